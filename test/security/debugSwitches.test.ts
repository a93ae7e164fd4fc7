import { describe, expect, it } from 'vitest';
import { refusedSwitch } from '#main/security/debugSwitches.ts';

const started = (name: string, facts: { isPackaged?: boolean; isInspected?: boolean } = {}) =>
  refusedSwitch({
    isPackaged: true,
    isInspected: false,
    ...facts,
    hasSwitch: (asked) => asked === name,
  });

describe('an installed program started with a switch of a debugger', () => {
  it.each([
    'remote-debugging-port',
    'remote-debugging-pipe',
    'inspect',
    'js-flags',
    'load-extension',
    'disable-web-security',
    'ssl-key-log-file',
    'renderer-cmd-prefix',
  ])('does not start for --%s', (name) => {
    expect(started(name)).toBe(name);
  });

  it('starts with what only changes its looks or where it draws', () => {
    for (const name of ['no-sandbox', 'force-device-scale-factor', 'lang', 'ozone-platform', 'cli']) {
      expect(started(name)).toBeNull();
    }
  });

  it('is left alone while it runs from its sources', () => {
    expect(started('inspect', { isPackaged: false })).toBeNull();
  });
});
