import { asc, eq } from 'drizzle-orm';
import type { PersonCorrection } from '#shared/contract/people.ts';
import type { ContactPoint } from '#shared/contract/personProfile.ts';
import { foldContactValue, isEmailAddress } from '#shared/domain/contactPoints.ts';
import { today } from '#shared/domain/instant.ts';
import {
  birthProblem,
  deceasedProblem,
  nameProblem,
  textOrNull,
  tidyName,
} from '#shared/domain/personRules.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { contactPoints, people } from '../schema/index.ts';
import { changePerson } from './changePerson.ts';
import { refuse } from './rules.ts';

type PointRow = typeof contactPoints.$inferSelect;

/** Corrects a person's names, contact points and present work; CHANGED_MEANWHILE on an old version. */
export async function updatePerson(
  database: Database,
  author: Author,
  input: PersonCorrection,
): Promise<void> {
  const {
    personId,
    version,
    company,
    jobTitle,
    location,
    owner,
    doNotContact,
    birthDate,
    deceasedOn,
    language,
    contactPoints: points,
    ...name
  } = input;
  refuse(nameProblem(name));
  refuse(birthProblem(birthDate, deceasedOn, today(author.clock)));
  refuse(deceasedProblem(deceasedOn, today(author.clock)));
  await changePerson(database, author, 'person.update', { personId, version }, (unit) => {
    const present = {
      ...tidyName(name),
      company: textOrNull(company),
      jobTitle: textOrNull(jobTitle),
      location: textOrNull(location),
      owner: textOrNull(owner),
      doNotContact,
      birthDate,
      deceasedOn,
      language,
    };
    const corrected = unit.update(people, { id: personId }, present);
    return replacePoints(database, unit, personId, points) || corrected;
  });
}

/** Makes a person's contact points these, in this order, within a write; says whether that changed anything. INVALID_INPUT. */
export function replacePoints(
  database: Database,
  unit: WriteUnit,
  personId: string,
  points: readonly ContactPoint[],
): boolean {
  const kept = database.orm
    .select()
    .from(contactPoints)
    .where(eq(contactPoints.personId, personId))
    .orderBy(asc(contactPoints.position), asc(contactPoints.id))
    .all();
  return writePoints(unit, personId, kept, points.map(tidyPoint));
}

function tidyPoint(point: ContactPoint): ContactPoint {
  return { ...point, label: textOrNull(point.label), value: point.value.trim() };
}

/** Makes the kept contact points the wanted ones; one that stays what it is keeps its record. */
function writePoints(
  unit: WriteUnit,
  personId: string,
  kept: readonly PointRow[],
  wanted: readonly ContactPoint[],
): boolean {
  const left = [...kept];
  let changed = false;
  for (const [position, point] of wanted.entries()) {
    const folded = foldContactValue(point.channel, point.value);
    const at = left.findIndex((row) => row.channel === point.channel && row.folded === folded);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    const row = { ...point, folded, position };
    if (same === undefined) {
      refuse(pointProblem(point), `contactPoints.${position}`);
      unit.insert(contactPoints, { ...row, id: unit.author.ids.next(), personId });
      changed = true;
    } else if (unit.update(contactPoints, { id: same.id }, row)) changed = true;
  }
  for (const row of left) changed = unit.remove(contactPoints, { id: row.id }) || changed;
  return changed;
}

/** What stands in the file already is not judged again: old addresses are often not what they should be. */
function pointProblem(point: ContactPoint) {
  if (point.value === '') return { field: 'value', reason: 'valueMissing' } as const;
  if (point.channel !== 'email' || isEmailAddress(point.value)) return null;
  return { field: 'value', reason: 'notAnEmail' } as const;
}
