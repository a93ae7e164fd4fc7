import type { SurveyId } from '#shared/domain/ids.ts';
import { exportId } from '#shared/domain/ids.ts';
import type { WriteUnit } from '../database/write.ts';
import { keepExport } from '../exports/exportLog.ts';
import { bytesOf } from '../exports/leftFile.ts';
import type { Turns } from '../longWork/turns.ts';
import { outreaches, outreachRecipients } from '../schema/index.ts';
import { openSurvey } from '../surveys/saveForm.ts';
import type { WriteOrder, WrittenTo } from './writeOutreach.ts';

interface Written {
  order: WriteOrder;
  people: readonly WrittenTo[];
  /** Where the files are by now, and what they will be called. */
  path: string;
  name: string;
  /** The survey whose form is in the files. */
  surveyId: SurveyId | null;
  turns: Turns;
}

/** Keeps that an outreach was written, to whom, and that its files left; whom an earlier writing had and this one has not goes. */
export async function keepWritten(
  unit: WriteUnit,
  { order, people, path, name, surveyId, turns }: Written,
): Promise<void> {
  const { id: outreachId, version, format } = order;
  const { actor, clock, ids } = unit.author;
  const before = new Map(
    unit
      .find(outreachRecipients, { outreachId }, ['personId', 'language'])
      .map(({ personId, language }) => [String(personId), language]),
  );
  for (const { personId, language } of people) {
    const known = before.get(personId);
    before.delete(personId);
    if (known === undefined) unit.insert(outreachRecipients, { outreachId, personId, language });
    else if (known !== language) unit.update(outreachRecipients, { outreachId, personId }, { language });
    if (turns.due()) await turns.pass();
  }
  for (const personId of before.keys()) {
    unit.remove(outreachRecipients, { outreachId, personId });
    if (turns.due()) await turns.pass();
  }
  const now = clock.now();
  unit.update(outreaches, { id: outreachId }, { writtenAt: now }, { version, what: 'outreach' });
  // Whoever has the form answers what it asks.
  if (surveyId !== null) openSurvey(unit, surveyId);
  keepExport(unit, {
    id: exportId.parse(ids.next()),
    subject: 'outreach',
    format,
    encoding: format === 'csv' ? 'utf-8' : null,
    tiers: [],
    people: people.length,
    fileName: name,
    bytes: await bytesOf(path),
    exportedAt: now,
    exportedBy: actor,
  });
}
