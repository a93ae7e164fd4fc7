import { useCallback, useState } from 'react';
import type { OutreachFacts } from '#shared/contract/outreach.ts';
import { sameFacts } from './outreachDraft.ts';

interface Draft {
  /** What the draft was made from. */
  readonly base: OutreachFacts;
  readonly version: number;
  readonly facts: OutreachFacts;
}

/**
 * A message as it is written here. What is saved elsewhere meanwhile is taken over where nothing was changed here; where
 * something was, the draft stays and says so.
 */
export function useOutreachDraft(base: OutreachFacts, version: number) {
  const [draft, setDraft] = useState<Draft>({ base, version, facts: base });
  const isDirty = !sameFacts(draft.facts, draft.base);
  const isNewer = version > draft.version;
  if (isNewer && (!isDirty || sameFacts(draft.facts, base))) setDraft({ base, version, facts: base });
  const change = useCallback(
    (patch: Partial<OutreachFacts>) =>
      setDraft((before) => ({ ...before, facts: { ...before.facts, ...patch } })),
    [],
  );
  return {
    facts: draft.facts,
    version: draft.version,
    isDirty,
    changedElsewhere: isNewer && isDirty,
    change,
    /** What is saved takes the place of the draft. */
    discard: () => setDraft({ base, version, facts: base }),
    /** The draft stays; saving it replaces what was saved elsewhere. */
    keep: () => setDraft((before) => ({ ...before, base, version })),
    /** What was just saved is what the draft was made from. */
    saved: (facts: OutreachFacts, at: number) => setDraft({ base: facts, version: at, facts }),
  };
}

export type OutreachDraft = ReturnType<typeof useOutreachDraft>;
