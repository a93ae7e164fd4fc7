import type { Row } from '../database/statements.ts';
import type { WriteUnit } from '../database/write.ts';
import { audienceWith } from '../history/audiences.ts';
import {
  careRecords,
  communityManagers,
  outreaches,
  outreachRecipients,
  requestPeople,
} from '../schema/index.ts';
import { earliest } from './mergeChosenRecords.ts';
import type { Merging } from './mergeRecords.ts';

/** A message went to a person once. Drafts that name the other one among those they are for, or not for, name the one who stays. */
export function* mergeRecipients(unit: WriteUnit, { keep, other }: Merging): Generator<void> {
  const columns = ['outreachId', 'sentOn', 'interactionId'] as const;
  const own = new Map(
    unit
      .find(outreachRecipients, { personId: keep }, columns)
      .map((row) => [row['outreachId'], row] as const),
  );
  for (const { outreachId, sentOn, interactionId } of unit.find(
    outreachRecipients,
    { personId: other },
    columns,
  )) {
    const key = { outreachId: String(outreachId), personId: other };
    const same = own.get(outreachId);
    if (same === undefined) unit.update(outreachRecipients, key, { personId: keep });
    else {
      unit.remove(outreachRecipients, key);
      const sent = { sentOn: textOrNull(sentOn), interactionId: textOrNull(interactionId) };
      if (same['sentOn'] === null) unit.update(outreachRecipients, { ...key, personId: keep }, sent);
    }
    yield;
  }
  for (const { id, audience } of unit.find(outreaches, {}, ['id', 'audience'])) {
    const text = String(audience);
    if (!text.includes(other)) continue;
    const changed = audienceWith(text, (named) => (named === other ? keep : named));
    unit.update(outreaches, { id: String(id) }, { audience: changed });
    yield;
  }
}

/** Who raised a request and shares it too has raised it; the earlier day counts. */
export function* mergeRequestPeople(unit: WriteUnit, { keep, other }: Merging): Generator<void> {
  const columns = ['requestId', 'raised', 'since'] as const;
  const own = new Map(
    unit.find(requestPeople, { personId: keep }, columns).map((row) => [row['requestId'], row] as const),
  );
  for (const theirs of unit.find(requestPeople, { personId: other }, columns)) {
    const key = { requestId: String(theirs['requestId']), personId: other };
    const same = own.get(theirs['requestId']);
    if (same === undefined) unit.update(requestPeople, key, { personId: keep });
    else {
      unit.remove(requestPeople, key);
      const raised = same['raised'] === true || theirs['raised'] === true;
      const since = earliest([same['since'], theirs['since']]) ?? String(same['since']);
      unit.update(requestPeople, { ...key, personId: keep }, { raised, since });
    }
    yield;
  }
}

/** Terms as manager of one circle that overlap become one, with what was taken care of in either. */
export function* mergeManagers(unit: WriteUnit, { keep, other }: Merging): Generator<void> {
  const columns = ['id', 'segmentId', 'startedOn', 'endedOn', 'note'] as const;
  let own = unit.find(communityManagers, { personId: keep }, columns);
  for (const theirs of unit.find(communityManagers, { personId: other }, columns)) {
    const isSame = (row: Row) => row['segmentId'] === theirs['segmentId'] && overlap(row, theirs);
    const [stays, ...others] = own.filter(isSame);
    own = own.filter((row) => !isSame(row));
    if (stays === undefined) {
      unit.update(communityManagers, { id: String(theirs['id']) }, { personId: keep });
      own.push(theirs);
    } else {
      const id = String(stays['id']);
      for (const term of [...others, theirs]) giveCare(unit, String(term['id']), id);
      const term = joined([stays, ...others, theirs]);
      unit.update(communityManagers, { id }, term);
      own.push({ ...stays, ...term });
    }
    yield;
  }
}

/** Takes a term out after giving what was taken care of in it to another. */
function giveCare(unit: WriteUnit, from: string, to: string): void {
  for (const { id } of unit.find(careRecords, { managerId: from }, ['id'])) {
    unit.update(careRecords, { id: String(id) }, { managerId: to });
  }
  unit.remove(communityManagers, { id: from });
}

const end = (term: Row): string => textOrNull(term['endedOn']) ?? '9999-12-31';

function overlap(a: Row, b: Row): boolean {
  return String(a['startedOn']) <= end(b) && String(b['startedOn']) <= end(a);
}

/** From the first day to the last of them; open where one goes on. */
function joined(terms: readonly Row[]): Row {
  const last = terms.map(end).sort().at(-1);
  const notes = new Set(terms.map(({ note }) => String(note)).filter((note) => note !== ''));
  return {
    startedOn: earliest(terms.map(({ startedOn }) => startedOn)),
    endedOn: terms.some(({ endedOn }) => endedOn === null) ? null : last,
    note: [...notes].join('\n\n'),
  };
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
