import { useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { DuplicatePolicy, ImportPlan, OwnProfile } from '#shared/contract/importPlan.ts';
import type { Inspection } from '#shared/contract/importReading.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';
import { carriedMapping, headerOf } from './carriedMapping.ts';
import type { ChosenMapping, ImportSession, Step } from './session.ts';

export interface StepProps {
  readonly session: ImportSession;
  readonly change: (patch: Partial<ImportSession>) => void;
  readonly onGo: (step: Step) => void;
}

/** A step for which the file has been read. */
export interface FoundStepProps extends StepProps {
  readonly inspection: Inspection;
  readonly choices: Choices;
}

/** What holds for the file: what the user chose, else what is proposed. */
export interface Choices {
  readonly mapping: ImportMapping;
  /** The columns whose order of day and month the user has said. */
  readonly answered: readonly number[];
  /** Whether the mapping was chosen for another file, or for another way to read this one. */
  readonly carried: boolean;
  readonly leaversOnly: boolean;
  readonly onDuplicate: DuplicatePolicy;
}

/** The workspace's own profiles; none while they are fetched. */
export function useOwnProfiles(): readonly OwnProfile[] {
  return useQuery(useData().imports.profiles.queryOptions()).data ?? [];
}

/** What was chosen in the session, as far as it fits the file, over what is proposed. */
export function choicesOf(
  session: ImportSession,
  inspection: Inspection,
  profiles: readonly OwnProfile[],
): Choices {
  const { profile } = inspection;
  const own = profile?.type === 'own' ? profiles.find(({ id }) => id === profile.id) : undefined;
  const chosen = session.chosen === null ? null : carriedMapping(session.chosen, inspection);
  return {
    mapping: chosen?.mapping ?? inspection.mapping,
    answered: chosen?.answered ?? [],
    carried: chosen !== null && isOfOther(session, chosen),
    leaversOnly: session.leaversOnly ?? own?.definition.leaversOnly ?? true,
    onDuplicate: session.onDuplicate ?? own?.definition.onDuplicate ?? 'skip',
  };
}

const isOfOther = ({ chosen, file }: ImportSession, { header }: ChosenMapping): boolean =>
  chosen?.file !== file?.id || header.join('\u0000') !== chosen?.header.join('\u0000');

/** What the session keeps of a mapping: for which header it was made, and what was answered. */
export function chosenFor(
  { file }: ImportSession,
  inspection: Inspection,
  mapping: ImportMapping,
  answered: readonly number[],
): Pick<ImportSession, 'chosen'> {
  return { chosen: { file: file?.id ?? '', header: headerOf(inspection.columns), mapping, answered } };
}

/** What is to be imported, and how; null without a file. */
export function planOf(session: ImportSession, choices: Choices): ImportPlan | null {
  const { file, reading, matchFrom, decisions } = session;
  if (file === null) return null;
  const { mapping, leaversOnly, onDuplicate } = choices;
  return {
    file: file.id,
    reading,
    mapping,
    leaversOnly,
    onDuplicate,
    matchFrom,
    decisions: [...decisions],
  };
}
