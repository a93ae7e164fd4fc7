/** The smallest input of each procedure about damage that takes one. */
export const minimalDamageInputs: Record<string, unknown> = {
  'damage.warnings': undefined,
  'damage.later': { code: 'syncFolder' },
  'damage.report': undefined,
  'damage.lastCheck': undefined,
  'damage.check': undefined,
  'damage.aside': undefined,
  'damage.removeAside': { name: 'data.damaged-20260101-000000.db' },
};
