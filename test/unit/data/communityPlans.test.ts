import { expect, test } from 'vitest';
import { careWithinSql, unansweredSql } from '#data/communityManagers/circles.ts';
import { careOfCircleSql, managersOfCircleSql, managersOfPersonSql } from '#data/communityManagers/read.ts';
import { sheetPeopleSql, wishesSql } from '#data/communityManagers/sheetPeople.ts';
import { peopleOnPaperSql } from '#data/events/papers/peopleOnPaper.ts';
import { originsSql } from '#data/interactions/origins.ts';
import { waitingCountSql, waitingPageSql } from '#data/requests/list.ts';
import { ofPersonSql, peopleSql, requestsSql } from '#data/requests/read.ts';
import { readableSql } from '#data/requests/scope.ts';
import { doneSql } from '#data/requests/youAskedWeDid.ts';
import {
  careRecords,
  communityManagers,
  eventGuests,
  events,
  people,
  requestPeople,
  requests,
  segments,
} from '#data/schema/index.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

const readable = readableSql({ role: 'manager', actor: 'Mio' }).sql;

const statements = {
  ...{ managersOfCircleSql, managersOfPersonSql, careOfCircleSql, careWithinSql, sheetPeopleSql, wishesSql },
  ...{ requestsSql, peopleSql, doneSql, originsSql },
  ...{ unansweredSql: unansweredSql(readable), ofPersonSql: ofPersonSql(readable) },
  ...{ waitingCountSql: waitingCountSql(readable), waitingPageSql: waitingPageSql(readable) },
  ...{ badgesSql: peopleOnPaperSql('badges'), sheetSql: peopleOnPaperSql('sheet') },
};

/** Some hundred of everything, counted. */
async function large(): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace();
  const { author, database } = workspace;
  const now = author.clock.now();
  const stamp = { version: 1, createdAt: now, updatedAt: now };
  const next = () => author.ids.next();
  await database.write('test', author, (unit) => {
    for (let number = 0; number < 200; number += 1) {
      const [personId, segmentId, managerId, eventId, requestId] = [next(), next(), next(), next(), next()];
      unit.insert(people, { id: personId, familyName: `Sato ${number}`, doNotContact: false, ...stamp });
      unit.insert(segments, { id: segmentId, name: `S${number}`, description: '', kind: 'list', ...stamp });
      const startedOn = '2025-01-01';
      unit.insert(communityManagers, { id: managerId, personId, segmentId, startedOn, note: '', ...stamp });
      unit.insert(careRecords, { id: next(), managerId, personId, happenedOn: startedOn, words: 'w' });
      unit.insert(events, {
        ...{ id: eventId, title: 'Evening', description: '', sessions: '[]', zone: 'UTC' },
        ...{
          startsAt: now,
          endsAt: now,
          place: '',
          link: '',
          hosts: '[]',
          orientations: '[]',
          currency: 'JPY',
        },
        ...stamp,
      });
      unit.insert(eventGuests, {
        id: next(),
        eventId,
        personId,
        listedOn: startedOn,
        walkIn: false,
        feedbackWords: '',
      });
      unit.insert(requests, {
        ...{ id: requestId, title: 'Discount', words: '', raisedOn: startedOn, segmentId },
        ...{ tier: 'open', recordedBy: 'Mio', answerWords: '' },
        ...stamp,
      });
      unit.insert(requestPeople, { requestId, personId, raised: true, since: startedOn });
    }
  });
  database.sqlite.exec('ANALYZE');
  return workspace;
}

/** The steps of a plan that read a whole table: neither by a key or an index, nor values handed over as JSON. */
function tablesRead({ database }: TestWorkspace, sql: string): string[] {
  const bare = sql.replaceAll(/:\w+/g, '?');
  return database.sqlite
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${bare}`)
    .all(...Array.from(bare.matchAll(/\?/g), () => '[]'))
    .map(({ detail }) => detail)
    .filter((step) => step.startsWith('SCAN') && !/VIRTUAL TABLE|CONSTANT ROW/.test(step));
}

test.each([
  ['empty', openTestWorkspace],
  ['of some hundred, counted by ANALYZE', large],
])(
  'circles, voices, papers and what an entry follows from are looked up by keys; with tables %s',
  async (_, open) => {
    const workspace = await open();
    const found = Object.entries(statements).map(
      ([name, sql]) => [name, tablesRead(workspace, sql)] as const,
    );
    expect(found).toEqual(Object.keys(statements).map((name) => [name, []]));
  },
);
