import { type Clock, epochMilliseconds, startOfDay, today } from '#shared/domain/instant.ts';
import type { ReturnWeights, RoleSought } from '#shared/domain/pipeline/returnFactors.ts';
import {
  countedWeights,
  daysSince,
  lastContactValue,
  opennessValue,
  type ReturnValues,
  returnPoints,
  sumOfWeights,
  timeAwayValue,
} from '#shared/domain/pipeline/returnValues.ts';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import { openness, partnershipForm } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { Turns } from '../../longWork/turns.ts';
import { opennessOf, type ReturnColumns } from './columns.ts';
import { excludedRows, orientationValues, skillValues, titleValues } from './sets.ts';

/** Whom we look for, what counts how much, and the day on which we look. */
export interface ReturnQuestion {
  role: RoleSought;
  weights: ReturnWeights;
  today: PlainDate;
  /** The first moment after it, in milliseconds since 1970. */
  endOfToday: number;
}

/** The question as it is asked now. */
export function askedToday(
  { role, weights }: { role: RoleSought; weights: ReturnWeights },
  clock: Clock,
): ReturnQuestion {
  const day = today(clock);
  const endOfToday = epochMilliseconds(startOfDay(addDays(day, 1), clock.timeZone()));
  return { role, weights, today: day, endOfToday };
}

const dayLength = 86_400_000;
const saidNo = openness.options.indexOf('no');
/** More than there are people, so that points and row fit into one number. */
const rowsInPoint = 2 ** 24;

/**
 * The seqs of who might come back, most points first; of equals who left last, and then who was added last. Whom
 * nothing speaks for is left out. Others have their turn between its parts, so what it reads may be of more than one moment.
 */
export async function rankedSeqs(
  sqlite: SqliteDatabase,
  columns: ReturnColumns,
  question: ReturnQuestion,
): Promise<Int32Array> {
  const { role, weights } = question;
  const turns = new Turns(undefined);
  const excluded = excludedRows(sqlite, columns, role, question.today);
  await turns.pass();
  const counted = countedWeights(weights, role);
  const none = new Float64Array(columns.people);
  const orientation = counted.orientation === 0 ? none : orientationValues(sqlite, columns, role.form);
  await turns.pass();
  const skills = counted.skills === 0 ? none : skillValues(sqlite, columns, role.skills);
  await turns.pass();
  const title = counted.title === 0 ? none : await titleValues(sqlite, columns, role.title, turns);
  const points = pointsOf(columns, question, counted, { excluded, orientation, skills, title });
  await turns.pass();
  return inOrder(columns, points);
}

interface Sets {
  excluded: Uint8Array;
  orientation: Float64Array;
  skills: Float64Array;
  title: Float64Array;
}

function pointsOf(
  columns: ReturnColumns,
  { role, today, endOfToday }: ReturnQuestion,
  counted: ReturnWeights,
  { excluded, orientation, skills, title }: Sets,
): Int32Array {
  const points = new Int32Array(columns.people);
  const sum = sumOfWeights(counted);
  const day = Date.parse(today) / dayLength;
  const opennessValues = valuesOfOpenness(role);
  const values: ReturnValues = {
    openness: 0,
    orientation: 0,
    timeAway: 0,
    lastContact: 0,
    goodParting: 0,
    skills: 0,
    title: 0,
  };
  for (let row = 0; row < columns.people; row += 1) {
    const away = day - (columns.leftOn[row] ?? 0);
    const said = columns.openness[row] ?? 0;
    if (away < 0 || excluded[row] === 1 || said === saidNo) continue;
    const contact = columns.lastContact[row] ?? Number.NaN;
    values.openness = opennessValues[said]?.[columns.preferredForm[row] ?? 0] ?? 0;
    values.orientation = orientation[row] ?? 0;
    values.timeAway = timeAwayValue(away);
    values.lastContact = Number.isNaN(contact) ? 0 : lastContactValue(daysSince(contact, endOfToday));
    values.goodParting = columns.goodParting[row] ?? 0;
    values.skills = skills[row] ?? 0;
    values.title = title[row] ?? 0;
    points[row] = returnPoints(values, counted, sum);
  }
  return points;
}

/** By the numbers of openness and preferred form; the last entry of each is for no preferred form. */
function valuesOfOpenness({ form }: RoleSought): Float64Array[] {
  return openness.options.map((_, number) => {
    const none = opennessValue(opennessOf(number), null, form);
    const values = new Float64Array(256).fill(none);
    for (const [at, preferred] of partnershipForm.options.entries()) {
      values[at] = opennessValue(opennessOf(number), preferred, form);
    }
    return values;
  });
}

function inOrder(columns: ReturnColumns, points: Int32Array): Int32Array {
  const keys = new Float64Array(points.length);
  let found = 0;
  for (let row = 0; row < points.length; row += 1) {
    const here = points[row] ?? 0;
    if (here === 0) continue;
    keys[found] = here * rowsInPoint + row;
    found += 1;
  }
  const sorted = keys.subarray(0, found).sort();
  return Int32Array.from(sorted, (_, at) => columns.seqs[(sorted[found - 1 - at] ?? 0) % rowsInPoint] ?? 0);
}
