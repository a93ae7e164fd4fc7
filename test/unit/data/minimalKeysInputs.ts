import { recoveryCodeOf } from '#shared/domain/keys/recoveryCode.ts';

const id = '00000000-0000-7000-8000-00000000ffff';

/** Inputs of the procedures of keys that the contract lets pass. */
export const minimalKeysInputs: Record<string, unknown> = {
  'keys.state': undefined,
  'keys.locked': undefined,
  'keys.lock': { evenIfBusy: true },
  'keys.changePassphrase': { present: 'the present passphrase', next: 'the next passphrase' },
  'keys.makeRecoveryCode': { passphrase: 'the present passphrase' },
  'keys.printRecoveryCode': { code: recoveryCodeOf(new Uint8Array(20)) },
  'keys.recover': {
    at: { recent: id },
    code: recoveryCodeOf(new Uint8Array(20)),
    passphrase: 'the next passphrase',
  },
  'keys.rotate': { passphrase: 'the present passphrase' },
};
