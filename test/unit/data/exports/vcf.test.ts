import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';
import { addYamada, exporting } from './exporting.ts';

/** The cards of a file, each as its properties by name: parameters, type and value. */
function cardsOf(path: string) {
  const parsed: unknown[] = ICAL.parse(readFileSync(path, 'utf8'));
  const cards = typeof parsed[0] === 'string' ? [parsed] : parsed;
  return cards.map((jcard) => new ICAL.Component(Array.isArray(jcard) ? jcard : []));
}

test('a card has what cards have a place for, in the forms of version 4.0', async () => {
  const workspace = await openTestWorkspace();
  const yamada = await addYamada(workspace);
  const { path } = await exporting(workspace, { format: 'vcf' });
  const [card, ...more] = cardsOf(path);
  const values = (name: string) =>
    card?.getAllProperties(name).map((property) => property.toJSON().slice(1)) ?? [];
  expect(more).toEqual([]);
  expect(values('version')).toEqual([[{}, 'text', '4.0']]);
  expect(values('uid')).toMatchObject([[{}, 'uri', `urn:uuid:${yamada.id}`]]);
  expect(values('fn')).toEqual([[{}, 'text', '山田 太郎']]);
  expect(values('n')).toEqual([[{ 'sort-as': 'ヤマダ,タロウ' }, 'text', ['山田', '太郎', '', '', '']]]);
  expect(values('x-phonetic-last-name')).toEqual([[{}, 'text', 'ヤマダ']]);
  expect(values('x-phonetic-first-name')).toEqual([[{}, 'text', 'タロウ']]);
  expect(values('nickname')).toEqual([[{}, 'text', 'タロー']]);
  expect(values('email').map(([, , value]) => value)).toEqual(['taro@example.com', 'yamada@example.jp']);
  expect(values('tel')).toEqual([
    [{}, 'uri', 'tel:+81-90-1234-5678'],
    [{}, 'text', '0120-000-000'],
  ]);
  expect(values('impp').map(([, , value]) => value)).toEqual(['https://example.com/yamada']);
  expect(values('socialprofile').map(([, , value]) => value)).toEqual(['@yamada']);
  expect(values('adr').map(([, , value]) => value)).toEqual([
    ['', '', '横浜市中区1-2-3, みどりビル; 4階', '', '', '', ''],
    ['', '', '札幌市北区1', '', '', '', ''],
  ]);
  expect(values('org')).toEqual([[{}, 'text', '株式会社みどり; 東京']]);
  expect(values('title')).toEqual([[{}, 'text', '部長']]);
  expect(values('bday').map(([, , value]) => value)).toEqual(['1985-01-02']);
  expect(values('rev').map(([, , value]) => value)).toEqual(['2026-04-01T00:00:00Z']);
  expect(card?.getFirstProperty('categories')?.getValues()).toEqual(['A, B', '創業メンバー']);
  expect(readFileSync(path, 'utf8')).not.toMatch(/NOTE|old@example\.com/);
});

test('its lines have 75 octets at most, and no character is cut', async () => {
  const workspace = await openTestWorkspace();
  const long = 'あ🙂é'.repeat(30);
  await addPeople(workspace, [{ familyName: long, givenName: 'x'.repeat(190) }]);
  const { path } = await exporting(workspace, { format: 'vcf' });
  const bytes = readFileSync(path);
  const lines = bytes.toString('latin1').split('\r\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75);
  for (const line of lines) {
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))).not.toThrow();
  }
  expect(cardsOf(path)[0]?.getFirstPropertyValue('n')).toEqual([long, 'x'.repeat(190), '', '', '']);
});
