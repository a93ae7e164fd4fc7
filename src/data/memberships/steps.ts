import { z } from 'zod';
import { type OperationId, operationId, type PersonId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { membershipProblem, welcomeProblem } from '#shared/domain/personRules.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import { channel, type LeftOutReason } from '#shared/domain/vocabulary.ts';
import { countVersionUp } from '../bulk/version.ts';
import type { ContactNeed } from '../contacting/contactNeed.ts';
import { leftOutOf } from '../contacting/leftOutOf.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { Turns } from '../longWork/turns.ts';
import { requirePeople } from '../people/person.ts';
import { refuse } from '../people/rules.ts';
import { memberships } from '../schema/index.ts';

/** What was recorded: null where nothing changed. */
export interface StepDone {
  operationId: OperationId | null;
  changed: number;
  unchanged: number;
}

export interface Step {
  people: readonly PersonId[];
  on: PlainDate;
}

/** The days of a membership as they are kept; all empty where there is none. */
const keptDays = z.object({
  invitedOn: plainDate.nullable().default(null),
  joinedOn: plainDate.nullable().default(null),
  leftOn: plainDate.nullable().default(null),
  welcomedOn: plainDate.nullable().default(null),
});
type Days = z.infer<typeof keptDays>;

const columns = ['id', 'invitedOn', 'joinedOn', 'leftOn', 'welcomedOn'] as const;
const peoplePerSettling = 250;

interface Place {
  database: Database;
  author: Author;
}

/** Changes the memberships of people as one operation; `next` gives the days as they are to be, null where they stay. */
async function takeStep(
  { database, author }: Place,
  kind: string,
  { people, on }: Step,
  next: (days: Days) => Days | null,
): Promise<StepDone> {
  refuse(on > today(author.clock) ? { field: 'on', reason: 'inTheFuture' } : null);
  const ids = [...new Set(people)];
  return await database.writeInSteps(kind, author, async (unit) => {
    requirePeople(database.sqlite, ids);
    const turns = new Turns(undefined);
    let changed = 0;
    for (const [index, personId] of ids.entries()) {
      if (changeDays(unit, personId, next)) changed += 1;
      if (index % peoplePerSettling === peoplePerSettling - 1) unit.settle();
      if (turns.due()) await turns.pass();
    }
    const done = unit.changed ? operationId.parse(unit.operationId) : null;
    return { operationId: done, changed, unchanged: ids.length - changed };
  });
}

function changeDays(unit: WriteUnit, personId: PersonId, next: (days: Days) => Days | null): boolean {
  const [row] = unit.find(memberships, { personId }, columns);
  const days = next(keptDays.parse(row ?? {}));
  if (days === null) return false;
  refuse(membershipProblem(days), 'membership');
  if (row === undefined) unit.insert(memberships, { ...days, id: unit.author.ids.next(), personId });
  else unit.update(memberships, { id: String(row['id']) }, days);
  countVersionUp(unit, personId);
  return true;
}

const isMember = ({ joinedOn, leftOn }: Days): boolean => joinedOn !== null && leftOn === null;

/** That people were invited to the network; who was, has joined, or has left, stays. Who is to be left alone is left out. */
export async function recordInvited(place: Place, step: Step): Promise<StepDone & { leftOut: number }> {
  const alone = leftAlone(place.database.sqlite, step.people);
  const people = step.people.filter((id) => !alone.has(id));
  const done = await takeStep(place, 'membership.invite', { ...step, people }, (days) => {
    const untouched = days.invitedOn === null && days.joinedOn === null && days.leftOn === null;
    return untouched ? { ...days, invitedOn: step.on } : null;
  });
  return { ...done, leftOut: alone.size };
}

/** That people joined; who was a member before and left begins anew. Members stay. */
export async function recordJoined(place: Place, step: Step): Promise<StepDone> {
  return await takeStep(place, 'membership.join', step, (days) => {
    if (isMember(days)) return null;
    const before = days.invitedOn !== null && days.invitedOn > step.on ? null : days.invitedOn;
    return { invitedOn: before, joinedOn: step.on, leftOn: null, welcomedOn: null };
  });
}

/** That members were welcomed; others stay, who was welcomed before, and who joined after that day. */
export async function recordWelcomed(place: Place, step: Step): Promise<StepDone> {
  return await takeStep(place, 'membership.welcome', step, (days) =>
    isMember(days) && days.welcomedOn === null && welcomeProblem({ ...days, welcomedOn: step.on }) === null
      ? { ...days, welcomedOn: step.on }
      : null,
  );
}

/** That members left the network; others stay. INVALID_INPUT for a day before they joined. */
export async function recordLeft(place: Place, step: Step): Promise<StepDone> {
  return await takeStep(place, 'membership.leave', step, (days) =>
    isMember(days) ? { ...days, leftOn: step.on } : null,
  );
}

/** Reasons for which nobody is even invited; for the others an invitation can ask. */
const aloneFor: ReadonlySet<LeftOutReason> = new Set(['deceased', 'doNotContact', 'keepsDistance']);

const seqsOf = statement<[string], { seq: number; personId: string }>(`
  SELECT s.seq, s.person_id AS personId FROM json_each(?) asked
  CROSS JOIN person_summaries s ON s.person_id = asked.value`);

/** Who of them is to be left alone. */
function leftAlone(sqlite: SqliteDatabase, people: readonly PersonId[]): Set<string> {
  const rows = seqsOf(sqlite).all(JSON.stringify([...new Set(people)]));
  const need: ContactNeed = { purpose: 'news', channels: channel.options, ask: null };
  const reasons = leftOutOf(
    sqlite,
    need,
    rows.map(({ seq }) => seq),
  );
  const alone = rows.filter(({ seq }) => {
    const reason = reasons.get(seq);
    return reason !== undefined && aloneFor.has(reason);
  });
  return new Set(alone.map(({ personId }) => personId));
}
