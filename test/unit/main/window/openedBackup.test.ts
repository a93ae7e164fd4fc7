import { describe, expect, it, vi } from 'vitest';
import { backupAmong } from '#main/window/openedBackup.ts';

vi.mock('electron', () => ({ app: {}, BrowserWindow: {} }));

describe('a start with a backup', () => {
  it('finds it among the arguments, whole or beside where it was started', () => {
    expect(backupAmong(['/opt/enishi', '--no-sandbox', '/media/stick/A B.enishi-backup'], '/home')).toBe(
      '/media/stick/A B.enishi-backup',
    );
    expect(backupAmong(['enishi', '縁 2026.enishi-backup'], '/home/mika')).toBe(
      '/home/mika/縁 2026.enishi-backup',
    );
  });

  it('takes nothing else for one', () => {
    for (const args of [
      [],
      ['enishi', 'people.csv'],
      ['enishi', '--file=/x.enishi-backup'],
      ['x.enishi-backup.exe'],
    ]) {
      expect(backupAmong(args, '/home')).toBeNull();
    }
  });
});
