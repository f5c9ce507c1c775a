import { callContent } from '../call.ts';
import { startInTab } from '../start-in-tab.ts';
import { changeSettings, storedSettings } from './settings.ts';

/** Keyboard commands that go from mark to mark; the ids stand in the manifest too. */
const STEPS = {
  next: { of: 'annotation', direction: 1 },
  previous: { of: 'annotation', direction: -1 },
  'next-mark': { of: 'mark', direction: 1 },
  'previous-mark': { of: 'mark', direction: -1 },
} as const;
const isStep = (id: string): id is keyof typeof STEPS => Object.hasOwn(STEPS, id);

/**
 * Does what a keyboard command about the page as a whole stands for, in a tab. False when it is no
 * such command; nothing happens where we may not run.
 */
export async function command(id: string, tabId: number | undefined): Promise<boolean> {
  if (id === 'toggle-marks') {
    const { marks } = await storedSettings();
    await changeSettings({ marks: !marks });
    return true;
  }
  if (!isStep(id) && id !== 'toolbar') return false;
  if (tabId === undefined || !(await startInTab(tabId))) return true;
  if (isStep(id)) await callContent(tabId, 'step', STEPS[id]);
  else await callContent(tabId, 'focusToolbar', {});
  return true;
}
