const id = '00000000-0000-7000-8000-00000000ffff';
const rule = { name: 'Long gone', yearsSinceLeaving: 10, yearsSinceContact: null, spareMembers: true };
const page = { offset: 0, limit: 1 };

/** The least that the procedures of retention and consents take. */
export const minimalRetentionInputs: Record<string, unknown> = {
  'retention.rules': undefined,
  'retention.saveRule': { id: null, version: null, rule },
  'retention.removeRule': { id, version: 1 },
  'retention.proposals': { ruleId: null, ...page },
  'retention.tryRule': { rule },
  'retention.hold': { personIds: [id], untilOn: '2099-01-01', reason: 'A lawsuit' },
  'retention.holds': page,
  'retention.release': { id },
  'consents.lapsing': { days: 60, ...page },
  'consents.term': undefined,
  'consents.setTerm': { months: 24 },
};
