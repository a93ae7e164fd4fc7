import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainFileName } from '#main/dialogs/fileName.ts';
import { createGrants, type GrantedFile } from '#main/dialogs/grants.ts';
import { pickFromList, pickNatively } from '#main/dialogs/testPicks.ts';
import { fileGrantId } from '#shared/domain/ids.ts';

const id = (last: number) => `01900000-0000-7000-8000-00000000000${last}`;

describe('what the user picked', () => {
  it('is known to the page by id and name, and to the data process by path', () => {
    const told: GrantedFile[] = [];
    const grants = createGrants({ next: () => id(told.length + 1) }, (grant) => told.push(grant));

    const given = grants.give(join('/', 'home', 'hanako', '人事データ.csv'), 'read');
    expect(given).toEqual({ id: id(1), name: '人事データ.csv', folder: join('/', 'home', 'hanako') });
    expect(told).toEqual([{ id: id(1), path: join('/', 'home', 'hanako', '人事データ.csv'), mode: 'read' }]);
    expect(grants.pathOf(given.id)).toBe(join('/', 'home', 'hanako', '人事データ.csv'));
    expect(grants.all()).toEqual(told);
  });

  it('does not cover what was not picked', () => {
    const grants = createGrants({ next: () => id(1) }, () => undefined);
    expect(grants.pathOf(fileGrantId.parse(id(2)))).toBeNull();
  });
});

describe('the proposed name of a file', () => {
  it.each([
    ['Network participation.pdf', 'pdf', 'Network participation.pdf'],
    ['アルムナイ 2026/04', 'pdf', 'アルムナイ 2026-04.pdf'],
    ['../../etc/passwd', 'csv', '-..-etc-passwd.csv'],
    ['C:\\Windows\\x', 'json', 'C-Windows-x.json'],
    ['a\u0000b\nc', 'csv', 'a-b-c.csv'],
    ['report.PDF', 'pdf', 'report.PDF'],
    ['report.exe', 'pdf', 'report.exe.pdf'],
    [' . ', 'pdf', 'Enishi.pdf'],
    ['Letter of thanks.docx', 'any', 'Letter of thanks.docx'],
    ['../履歴書', 'any', '-履歴書'],
    ['', 'any', 'Enishi'],
  ])('%j as %s becomes %j', (name, kind, expected) => {
    expect(plainFileName(name, kind)).toBe(expected);
  });
});

describe('answering pickers in a test', () => {
  let folder: string;
  let list: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enishi-picks-'));
    list = join(folder, 'picks.json');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('takes one answer after the other, also those added later, and cancels at the end', async () => {
    const unreachable = () => Promise.reject(new Error('a test can not answer this'));
    await writeFile(list, JSON.stringify(['/a', null, ['/b', '/c']]));
    const pick = pickFromList(list);
    const next = () => pick(unreachable);
    expect([await next(), await next(), await next()]).toEqual([['/a'], [], ['/b', '/c']]);
    await writeFile(list, JSON.stringify(['/a', null, ['/b', '/c'], '/d']));
    expect([await next(), await next()]).toEqual([['/d'], []]);
  });

  it('is left to the user otherwise', async () => {
    expect(await pickNatively(() => Promise.resolve(['/picked']))).toEqual(['/picked']);
  });
});
