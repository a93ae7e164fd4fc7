import { useCallback, useMemo, useState } from 'react';
import { everybody } from '#shared/domain/segments/rule.ts';
import { type DraftGroup, draftOf, ruleOf } from './builder/ruleDraft.ts';
import { completeRule } from './rule/fields.ts';
import { type SegmentFields, sameFields } from './segmentFields.ts';

interface Draft {
  /** What the draft was made from. */
  readonly base: SegmentFields;
  readonly version: number;
  readonly fields: Omit<SegmentFields, 'rule'>;
  readonly rule: DraftGroup | null;
}

const draftFrom = (base: SegmentFields, version: number): Draft => ({
  base,
  version,
  fields: { name: base.name, description: base.description, keepInTouchDays: base.keepInTouchDays },
  rule: base.rule === null ? null : draftOf(base.rule),
});

/**
 * A segment as it is changed here. What is saved elsewhere meanwhile is taken over where nothing was changed here;
 * where something was, the draft stays and says so.
 */
export function useSegmentDraft(base: SegmentFields, version: number) {
  const [draft, setDraft] = useState(() => draftFrom(base, version));
  const fields: SegmentFields = useMemo(
    () => ({ ...draft.fields, rule: draft.rule === null ? null : completeRule(ruleOf(draft.rule)) }),
    [draft],
  );
  const isDirty = !sameFields(fields, draft.base);
  const isNewer = version !== draft.version;
  // What was saved here comes back just as the draft is.
  if (isNewer && (!isDirty || sameFields(fields, base))) {
    setDraft(isDirty ? { ...draft, base, version } : draftFrom(base, version));
  }
  const changeRule = useCallback(
    (change: (rule: DraftGroup) => DraftGroup) =>
      setDraft((before) => (before.rule === null ? before : { ...before, rule: change(before.rule) })),
    [],
  );
  return {
    fields,
    version: draft.version,
    rule: draft.rule,
    /** As far as it is filled in. */
    wholeRule: fields.rule ?? everybody,
    isDirty,
    changedElsewhere: isNewer && isDirty,
    change: (patch: Partial<Draft['fields']>) =>
      setDraft((before) => ({ ...before, fields: { ...before.fields, ...patch } })),
    changeRule,
    /** What is saved takes the place of the draft. */
    discard: () => setDraft(draftFrom(base, version)),
    /** The draft stays; saving it replaces what was saved elsewhere. */
    keep: () => setDraft((before) => ({ ...before, base, version })),
  };
}
