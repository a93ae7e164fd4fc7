import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { Ledger } from '../../torture/kills/ledger.ts';
import { Durations, killWriter } from '../../torture/kills/writerProcess.ts';
import { Progress } from '../../torture/progress.ts';

describe('the progress of the torture', () => {
  test('tells each fault when it happens, and keeps it', () => {
    const said: string[] = [];
    const progress = new Progress((words) => said.push(words));
    const lost: string[] = [];
    progress.fault(lost, 'kill 3: a note');
    progress.tell('3 of 12');
    expect(said).toEqual(['✗ kill 3: a note', '  3 of 12']);
    expect(lost).toEqual(['kill 3: a note']);
  });

  test('ends what was started when it is stopped, and what is started after that', async () => {
    const progress = new Progress(() => undefined);
    const sleeping = () => {
      const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
      const closed = () => new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
      return progress.whileRunning(() => child.kill('SIGKILL'), closed);
    };
    const first = sleeping();
    progress.stop();
    expect(await first).toBe('SIGKILL');
    expect(await sleeping()).toBe('SIGKILL');
    expect(progress.stopped).toBe(true);
  });

  test('a writer is ended with the torture and counts as nothing that failed', async () => {
    const progress = new Progress(() => undefined);
    const order = {
      folder: '/nowhere',
      backups: '/nowhere',
      passphrase: '',
      seed: 1,
      round: 1,
      often: null,
      writes: true,
    };
    const moment = { type: 'within', name: 'never', times: 1, share: 0 } as const;
    progress.stop();
    const ended = await killWriter('', order, moment, new Ledger(new Map()), new Durations(), progress);
    expect(ended).toEqual({ within: null, failed: null, late: false });
  });
});
