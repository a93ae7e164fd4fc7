import { z } from 'zod';

/**
 * What the audit log tells of: what was looked at that is not for everybody, what left the program or came into it,
 * what was done against advice, what was erased, and what was done to keys and backups.
 */
export const auditKind = z.enum([
  'notesViewed',
  'peopleExported',
  'reportProduced',
  'paperPrinted',
  'attachmentSaved',
  'importRun',
  'importUndone',
  'rejectsSaved',
  'askOverridden',
  'personErased',
  'erasedAgain',
  'retentionHeld',
  'consentsLapsed',
  'backupMade',
  'backupRestored',
  'damageRepaired',
  'passphraseChanged',
  'keychainChanged',
  'recoveryCodeMade',
  'recoveryCodeUsed',
  'keyRotated',
  'wrongTries',
  'auditSaved',
]);
export type AuditKind = z.infer<typeof auditKind>;
