import type { InteractionId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Language, ThanksWay } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Database } from '../database/database.ts';
import type { WriteUnit } from '../database/write.ts';
import { momentOf } from '../interactions/momentOf.ts';
import { insertEntry } from '../interactions/write.ts';
import { interactionPeople, interactions } from '../schema/index.ts';
import type { Subject } from './subject.ts';

interface Entering {
  database: Database;
  unit: WriteUnit;
  subject: Subject;
  language: Language;
}

/** That the conversation was held, without a word of what was said; for everybody's eyes. */
export function enterConversation(entering: Entering & { heldOn: PlainDate }): InteractionId {
  const { database, unit, subject, language, heldOn } = entering;
  const draft = {
    kind: 'farewell',
    occurredAt: momentOf(unit, heldOn),
    direction: 'mutual',
    purpose: 'other',
    subject: translator(language).t('farewells:entry.conversation'),
    body: '',
    tier: 'open',
    sentiment: null,
  } as const;
  return insertEntry(database, unit, {
    draft: { ...draft, people: [subject.personId] },
    followUp: null,
    files: [],
  });
}

/** The thanks as they were given. */
export interface GivenThanks {
  givenOn: PlainDate;
  way: ThanksWay;
  words: string;
}

const kindOf = (way: ThanksWay) => (way === 'spoken' ? 'farewell' : 'message');

/** That thanks were given, in which words. */
export function enterThanks(entering: Entering & { given: GivenThanks }): InteractionId {
  const { database, unit, subject, language, given } = entering;
  const draft = {
    kind: kindOf(given.way),
    occurredAt: momentOf(unit, given.givenOn),
    direction: 'toAlumnus',
    purpose: 'thanks',
    subject: translator(language).t('farewells:entry.thanks'),
    body: given.words,
    tier: 'open',
    sentiment: null,
  } as const;
  return insertEntry(database, unit, {
    draft: { ...draft, people: [subject.personId] },
    followUp: null,
    files: [],
  });
}

/** Brings the entry's words and kind to what the thanks are now. */
export function changeThanksEntry(
  unit: WriteUnit,
  entry: { id: InteractionId; personId: string },
  given: GivenThanks,
): void {
  const { id, personId } = entry;
  if (unit.update(interactions, { id }, { body: given.words, kind: kindOf(given.way) })) {
    unit.update(interactionPeople, { interactionId: id, personId }, { kind: kindOf(given.way) });
    unit.touch(personId, ['notes']);
  }
}

/** Moves an entry to another day, with the copies its people have of it. */
export function moveEntry(unit: WriteUnit, id: InteractionId, day: PlainDate): void {
  const occurredAt = momentOf(unit, day);
  unit.update(interactions, { id }, { occurredAt });
  for (const { personId } of unit.find(interactionPeople, { interactionId: id }, ['personId'])) {
    unit.update(interactionPeople, { interactionId: id, personId: String(personId) }, { occurredAt });
  }
}
