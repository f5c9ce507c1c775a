import { callContent } from '../call.ts';
import { startInTab } from './injection.ts';

/** Keyboard commands that go from annotation to annotation; the ids stand in the manifest too. */
const STEPS = { next: 1, previous: -1 } as const;
type Step = keyof typeof STEPS;

export const isStep = (id: string): id is Step => Object.hasOwn(STEPS, id);

/** Goes to the next annotation in a tab or the one before; does nothing where we may not run. */
export async function step(id: Step, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  if (await startInTab(tabId)) await callContent(tabId, 'step', { direction: STEPS[id] });
}
