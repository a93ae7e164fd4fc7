const id = '00000000-0000-7000-8000-00000000ffff';
const filter = { kinds: [], from: null, to: null, personId: null };

/** The least that the procedures of the audit log take. */
export const minimalAuditInputs: Record<string, unknown> = {
  'audit.list': { ...filter, before: null, limit: 1 },
  'audit.check': undefined,
  'audit.save': { ...filter, file: id },
};
