import type { AskOverride } from '#shared/contract/asks.ts';
import type { InteractionDraft } from '#shared/contract/interactions.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { askPurposes } from '#shared/domain/vocabulary.ts';
import { useAskGuard } from '../asks/useAskGuard.tsx';

type Asking = Pick<InteractionDraft, 'purpose' | 'direction' | 'people'>;

/**
 * Lets an interaction be written down. One that asks something of people goes by the rules first; what they asked of
 * us never does, nor what is kept as it was: the same ask of nobody else.
 */
export function useInteractionGuard() {
  const { guard, dialog } = useAskGuard();
  return {
    guard: (wanted: Asking, go: (override: AskOverride | null) => void, before?: Asking) => {
      const people = askedBy(wanted, before);
      const purpose = askPurposes.find((ask) => ask === wanted.purpose);
      if (purpose === undefined || people.length === 0) go(null);
      else guard({ people, about: { type: 'interaction', purpose }, go });
    },
    dialog,
  };
}

/** Of whom something is asked that was not asked before. */
function askedBy(wanted: Asking, before: Asking | undefined): readonly PersonId[] {
  if (wanted.direction === 'fromAlumnus') return [];
  const sameAsk = before?.purpose === wanted.purpose && before.direction !== 'fromAlumnus';
  return sameAsk ? wanted.people.filter((person) => !before.people.includes(person)) : wanted.people;
}
