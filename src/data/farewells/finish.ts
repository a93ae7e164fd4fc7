import type { FarewellAnswers } from '#shared/contract/farewells.ts';
import type { tierFields } from '#shared/domain/farewells/answers.ts';
import {
  farewellId,
  type InteractionId,
  type OperationId,
  operationId,
  type TenureId,
} from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { insertFollowUp } from '../followUps/write.ts';
import type { Reader } from '../interactions/visibility.ts';
import { settleStepOfKind } from '../offboarding/settleStepOfKind.ts';
import { refusal } from '../refusal.ts';
import { farewellDrafts, farewells } from '../schema/index.ts';
import { readKept } from './draft.ts';
import { type KeptAnswers, writtenOver } from './keptConversation.ts';
import { type KeptFarewell, readFarewell } from './readConversation.ts';
import { requireSubject, type Subject } from './subject.ts';
import { enterConversation, moveEntry } from './timelineEntries.ts';
import { requireFarewellReader } from './visibility.ts';
import { recordWishes } from './wishes.ts';
import { wishesText } from './wishesText.ts';

/** What is finished, or changed: the version of the finished one it was made from, null for none. */
export interface Finishing {
  tenureId: TenureId;
  version: number | null;
  answers: FarewellAnswers;
}

/**
 * Finishes the conversation, or changes a finished one, as one operation, and gives its id; null where nothing was
 * changed. NOT_FOUND for recruiters and without such a leaver, CHANGED_MEANWHILE on an old version, INVALID_INPUT for
 * a day to come.
 */
export async function finishConversation(
  database: Database,
  author: Author,
  reader: Reader,
  { tenureId, version, answers, language }: Finishing & { language: Language },
): Promise<OperationId | null> {
  requireFarewellReader(reader);
  const kind = version === null ? 'farewell.finish' : 'farewell.change';
  return await database.write(kind, author, (unit) => {
    const { sqlite } = database;
    const subject = requireSubject(sqlite, tenureId);
    const before = readFarewell(sqlite, tenureId);
    if ((before?.version ?? null) !== version) throw refusal('CHANGED_MEANWHILE', { what: 'farewell' });
    const heldOn = dayOf(answers, unit);
    const kept = writtenOver(reader, readKept(sqlite, tenureId), answers);
    const work: Work = { database, unit, subject, heldOn, language };
    const interaction = before === null ? insertFarewell(work, kept) : updateFarewell(work, before, kept);
    recordWishes(unit, { personId: subject.personId, heldOn, language, answers, before });
    for (const step of answers.followUps) {
      insertFollowUp(unit, {
        ...step,
        personId: subject.personId,
        kind: 'task',
        note: '',
        interactionId: interaction,
      });
    }
    settleStepOfKind(unit, tenureId, 'conversation');
    unit.remove(farewellDrafts, { tenureId });
    return unit.changed ? operationId.parse(unit.operationId) : null;
  });
}

interface Work {
  database: Database;
  unit: WriteUnit;
  subject: Subject;
  heldOn: PlainDate;
  language: Language;
}

function dayOf({ heldOn }: FarewellAnswers, { author: { clock } }: WriteUnit): PlainDate {
  const now = today(clock);
  if (heldOn !== null && heldOn > now) {
    throw refusal('INVALID_INPUT', { field: 'heldOn', reason: 'inFuture' });
  }
  return heldOn ?? now;
}

function insertFarewell(work: Work, kept: KeptAnswers): InteractionId {
  const { unit, subject, heldOn } = work;
  const { actor, clock, ids } = unit.author;
  const interactionId = enterConversation(work);
  const now = clock.now();
  unit.insert(farewells, {
    ...columnsOf(kept, actor),
    id: farewellId.parse(ids.next()),
    personId: subject.personId,
    tenureId: subject.tenureId,
    heldOn,
    heldBy: actor,
    interactionId,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  return interactionId;
}

function updateFarewell(work: Work, before: KeptFarewell, kept: KeptAnswers): InteractionId | null {
  const { unit, heldOn } = work;
  const { id, heldBy, interactionId } = before;
  unit.update(farewells, { id }, { ...columnsOf(kept, heldBy), heldOn });
  if (interactionId !== null && before.heldOn !== heldOn) moveEntry(unit, interactionId, heldOn);
  return interactionId;
}

/** The answers as the conversation keeps them; what they want of us holds of the person as well. */
function columnsOf({ answers, writers }: KeptAnswers, heldBy: string) {
  const writer = (part: keyof typeof tierFields) => (writers[part] === heldBy ? null : writers[part]);
  return {
    reasons: JSON.stringify(answers.reasons),
    reasonWords: answers.reasonWords.trim(),
    reasonsTier: answers.reasonsTier,
    reasonsBy: writer('reasons'),
    valued: JSON.stringify(answers.valued),
    valuedWords: answers.valuedWords.trim(),
    valuedTier: answers.valuedTier,
    valuedBy: writer('valued'),
    betterWords: answers.betterWords.trim(),
    recommendScore: answers.recommendScore,
    feedbackTier: answers.feedbackTier,
    feedbackBy: writer('feedback'),
    wishes: wishesText(answers),
  };
}
