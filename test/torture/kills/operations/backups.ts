import { join } from 'node:path';
import { backupSuffix } from '#data/backups/format.ts';
import { ended, type Operation } from './operation.ts';

const makeBackup: Operation = {
  name: 'make a backup',
  weight: 2,
  prepare: ({ world, backups, passphrase, next }) => {
    const name = `B${next()}`;
    return {
      changes: { [`backup ${name}`]: passphrase.present },
      run: async () => {
        const file = world.grant(join(backups, name + backupSuffix), 'write');
        await ended(await world.client.backups.make({ file }));
      },
    };
  },
};

/** Nothing is written between the two, so that everything is as it was. */
const restoreBackup: Operation = {
  name: 'restore a backup just made',
  weight: 1,
  prepare: ({ world, backups, passphrase, next }) => ({
    changes: {},
    run: async () => {
      const path = join(backups, `R${next()}${backupSuffix}`);
      await ended(await world.client.backups.make({ file: world.grant(path, 'write') }));
      const source = { picked: world.grant(path, 'read') };
      const secret = { passphrase: passphrase.present };
      await ended(await world.client.backups.restoreOver({ source, secret }));
    },
  }),
};

/** Backups made, and the open workspace brought back to one. */
export const backups = [makeBackup, restoreBackup];
