import { expect, test } from 'vitest';
import { rowsByKeySql } from '#data/database/rowsByKeys.ts';
import { binPageSql, removersSql } from '#data/history/bin.ts';
import { consentsSql, saidOtherwiseSql } from '#data/history/consentsBack.ts';
import { confidentialInSql, farewellChangesSql, presentFarewellsSql } from '#data/history/farewellWords.ts';
import { madeSql, withBinnedSql } from '#data/history/fates.ts';
import { hiddenFrom, hidesNoteSql, requestHiddenFrom } from '#data/history/hidden.ts';
import { placeOf } from '#data/history/kept.ts';
import { interactionChangesSql } from '#data/history/ofInteraction.ts';
import { personChangesSql, personOperationsSql } from '#data/history/ofPerson.ts';
import { segmentChangesSql, segmentOperationsSql } from '#data/history/ofSegment.ts';
import { changesSql, isOfInteractionSql } from '#data/history/operation.ts';
import { expiredSql } from '#data/history/purge.ts';
import {
  changedPeopleSql,
  changedSinceSql,
  editedInteractionsSql,
  interactionsOfPeopleSql,
} from '#data/history/since.ts';
import { pastImportsSql } from '#data/imports/past.ts';
import { importOperationSql } from '#data/imports/undo.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';

const reader = { role: 'hr', actor: 'Mori' } as const;
const id = '00000000-0000-7000-8000-000000000001';

function rowsSql(recordType: string, recordId: string): string {
  const place = placeOf({ recordType, recordId });
  if (place === null) throw new Error(`${recordType} has no place`);
  return rowsByKeySql(place.table);
}

const statements: readonly [name: string, sql: string][] = [
  ['the operations of a person', personOperationsSql(null)],
  ['those of a group', personOperationsSql('facts')],
  ['those of the community', personOperationsSql('community')],
  ['what an operation did with notes', hidesNoteSql(hiddenFrom(reader).sql, requestHiddenFrom(reader).sql)],
  ['what an operation did with farewells', confidentialInSql],
  ['the changes of farewells', farewellChangesSql],
  ['farewells as they are', presentFarewellsSql],
  ['the changes of a person', personChangesSql],
  ['the operations of a segment', segmentOperationsSql],
  ['the changes of a segment', segmentChangesSql],
  ['the changes of an interaction', interactionChangesSql],
  ['whether it is about one interaction', isOfInteractionSql],
  ['the changes of an operation', changesSql(false)],
  ['those of one person', changesSql(true)],
  ['what was done since', changedSinceSql],
  ['with whom anything was done since', changedPeopleSql],
  ['which interactions were edited since', editedInteractionsSql],
  ['which of some people', interactionsOfPeopleSql],
  ['who was added', madeSql('person')],
  ['what was logged', madeSql('interaction')],
  ['who took part in what goes into the bin', withBinnedSql],
  ['the words on consent', consentsSql],
  ['the words that were said otherwise', saidOtherwiseSql],
  ['the imports of the past', pastImportsSql],
  ['the operation of an import', importOperationSql],
  ['who removed it', removersSql],
  ['a page of the bin', binPageSql(reader).sql],
  ...[
    'people',
    'interactions',
    'follow_ups',
    'segments',
    'attachments',
    'opportunities',
    'management_messages',
    'events',
    'surveys',
    'outreaches',
    'requests',
  ].map((table): [string, string] => [`what goes from ${table}`, expiredSql(table)]),
  ...[
    'person',
    'tenure',
    'interaction',
    'followUp',
    'segment',
    'consent',
    'attachment',
    'farewell',
    'opportunity',
    'eventGuest',
    'surveyAnswer',
    'communityManager',
    'request',
  ].map((type): [string, string] => [`present rows of ${type}`, rowsSql(type, id)]),
  ...[
    'personLabel',
    'customValue',
    'participation',
    'segmentMember',
    'outreachRecipient',
    'requestPerson',
  ].map((type): [string, string] => [`present rows of ${type}`, rowsSql(type, `${id}/${id}`)]),
];

/** What SQLite does to answer, step by step. */
async function planOf(sql: string): Promise<string[]> {
  const { database } = await openTestWorkspace();
  const named = sql.match(/:[a-z]+/g);
  const values =
    named === null
      ? Array.from({ length: sql.split('?').length - 1 }, () => '1')
      : [Object.fromEntries(named.map((name) => [name.slice(1), '1']))];
  return database.sqlite
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map(({ detail }) => detail);
}

test.each(statements)('%s is found by an index', async (_name, sql) => {
  const plan = await planOf(sql);
  // The values of a JSON array, and the rows a subquery has found, are the only things gone through whole; the bin's
  // own indexes hold nothing but what lies in it, and of the imports a page is read in their order.
  const whole = plan.filter(
    (step) =>
      step.startsWith('SCAN') &&
      !/VIRTUAL TABLE|CONSTANT ROW|SCAN (k|json_each|told|of_interactions|\(subquery)|_deleted\b|imports_moment/.test(
        step,
      ),
  );
  expect(whole, plan.join('\n')).toEqual([]);
});

test('one person of a long operation is not looked for among all', async () => {
  const plan = await planOf(changesSql(true));
  const read = plan.filter((step) => /^(SEARCH|SCAN)/.test(step));
  expect(read).toHaveLength(4);
  for (const step of read)
    expect(step).toMatch(/USING INDEX changes_(person|record)|COVERING INDEX changes_record/);
});

test('a page of the bin is merged from its indexes, not sorted', async () => {
  expect(await planOf(binPageSql(reader).sql)).not.toContain('USE TEMP B-TREE FOR ORDER BY');
});
