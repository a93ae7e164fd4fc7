import type { FarewellAnswers } from '#shared/contract/farewells.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { WriteUnit } from '../database/write.ts';
import { consents, opennessRecords, orientations } from '../schema/index.ts';

/** What the person said in the conversation of what they want of us; `before` as it was finished, null for the first time. */
export interface Wishes {
  personId: PersonId;
  heldOn: PlainDate;
  language: Language;
  answers: FarewellAnswers;
  before: { answers: FarewellAnswers } | null;
}

/** Appends to the person what is new of orientations, openness and consent, as part of the same write. */
export function recordWishes(unit: WriteUnit, wishes: Wishes): void {
  recordOrientations(unit, wishes);
  recordOpenness(unit, wishes);
  recordConsents(unit, wishes);
}

/** What was said before and is no longer among the answers was not said: it is recorded without strength. */
function recordOrientations(unit: WriteUnit, wishes: Wishes): void {
  const { personId, answers, before } = wishes;
  const said = new Map(before?.answers.orientations.map(({ kind, strength }) => [kind, strength]));
  const wanted = new Map(answers.orientations.map(({ kind, strength }) => [kind, strength]));
  for (const kind of said.keys()) if (!wanted.has(kind)) wanted.set(kind, 0);
  for (const [kind, strength] of wanted) {
    if (said.get(kind) === strength) continue;
    const latest = latestOf(
      unit.find(orientations, { personId, kind }, ['strength', 'source', 'recordedOn', 'id']),
      'recordedOn',
    );
    if (latest?.['strength'] === strength && latest['source'] === 'said') continue;
    unit.insert(orientations, {
      id: unit.author.ids.next(),
      personId,
      kind,
      strength,
      source: 'said',
      recordedOn: dayOf(wishes),
    });
  }
}

function recordOpenness(unit: WriteUnit, wishes: Wishes): void {
  const { personId, before } = wishes;
  const [now, said] = [opennessIn(wishes.answers), opennessIn(before?.answers)];
  if (now.openness === said.openness && now.form === said.form) return;
  const latest = latestOf(
    unit.find(opennessRecords, { personId }, ['openness', 'form', 'recordedOn', 'id']),
    'recordedOn',
  );
  if (latest?.['openness'] === now.openness && latest['form'] === now.form) return;
  unit.insert(opennessRecords, {
    ...now,
    id: unit.author.ids.next(),
    personId,
    recordedOn: dayOf(wishes),
  });
}

const opennessIn = (answers: FarewellAnswers | undefined) => ({
  openness: answers?.openness ?? 'unknown',
  form: answers?.preferredForm ?? null,
});

/** Each word is a fresh one at first; later only what is said otherwise. */
function recordConsents(unit: WriteUnit, wishes: Wishes): void {
  const { personId, language, answers, before } = wishes;
  const evidence = translator(language).t('farewells:evidence');
  const said = before?.answers.permissions ?? [];
  for (const { purpose, channel, granted } of answers.permissions) {
    const same = said.some(
      (word) => word.purpose === purpose && word.channel === channel && word.granted === granted,
    );
    if (same) continue;
    unit.insert(consents, {
      id: unit.author.ids.next(),
      personId,
      purpose,
      channel,
      state: granted ? 'granted' : 'withdrawn',
      basis: 'consent',
      evidence,
      decidedOn: dayOf(wishes),
    });
  }
}

/** The day of the talk; where that was moved back, the day it had, or what is put right would still hold. */
function dayOf({ heldOn, before }: Wishes): PlainDate {
  const earlier = before?.answers.heldOn ?? heldOn;
  return earlier > heldOn ? earlier : heldOn;
}

type Found = Record<string, unknown>;

/** The latest of a person's records, by their day and then by their making. */
function latestOf(rows: readonly Found[], day: string): Found | undefined {
  const order = (row: Found) => `${String(row[day])}/${String(row['id'])}`;
  return rows.toSorted((a, b) => (order(a) < order(b) ? 1 : -1))[0];
}
