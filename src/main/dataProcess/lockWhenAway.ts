import type { PowerMonitor } from 'electron';

/** Has the workspace locked when the computer goes to sleep or its screen is locked. */
export function setUpLockWhenAway(monitor: Pick<PowerMonitor, 'on'>, lock: () => void): void {
  monitor.on('suspend', lock);
  monitor.on('lock-screen', lock);
}
