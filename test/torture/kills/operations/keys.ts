import { changed } from '../facts.ts';
import { keyPrint } from '../openWorkspace.ts';
import { ended, type Operation } from './operation.ts';

const rotate: Operation = {
  name: 'change the data key',
  weight: 1,
  prepare: ({ world, passphrase }) => ({
    changes: { key: changed },
    run: async () => {
      await ended(await world.client.keys.rotate({ passphrase: passphrase.present }));
      return { key: keyPrint(world.opened().key) };
    },
  }),
};

const changePassphrase: Operation = {
  name: 'change the passphrase',
  weight: 1,
  prepare: ({ world, passphrase, next }) => {
    const other = `a passphrase ${next()}`;
    return {
      changes: { passphrase: other },
      run: async () => {
        await world.client.keys.changePassphrase({ present: passphrase.present, next: other });
        passphrase.present = other;
      },
    };
  },
};

const makeRecoveryCode: Operation = {
  name: 'make a recovery code',
  weight: 1,
  prepare: ({ world, passphrase }) => ({
    changes: {},
    run: async () => {
      await world.client.keys.makeRecoveryCode({ passphrase: passphrase.present });
    },
  }),
};

/** The data key, the passphrase and the recovery code made anew. */
export const keys = [rotate, changePassphrase, makeRecoveryCode];
