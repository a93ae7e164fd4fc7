/**
 * Switches of Chromium and Node by which another program could read the pages, the keys or the requests of an
 * installed Enishi, or put its own code in. The fuses refuse Node's already; Chromium's have no fuse.
 */
const debugSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-socket-name',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'disable-site-isolation-trials',
  'ignore-certificate-errors',
  'host-rules',
  'host-resolver-rules',
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'trace-startup',
  'trace-startup-file',
  'enable-logging',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
  'renderer-startup-dialog',
  'single-process',
] as const;

export interface StartFacts {
  isPackaged: boolean;
  /**
   * Whether Node's inspector is open. No shipped program opens it, its fuse is off. In a copy with that fuse turned,
   * as the test of the package makes one, whoever started it governs this process already.
   */
  isInspected: boolean;
  hasSwitch(name: string): boolean;
}

/** The switch for whose sake an installed program does not start; null where it may. */
export function refusedSwitch({ isPackaged, isInspected, hasSwitch }: StartFacts): string | null {
  if (!isPackaged || isInspected) return null;
  return debugSwitches.find(hasSwitch) ?? null;
}
