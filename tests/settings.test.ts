import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readSettings, settingsChangeSchema } from '../src/settings/check.ts';
import { DEFAULT_SETTINGS, settingsOn, withSetting } from '../src/settings/settings.ts';

describe('settings', () => {
  it('are as at first where nothing, or nothing sensible, is stored', () => {
    expect(readSettings(undefined)).toEqual(DEFAULT_SETTINGS);
    expect(readSettings('x')).toEqual(DEFAULT_SETTINGS);
    const odd = readSettings({ density: 'some', toolbar: false, dismissed: { a: 7 }, later: 1 });
    expect(odd).toEqual({ ...DEFAULT_SETTINGS, toolbar: false });
  });

  it('tell a page nothing of other sites', () => {
    const settings = withSetting(DEFAULT_SETTINGS, { site: 'a.example', dismissed: ['learned'] });
    expect(settingsOn(settings, 'a.example').dismissed).toEqual(['learned']);
    expect(JSON.stringify(settingsOn(settings, 'b.example'))).not.toContain('learned');
    // Names that every object has are no sites.
    expect(settingsOn(settings, 'constructor').dismissed).toEqual([]);
  });

  it('turn the toolbar off on one site, and on again', () => {
    const off = withSetting(DEFAULT_SETTINGS, { site: 'a.example', toolbarHere: false });
    expect([settingsOn(off, 'a.example'), settingsOn(off, 'b.example')]).toMatchObject([
      { toolbar: false },
      { toolbar: true },
    ]);
    const on = withSetting(off, { site: 'a.example', toolbarHere: true });
    expect(on).toEqual(DEFAULT_SETTINGS);
  });

  it('forget a site on which nothing is dismissed any more', () => {
    const some = withSetting(DEFAULT_SETTINGS, { site: 'a.example', dismissed: ['learned'] });
    expect(withSetting(some, { site: 'a.example', dismissed: [] })).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    { density: 'some' },
    { colourNames: { yellow: 'x'.repeat(100) } },
    { colourNames: { red: 'x' } },
    { site: 'a.example' },
    { unknown: true },
  ])('are not changed by %j', (change) => {
    expect(v.safeParse(settingsChangeSchema, change).success).toBe(false);
  });
});
