const id = '00000000-0000-7000-8000-00000000ffff';
const secret = { passphrase: 'a long enough passphrase' };

/** Inputs of the procedures of backups that the contract lets pass. */
export const minimalBackupsInputs: Record<string, unknown> = {
  'backups.state': undefined,
  'backups.list': undefined,
  'backups.setPlan': { folder: id, enabled: true, daily: 7, weekly: 4, monthly: 12 },
  'backups.make': { file: null },
  'backups.look': { file: id },
  'backups.restoreNew': { source: { picked: id }, secret, parent: id, name: 'Again' },
  'backups.restoreOver': { source: { picked: id }, secret },
};
