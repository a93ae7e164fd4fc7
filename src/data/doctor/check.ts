/** What the doctor looks at, in this order. */
export const checkNames = [
  'integrity',
  'encryption',
  'folder',
  'migrations',
  'searchIndex',
  'summaries',
  'facts',
  'audit',
  'auditHeads',
  'counts',
] as const;
export type CheckName = (typeof checkNames)[number];

/** What was found: `facts` are what the sentence about it names, see `cli.doctor` in src/shared/i18n. */
export interface Check {
  name: CheckName;
  ok: boolean;
  facts: Record<string, string | number>;
}
