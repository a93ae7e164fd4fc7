import type { SurveyReply } from '#shared/contract/surveys.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { WriteUnit } from '../../database/write.ts';
import { consents, opennessRecords, orientations } from '../../schema/index.ts';

/** What a person answered on which day; `evidence` says in words where a consent was given. */
export interface Answered {
  personId: PersonId;
  answeredOn: PlainDate;
  reply: SurveyReply;
  evidence: string;
}

/**
 * Appends to a person what they answered: also what we knew or assumed already, as it is fresher now and in their own words.
 * What stands last on record of that very day in the same words is not said again.
 */
export function recordReply(unit: WriteUnit, { personId, answeredOn, reply, evidence }: Answered): void {
  const id = (): string => unit.author.ids.next();
  for (const { kind, strength } of reply.orientations) {
    const said = { strength, source: 'survey' } as const;
    const ofThatDay = { personId, kind, recordedOn: answeredOn } as const;
    const before = last(unit.find(orientations, ofThatDay, ['id', 'strength', 'source']));
    if (before?.['strength'] === strength && before['source'] === said.source) continue;
    unit.insert(orientations, { ...ofThatDay, ...said, id: id() });
  }
  recordOpenness(unit, personId, answeredOn, reply);
  for (const { purpose, channel, granted } of reply.consents) {
    const word = { state: granted ? 'granted' : 'withdrawn', basis: 'consent', evidence } as const;
    const ofThatDay = { personId, purpose, channel, decidedOn: answeredOn } as const;
    const before = last(unit.find(consents, ofThatDay, ['id', 'state', 'evidence']));
    if (before?.['state'] === word.state && before['evidence'] === evidence) continue;
    unit.insert(consents, { ...ofThatDay, ...word, id: id() });
  }
}

/** Of the records of one day the one that counts. */
const last = (rows: readonly Record<string, unknown>[]): Record<string, unknown> | undefined =>
  rows.toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1)).at(-1);

/** A form alone says nothing of how open they are, so the level they said before stays. */
function recordOpenness(
  unit: WriteUnit,
  personId: PersonId,
  recordedOn: PlainDate,
  { openness, form }: SurveyReply,
): void {
  if (openness === null && form === null) return;
  const before = unit
    .find(opennessRecords, { personId }, ['openness', 'form', 'recordedOn', 'id'])
    .filter((row) => String(row['recordedOn']) <= recordedOn)
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .at(-1);
  const record = {
    openness: openness ?? String(before?.['openness'] ?? 'unknown'),
    form: form ?? (openness === 'no' ? null : textOrNull(before?.['form'])),
  };
  const same = before?.['openness'] === record.openness && before['form'] === record.form;
  if (same && before['recordedOn'] === recordedOn) return;
  unit.insert(opennessRecords, { ...record, id: unit.author.ids.next(), personId, recordedOn });
}

const orderOf = (row: Record<string, unknown>): string => `${String(row['recordedOn'])}/${String(row['id'])}`;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
