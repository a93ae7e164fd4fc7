import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { all, fixture, importFile, proposed, repository } from '#test/support/imports.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';

const sample = resolve(repository, '../shared/samples/hr/HRDataset_v14.csv');

const leavers = `
  SELECT p.family_name AS family, p.given_name AS given, p.external_id AS externalId, t.started_on AS start,
    t.ended_on AS end, t.department, t.title, t.manager, t.leave_reason AS reason
  FROM people p JOIN tenures t ON t.person_id = p.id ORDER BY p.seq`;

describe('an HR export', () => {
  test('becomes its leavers without a hand on it', async () => {
    const workspace = await openTestWorkspace();
    const summary = await importFile(workspace, fixture('hr-export.csv'));
    expect(summary).toMatchObject({
      read: 32,
      created: 11,
      skipped: 21,
      skippedStillEmployed: 21,
      failed: 0,
    });
    expect(all(workspace, leavers).slice(0, 2)).toEqual([
      {
        family: 'Ashdown',
        given: 'Anna',
        externalId: '20001',
        start: '2008-01-01',
        end: '2017-01-01',
        department: 'Production',
        title: 'Line Technician I',
        manager: 'Margaret Oakes',
        reason: 'career change',
      },
      {
        family: 'Dunmore',
        given: 'David J',
        externalId: '20004',
        start: '2011-04-22',
        end: '2020-04-06',
        department: 'Admin Offices',
        title: 'Office Coordinator',
        manager: 'Margaret Oakes',
        reason: 'return to school',
      },
    ]);
    expect(all(workspace, 'SELECT DISTINCT import_id FROM people')).toEqual([{ import_id: summary.id }]);
    expect(all(workspace, 'SELECT rows_read, created, encoding FROM imports')).toEqual([
      { rows_read: 32, created: 11, encoding: 'UTF-8' },
    ]);
    expect(all(workspace, "SELECT count(*) AS n FROM changes WHERE record_type = 'person'")).toEqual([
      { n: 11 },
    ]);
    expect(all(workspace, 'SELECT count(*) AS n FROM person_summaries WHERE left_on IS NOT NULL')).toEqual([
      { n: 11 },
    ]);
  });

  test('with everybody in it has current employees without an end', async () => {
    const workspace = await openTestWorkspace();
    const summary = await importFile(workspace, fixture('hr-export.csv'), { leaversOnly: false });
    expect(summary).toMatchObject({ created: 32, skipped: 0, skippedStillEmployed: 0 });
    const open = 'SELECT count(*) AS n FROM tenures WHERE ended_on IS NULL AND leave_reason IS NULL';
    expect(all(workspace, open)).toEqual([{ n: 21 }]);
  });

  test.skipIf(!existsSync(sample))('of the sample folder gives 104 leavers', async () => {
    const workspace = await openTestWorkspace();
    const { inspection } = await proposed(workspace, sample);
    const headers = inspection.mapping.columns.map(({ column }) => inspection.columns[column]?.header);
    expect(headers.filter((header) => /ID$|Termd|DOB/.test(header ?? ''))).toEqual(['EmpID', 'DOB']);
    const summary = await importFile(workspace, sample);
    expect(summary).toMatchObject({
      read: 311,
      created: 104,
      skipped: 207,
      skippedStillEmployed: 207,
      failed: 0,
    });
    const imported = all(workspace, leavers);
    expect(imported).toHaveLength(104);
    expect(imported).toContainEqual({
      family: 'Ait Sidi',
      given: 'Karthikeyan',
      externalId: '10084',
      start: '2015-03-30',
      end: '2016-06-16',
      department: 'IT/IS',
      title: 'Sr. DBA',
      manager: 'Simon Roup',
      reason: 'career change',
    });
    const whole = 'SELECT count(*) AS n FROM people p JOIN tenures t ON t.person_id = p.id WHERE ';
    const complete = [
      'family_name = trim(family_name)',
      "given_name NOT LIKE '%  %'",
      'given_name = trim(given_name)',
      'started_on < ended_on',
      'manager IS NOT NULL',
      'department IS NOT NULL',
      'title IS NOT NULL',
      'leave_reason IS NOT NULL',
    ];
    expect(all(workspace, whole + complete.join(' AND '))).toEqual([{ n: 104 }]);
  });
});

describe('a Japanese list of leavers', () => {
  test('in Shift_JIS comes with readings and leaves out who is still here', async () => {
    const workspace = await openTestWorkspace();
    const summary = await importFile(workspace, fixture('leavers-shift-jis.csv'));
    expect(summary).toMatchObject({ read: 5, created: 3, skippedStillEmployed: 2 });
    const people = `SELECT family_name AS family, family_reading AS reading, employment_type AS type, value AS email
      FROM people p JOIN tenures t ON t.person_id = p.id
      JOIN contact_points c ON c.person_id = p.id AND c.channel = 'email' ORDER BY p.seq`;
    expect(all(workspace, people)).toEqual([
      { family: '高梨', reading: 'タカナシ', type: 'permanent', email: 'hina.takanashi@example.jp' },
      { family: '﨑本', reading: 'サキモト', type: 'permanent', email: 'ren@example.jp' },
      { family: '千歳', reading: 'チトセ', type: 'temporary', email: 'aoi@example.jp' },
    ]);
  });

  test('with a preamble and dates of eras', async () => {
    const workspace = await openTestWorkspace();
    const { inspection } = await proposed(workspace, fixture('leavers-eras.csv'));
    expect(inspection.columns.map(({ dateOrders }) => dateOrders)).toEqual([
      [],
      [],
      [],
      [],
      ['era'],
      ['era'],
    ]);
    await importFile(workspace, fixture('leavers-eras.csv'));
    const people = `SELECT family_name AS family, given_reading AS reading, started_on AS start, ended_on AS end
      FROM people p JOIN tenures t ON t.person_id = p.id ORDER BY p.seq`;
    expect(all(workspace, people)).toEqual([
      { family: '高梨', reading: 'ヒナ', start: '2012-04-01', end: '2021-03-31' },
      { family: '霧島', reading: 'ミナト', start: '2010-10-01', end: '2022-09-30' },
      { family: '如月', reading: 'リン', start: '1988-04-01', end: '2019-05-31' },
      { family: '早乙女', reading: 'イツキ', start: '2008-04-01', end: '2023-06-30' },
    ]);
  });
});
