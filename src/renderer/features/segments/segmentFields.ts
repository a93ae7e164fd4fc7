import type { Segment } from '#shared/contract/segments.ts';
import type { Rule } from '#shared/domain/segments/rule.ts';

/** What can be changed of a segment; the rule is null for a list. */
export interface SegmentFields {
  readonly name: string;
  readonly description: string;
  readonly keepInTouchDays: number | null;
  readonly rule: Rule | null;
}

export const emptyFields: SegmentFields = { name: '', description: '', keepInTouchDays: null, rule: null };

/** The same of a segment that is there. */
export const fieldsOf = (segment: Segment): SegmentFields => ({
  name: segment.name,
  description: segment.description,
  keepInTouchDays: segment.keepInTouchDays,
  rule: segment.kind === 'rule' ? segment.rule : null,
});

/** Whether saving one after the other would change nothing. */
export const sameFields = (a: SegmentFields, b: SegmentFields): boolean =>
  JSON.stringify([a.name, a.description, a.keepInTouchDays, a.rule]) ===
  JSON.stringify([b.name, b.description, b.keepInTouchDays, b.rule]);
