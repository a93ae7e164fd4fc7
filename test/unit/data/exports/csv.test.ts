import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { ExportSubject } from '#shared/contract/exports.ts';
import type { ListColumn } from '#shared/contract/peopleList.ts';
import { segmentId } from '#shared/domain/ids.ts';
import { everybody, type Rule } from '#shared/domain/segments/rule.ts';
import { openTestWorkspace, temporaryFolder } from '#test/support/workspace.ts';
import { addPeople, someTenure } from '../people/someone.ts';
import { addYamada, exporting } from './exporting.ts';

const rowsOf = (text: string): string[][] => parse(text, { bom: true });
const read = (path: string): string[][] => rowsOf(readFileSync(path, 'utf8'));

const asList = (columns: ListColumn[]): ExportSubject & { type: 'list' } => ({
  type: 'list',
  selection: { type: 'all', search: '', filter: null, except: [] },
  columns,
  sort: 'name',
  descending: false,
});

describe('a list as CSV', () => {
  test('has the columns of the list in their order, under the words of the language', async () => {
    const workspace = await openTestWorkspace();
    const { custom } = await addYamada(workspace);
    const field = Object.entries(custom).find(([, value]) => value === true)?.[0] ?? '';
    const columns = ['leftOn', 'name', 'openness', 'tags', 'reachable', 'interactions', 'updated'] as const;
    const subject = asList([...columns, `custom:${field}`]);
    const english = read((await exporting(workspace, { subject })).path);
    expect(english).toEqual([
      ['Left on', 'Name', 'Return', 'Tags', 'Contact', 'Interactions', 'Changed', 'Speaks'],
      ['2025-03-31', '山田 太郎', 'Open', 'A, B\n創業メンバー', 'May be contacted', '0', '2026-04-01', 'Yes'],
    ]);
    const japanese = read((await exporting(workspace, { subject, language: 'ja' })).path);
    expect(japanese[0]?.slice(0, 3)).toEqual(['退職日', '氏名', '復職意向']);
    expect(japanese[1]?.slice(2, 5)).toEqual(['前向き', 'A, B\n創業メンバー', '連絡できます']);
  });

  test('has the people of the list in its order: searched, filtered, without those taken out', async () => {
    const workspace = await openTestWorkspace();
    const people = await addPeople(
      workspace,
      ['Ito', 'Abe', 'Ueda', 'Endo'].map((familyName, index) => ({
        familyName,
        tenure: someTenure({ startedOn: `201${index}-04-01`, department: index === 3 ? 'Sales' : 'Legal' }),
      })),
    );
    const names = async (subject: Parameters<typeof exporting>[1]['subject']) => {
      const { path } = await exporting(workspace, subject === undefined ? {} : { subject });
      return read(path)
        .slice(1)
        .map(([name]) => name);
    };
    const list = asList(['name', 'department']);
    expect(await names(list)).toEqual(['Abe', 'Endo', 'Ito', 'Ueda']);
    expect(await names({ ...list, sort: 'startedOn', descending: true })).toEqual([
      'Endo',
      'Ueda',
      'Abe',
      'Ito',
    ]);
    const filter: Rule = {
      ...everybody,
      items: [{ type: 'text', field: 'department', not: false, is: { test: 'in', texts: ['Legal'] } }],
    };
    const abe = people[1]?.id;
    if (abe === undefined) throw new Error('nobody was added');
    expect(await names({ ...list, selection: { type: 'all', search: '', filter, except: [abe] } })).toEqual([
      'Ito',
      'Ueda',
    ]);
    expect(
      await names({
        ...list,
        sort: 'match',
        selection: { type: 'all', search: 'ueda', filter: null, except: [] },
      }),
    ).toEqual(['Ueda']);
    expect(await names({ ...list, selection: { type: 'some', people: [abe] } })).toEqual(['Abe']);
  });

  test('holds no cell that a spreadsheet would run, and leaves telephone numbers alone', async () => {
    const workspace = await openTestWorkspace();
    await addPeople(workspace, [
      { familyName: '=1+1' },
      { familyName: '@cmd' },
      { familyName: '+81 90-1234-5678' },
    ]);
    const { path } = await exporting(workspace, { subject: asList(['name']) });
    expect(read(path).flat()).toEqual(['Name', '+81 90-1234-5678', "'=1+1", "'@cmd"]);
  });
});

describe('people as CSV', () => {
  test('have every field, and a row for each tenure', async () => {
    const workspace = await openTestWorkspace();
    const yamada = await addYamada(workspace);
    const [header = [], ...rows] = read((await exporting(workspace, {})).path);
    const [first, second, ...more] = rows.map((row) =>
      Object.fromEntries(header.map((name, index) => [name, row[index]]).filter(([, cell]) => cell !== '')),
    );
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      'Enishi ID': yamada.id,
      'Family name': '山田',
      'Former family name': '髙橋',
      'Start date': '2018-04-01',
      'Leave date': '2025-03-31',
      Department: '営業部',
      'Employment type': 'Permanent',
      Email: 'taro@example.com',
      'Email 2': 'yamada@example.jp',
      Phone: '+81 90-1234-5678',
      'Phone 2': '0120-000-000',
      Messenger: 'https://example.com/yamada',
      'Messenger 2': "'@yamada",
      'Postal address': '横浜市中区1-2-3, みどりビル; 4階',
      'Company now': '株式会社みどり; 東京',
      'Do not contact': 'No',
      'Keep in touch every (days)': '90',
      Tags: 'A, B\n創業メンバー',
      Skills: 'Python; 採用',
      'Openness to return': 'Open',
      'Preferred form of partnership': 'Rehire',
      'Wants: Return one day': '3',
      'Wants: Mentor and refer': '0',
      'Consent: Community news by Email': 'Granted',
      'Consent: Job offers by Phone': 'Withdrawn',
      'In the network since': '2026-02-01',
      'Date of birth': '1985-01-02',
      'T-shirt size [Choice]': 'M',
      'Speaks [Yes or no]': 'Yes',
      'Badge [Number]': '1.5',
      'Card until [Date]': '2027-01-31',
    });
    expect(second).toMatchObject({
      'Enishi ID': yamada.id,
      'Family name': '山田',
      'Start date': '2010-04-01',
      Department: '総務部',
      'Postal address': '札幌市北区1',
    });
    expect(second).not.toHaveProperty('Leave reason');
    expect(JSON.stringify(rows)).not.toContain('old@example.com');
  });

  test('of a segment are its people; one that is not there is refused', async () => {
    const workspace = await openTestWorkspace();
    const people = await addPeople(workspace, [{ familyName: 'In' }, { familyName: 'Out' }]);
    const [inside] = people;
    const { id } = await workspace.client.segments.add({
      name: 'S',
      description: '',
      keepInTouchDays: null,
      kind: 'list',
      people: inside === undefined ? [] : [inside.id],
    });
    const { path, events } = await exporting(workspace, { subject: { type: 'segment', segmentId: id } });
    expect(read(path).map(([, , name]) => name)).toEqual(['Family name', 'In']);
    expect(events).toMatchObject([{ file: { subject: 'segment', people: 1 } }]);
    const gone = exporting(workspace, {
      subject: { type: 'segment', segmentId: segmentId.parse('00000000-0000-7000-8000-999999999999') },
    });
    await expect(gone).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'segment' } });
  });
});

describe('CP932', () => {
  test('writes what it has, and marks that are the same under another number', async () => {
    const workspace = await openTestWorkspace();
    await addPeople(workspace, [{ familyName: '髙﨑', givenName: '①〜−か\u3099' }]);
    const { path, events } = await exporting(workspace, { encoding: 'cp932', language: 'ja' });
    const [, row] = rowsOf(iconv.decode(readFileSync(path), 'CP932'));
    expect(row?.slice(2, 4)).toEqual(['髙﨑', '①～－が']);
    expect(events).toMatchObject([{ type: 'finished', replaced: 0, file: { encoding: 'cp932' } }]);
    expect(readFileSync(path, 'latin1')).not.toContain('?');
  });

  test('what it lacks is told with its place, and nothing is written', async () => {
    const workspace = await openTestWorkspace();
    await addPeople(workspace, [
      { familyName: '𠮷田', givenName: '葛\u{e0100}' },
      { familyName: '𠮷野', givenName: '🙂𠮷' },
    ]);
    const path = join(temporaryFolder(), 'names.csv');
    writeFileSync(path, 'before');
    const stopped = await exporting(workspace, { encoding: 'cp932', path });
    expect(stopped.events).toEqual([
      {
        type: 'unmappable',
        total: 3,
        characters: expect.arrayContaining([
          { character: '𠮷', count: 3, first: expect.stringMatching(/^𠮷/) },
          { character: '葛\u{e0100}', count: 1, first: '𠮷田 葛\u{e0100}' },
          { character: '🙂', count: 1, first: '𠮷野 🙂𠮷' },
        ]),
      },
    ]);
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect((await workspace.client.exports.log({ offset: 0, limit: 1 })).total).toBe(0);
  });

  test('or stands as 〓 where the user wants it so, and how often is said', async () => {
    const workspace = await openTestWorkspace();
    await addPeople(workspace, [{ familyName: '𠮷野', givenName: '🙂𠮷?' }]);
    const { path, events } = await exporting(workspace, { encoding: 'cp932', unmappable: 'geta' });
    const [, row] = rowsOf(iconv.decode(readFileSync(path), 'CP932'));
    expect(row?.slice(2, 4)).toEqual(['〓野', '〓〓?']);
    expect(events).toMatchObject([{ type: 'finished', replaced: 3 }]);
    expect(existsSync(path)).toBe(true);
  });
});
