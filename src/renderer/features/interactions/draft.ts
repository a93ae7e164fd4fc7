import type { Interaction, InteractionDraft, NextStep } from '#shared/contract/interactions.ts';
import type { AttachableFile } from '#shared/contract/mainCalls.ts';
import type { FileGrantId, PersonId } from '#shared/domain/ids.ts';
import type { Instant, TimeZone } from '#shared/domain/instant.ts';
import type { Direction, InteractionKind, NoteTier, Purpose, Sentiment } from '#shared/domain/vocabulary.ts';
import { momentAt, type WallTime, wallTimeOf } from '#shared/domain/wallTime.ts';

/** Somebody else who took part. */
export interface Participant {
  readonly id: PersonId;
  readonly name: string;
}

/** An interaction as it stands on the form. */
export interface FormDraft {
  readonly kind: InteractionKind;
  /** Null: as is usual for the kind. */
  readonly direction: Direction | null;
  readonly purpose: Purpose | null;
  /** Null: now, when it is saved. */
  readonly when: WallTime | null;
  readonly subject: string;
  readonly body: string;
  readonly tier: NoteTier;
  /** Null where nobody says. */
  readonly sentiment: Sentiment | null;
  readonly others: readonly Participant[];
  /** What comes next; null while the line for it is folded away. */
  readonly followUp: NextStep | null;
  /** To be kept with it once it is logged. */
  readonly files: readonly AttachableFile[];
}

export const emptyDraft: FormDraft = {
  kind: 'call',
  direction: null,
  purpose: null,
  when: null,
  subject: '',
  body: '',
  tier: 'open',
  sentiment: null,
  others: [],
  followUp: null,
  files: [],
};

/** Whether something was written that would be missed. */
export function isWritten(draft: FormDraft): boolean {
  const { subject, body, others, followUp, files } = draft;
  const texts = [subject, body, followUp?.title ?? ''];
  return texts.some((text) => text.trim() !== '') || others.length > 0 || files.length > 0;
}

/** Who usually starts it. A note of ours is nothing the alumnus took part in, so it never counts as mutual. */
export const usualDirection: Record<InteractionKind, Direction> = {
  farewell: 'mutual',
  call: 'mutual',
  email: 'toAlumnus',
  meeting: 'mutual',
  message: 'toAlumnus',
  event: 'mutual',
  survey: 'fromAlumnus',
  note: 'toAlumnus',
};

export const usualPurpose: Record<InteractionKind, Purpose> = {
  farewell: 'thanks',
  call: 'checkIn',
  email: 'checkIn',
  meeting: 'checkIn',
  message: 'checkIn',
  event: 'other',
  survey: 'reply',
  note: 'other',
};

/** What the form holds as the contract wants it, for the person on whose profile it is. */
export function interactionOf(
  draft: FormDraft,
  personId: PersonId,
  now: Instant,
  zone: TimeZone,
): InteractionDraft {
  return {
    kind: draft.kind,
    direction: draft.direction ?? usualDirection[draft.kind],
    purpose: draft.purpose ?? usualPurpose[draft.kind],
    occurredAt: draft.when === null ? now : momentAt(draft.when, zone),
    subject: draft.subject.trim(),
    body: draft.body.trim(),
    tier: draft.tier,
    sentiment: draft.sentiment,
    people: [personId, ...draft.others.map(({ id }) => id)],
  };
}

/** How many files can be attached at a time. */
export const filesAtATime = 20;

/** The draft's files with more; one that was chosen before is there once. */
export function withFiles({ files }: FormDraft, more: readonly AttachableFile[]): Pick<FormDraft, 'files'> {
  const byPlace = new Map([...files, ...more].map((file) => [`${file.folder}\n${file.name}`, file]));
  return { files: [...byPlace.values()].slice(0, filesAtATime) };
}

/** What comes with it when it is logged. */
export function companionsOf({ followUp, files }: FormDraft): {
  followUp: NextStep | null;
  files: FileGrantId[];
} {
  return {
    followUp: followUp && {
      ...followUp,
      title: followUp.title.trim(),
      owner: followUp.owner?.trim() || null,
    },
    files: files.map(({ id }) => id),
  };
}

/** Who took part besides the person on whose profile it is shown. */
export function othersOf(interaction: Interaction, personId: PersonId): Participant[] {
  return interaction.people
    .map((id, index) => ({ id, name: interaction.peopleNames[index] ?? '' }))
    .filter(({ id }) => id !== personId);
}

/** A logged interaction as the form shows it, on the profile of one of its people. */
export function draftOf(interaction: Interaction, personId: PersonId, zone: TimeZone): FormDraft {
  const { kind, direction, purpose, subject, body, tier, sentiment } = interaction;
  const others = othersOf(interaction, personId);
  const when = wallTimeOf(interaction.occurredAt, zone);
  return { ...emptyDraft, kind, direction, purpose, when, subject, body, tier, sentiment, others };
}

/** The moment of a draft made from an interaction: the very same where the form still shows the same minute. */
export function keptMoment(draft: FormDraft, interaction: Interaction, zone: TimeZone): Instant {
  const before = wallTimeOf(interaction.occurredAt, zone);
  const same = draft.when?.date === before.date && draft.when.time === before.time;
  return same || draft.when === null ? interaction.occurredAt : momentAt(draft.when, zone);
}
