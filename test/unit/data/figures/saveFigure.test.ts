import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saveFigure } from '#data/figures/saveFigure.ts';
import { figureContent } from '#shared/contract/figureFiles.ts';
import { temporaryFolder } from '#test/support/workspace.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><title>縁</title></svg>\n';

test('a drawing is written as it is', async () => {
  const path = join(temporaryFolder(), 'funnel.svg');
  const saved = await saveFigure({ format: 'svg', svg }, path);
  expect(readFileSync(path, 'utf8')).toBe(svg);
  expect(saved).toEqual({ fileName: 'funnel.svg', bytes: Buffer.byteLength(svg) });
});

test('a picture is written byte by byte', async () => {
  const path = join(temporaryFolder(), 'funnel.png');
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff]);
  await saveFigure({ format: 'png', base64: bytes.toString('base64') }, path);
  expect(readFileSync(path)).toEqual(bytes);
});

test('figures are a table that a spreadsheet counts with', async () => {
  const path = join(temporaryFolder(), 'funnel.csv');
  await saveFigure(
    {
      format: 'csv',
      language: 'ja',
      over: ['2026年1月1日〜2026年6月30日'],
      figure: {
        title: '参加のファネル',
        sentence: '12名',
        table: {
          columns: [
            { heading: '段階', kind: 'text' },
            { heading: '割合', kind: 'rate' },
          ],
          rows: [
            ['=参加', 0.25],
            ['活動中', null],
          ],
        },
        definitions: [{ term: '参加', text: '参加した人' }],
      },
    },
    path,
  );
  const text = readFileSync(path, 'utf8');
  const lines = text.replace('\ufeff', '').split('\r\n');
  expect(lines.slice(0, 3)).toEqual(['参加のファネル', '12名', '2026年1月1日〜2026年6月30日']);
  expect(lines[4]).toMatch(/^段階,割合/u);
  // No cell is a formula.
  expect(lines[5]).toBe("'=参加,25");
  expect(lines[6]).toBe('活動中,');
  expect(lines).toContain('参加,参加した人');
});

test('where the file can not be written it is refused, and nothing is left', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'taken.svg');
  mkdirSync(path);
  await expect(saveFigure({ format: 'svg', svg }, path)).rejects.toMatchObject({ code: 'FILE_NOT_WRITTEN' });
  expect(readdirSync(folder)).toEqual(['taken.svg']);
});

test('only drawings and pictures are taken as such', () => {
  expect(figureContent.safeParse({ format: 'svg', svg: '<html>' }).success).toBe(false);
  expect(figureContent.safeParse({ format: 'png', base64: 'not base64 …' }).success).toBe(false);
});
