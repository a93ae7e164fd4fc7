const id = '00000000-0000-7000-8000-00000000ffff';

/** Inputs of the procedures of erasures that the contract lets pass. */
export const minimalErasuresInputs: Record<string, unknown> = {
  'erasures.preview': { personIds: [id] },
  'erasures.erase': { personIds: [id], reason: 'request' },
  'erasures.rewrite': undefined,
  'erasures.list': { before: null, limit: 10 },
  'erasures.print': undefined,
  'erasures.find': {
    familyName: '山田',
    givenName: null,
    email: null,
    phone: null,
    birthDate: null,
  },
};
