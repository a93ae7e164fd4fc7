import { ORPCError } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import { DataProcessGone } from '#renderer/ui/refusals/DataProcessGone.ts';
import { isRefusal, refusalMessage } from '#renderer/ui/refusals/refusalMessage.ts';
import { type RefusalCode, refusals } from '#shared/contract/refusals.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';

const words = (language: Language) =>
  translator(language).getFixedT<['app', 'refusals']>(null, ['app', 'refusals']);
const languages: Language[] = ['en', 'ja'];

/** One set of data for each code; the type asks for every code there is. */
const examples: Record<RefusalCode, unknown> = {
  INVALID_INPUT: { field: 'occurredAt', reason: 'inTheFuture' },
  NOT_FOUND: { what: 'person' },
  CHANGED_MEANWHILE: { what: 'interaction' },
  NAME_TAKEN: { what: 'segment', name: 'Open to return' },
  CANNOT_REVERT: { changed: 3 },
  SEGMENT_CIRCLE: { name: 'Open to return' },
  STILL_USED: { by: ['Open to return', 'Mentors'] },
  ATTACHMENT_TOO_LARGE: { fileName: 'talk.mov', megabytes: 740, limit: 50 },
  ATTACHMENT_DAMAGED: { fileName: 'talk.mov' },
  WORKSPACE_NOT_OPEN: undefined,
  WORKSPACE_EXISTS: { path: '/data/Alumni.enishi' },
  WORKSPACE_INCOMPLETE: { path: '/data/Alumni.enishi', missing: 'keys.json' },
  WORKSPACE_NEWER: { path: '/data/Alumni.enishi', found: 9, known: 4 },
  WORKSPACE_DAMAGED: { path: '/data/Alumni.enishi', detail: 'page 12 is torn' },
  WORKSPACE_READ_ONLY: { path: '/data/Alumni.enishi' },
  WORKSPACE_IN_USE: { path: '/data/Alumni.enishi' },
  WORKSPACE_GONE: { path: '/data/Alumni.enishi' },
  WORKSPACE_REPLACED: { path: '/data/Alumni.enishi' },
  DISK_FAILED: { path: '/data/Alumni.enishi', detail: 'input/output error' },
  DISK_FULL: { path: '/data/Alumni.enishi' },
  WRONG_PASSPHRASE: undefined,
  PASSPHRASE_NEEDED: { path: '/data/Alumni.enishi' },
  PASSPHRASE_TOO_SHORT: { atLeast: 12 },
  KEYCHAIN_UNAVAILABLE: undefined,
  WRONG_RECOVERY_CODE: undefined,
  RECOVERY_CODE_MISTYPED: undefined,
  NO_RECOVERY_CODE: undefined,
  TOO_MANY_TRIES: { seconds: 30 },
  BACKUP_FOLDER_GONE: { path: '/media/stick/backups' },
  BACKUP_UNREADABLE: { fileName: 'Alumni.enishi-backup' },
  BACKUP_DAMAGED: { fileName: 'Alumni.enishi-backup' },
  BACKUP_OF_ANOTHER: { name: 'Alumni' },
  ERASED_SINCE: undefined,
  ERASED_IN_PART: undefined,
  PERSON_ERASED: { erasedOn: '2026-04-01' },
  FILE_UNREADABLE: { fileName: 'leavers.csv', detail: 'EACCES' },
  FILE_NOT_WRITTEN: { fileName: 'report.pdf', detail: 'EROFS' },
  IMPORT_EMPTY: { fileName: 'leavers.csv' },
  IMPORT_NO_NAMES: { fileName: 'leavers.csv', columns: ['Employee', 'Dept'] },
  IMPORT_TOO_LARGE: { fileName: 'leavers.csv', megabytes: 740, limit: 200 },
  IMPORT_BROKEN_QUOTE: { fileName: 'leavers.csv', line: 48 },
  IMPORT_TOO_MANY_ROWS: { fileName: 'leavers.csv', limit: 2_000_000 },
  IMPORT_EXPANDS: { fileName: 'leavers.xlsx', megabytes: 4100, limit: 500 },
  IMPORT_PASSWORD: { fileName: 'leavers.xlsx' },
  IMPORT_OLD_EXCEL: { fileName: 'leavers.xls' },
  IMPORT_NO_SHEET: { fileName: 'leavers.xlsx', sheet: '退職者' },
  IMPORT_DAMAGED: { fileName: 'leavers.json', place: 'people[3].tenures' },
  IMPORT_NEWER_EXPORT: { fileName: 'everything.json' },
  IMPORT_UNDONE: { fileName: 'leavers.csv' },
  IMPORT_UNKNOWN_FORMAT: { fileName: 'leavers.csv' },
  FAREWELLS_READ_ONLY: undefined,
  NOT_FOR_ROLE: undefined,
  TENURE_HAS_FAREWELL: undefined,
  ASK_BLOCKED: { people: [], mayOverride: true },
  EXPORT_TIER: { tier: 'hr' },
  EXPORT_TOO_MANY_ROWS: { limit: 1_048_575 },
  PDF_NEEDS_WINDOW: undefined,
  PRINT_FAILED: { detail: 'no printer' },
  CANCELLED: undefined,
};

const refusal = (code: string, data: unknown) => new ORPCError(code, { defined: true, data });

/** What the words must name: everything in the data but what is for the log, or is itself put into words. */
const named = (data: unknown): string[] =>
  Object.entries(data ?? {})
    .filter(
      ([name]) => !['detail', 'what', 'field', 'reason', 'changed', 'tier', 'mayOverride'].includes(name),
    )
    .flatMap(([, value]) => (Array.isArray(value) ? value.map(String) : [String(value)]));

test('the examples are what the contract says', () => {
  for (const [code, definition] of Object.entries(refusals)) {
    if ('data' in definition)
      definition.data.parse(Object.entries(examples).find(([key]) => key === code)?.[1]);
  }
  expect(Object.keys(examples).sort()).toEqual(Object.keys(refusals).sort());
});

describe.each(languages)('in %s', (language) => {
  test.each(Object.entries(examples))('%s says what, names the thing, and leaves no gap', (code, data) => {
    const message = refusalMessage(refusal(code, data), words(language));
    for (const name of named(data)) expect(message.words).toContain(name);
    expect(message.words).not.toMatch(
      /\{\{|\}\}|\$t\(|undefined|refusals[:.]|(missing|changed|field)\.[a-z]/,
    );
    expect(message.words).toMatch(language === 'ja' ? /[。：]/ : /[.:]( |$)/);
  });

  test('what is not foreseen gets one calm sentence, and the details apart', () => {
    const message = refusalMessage(new Error('boom', { cause: new Error('deeper') }), words(language));
    expect(message.words).not.toContain('boom');
    expect(message.details).toContain('boom');
    expect(message.details).toContain('deeper');
  });

  test('an error the contract does not define is not taken for a refusal', () => {
    const message = refusalMessage(new ORPCError('NOT_FOUND', { message: 'raw' }), words(language));
    expect(message.words).toBe(words(language)('unforeseen'));
  });

  test('the loss of the data process has its own words', () => {
    expect(refusalMessage(new DataProcessGone(), words(language)).words).toBe(
      words(language)('dataProcess.gone'),
    );
  });
});

test('no word is the same in both languages', () => {
  for (const [code, data] of Object.entries(examples)) {
    const [english, japanese] = languages.map(
      (language) => refusalMessage(refusal(code, data), words(language)).words,
    );
    expect(english, code).not.toBe(japanese);
  }
});

test('a field is named by its word, one without a word is not named by its code', () => {
  const message = (field: string) =>
    languages.map(
      (language) => refusalMessage(refusal('INVALID_INPUT', { field, reason: 'x' }), words(language)).words,
    );
  expect(message('subject')).toEqual([
    expect.stringContaining('“Subject”'),
    expect.stringContaining('「件名」'),
  ]);
  expect(message('contactPoints.2.value')).toEqual([
    expect.stringContaining('“Contact point”'),
    expect.stringContaining('「連絡先」'),
  ]);
  expect(message('tenure.endedOn')[1]).toContain('「在籍終了日」');
  for (const text of message('someNewField')) expect(text).not.toContain('someNewField');
});

test('what HR alone decides is said in words of its own', () => {
  const [english, japanese] = languages.map(
    (language) =>
      refusalMessage(refusal('INVALID_INPUT', { field: 'stages.asks', reason: 'hrDecides' }), words(language))
        .words,
  );
  expect(english).toContain('Only HR');
  expect(japanese).toContain('人事担当のみ');
});

test('the detail of a refusal goes to the details line', () => {
  const damaged = refusal('WORKSPACE_DAMAGED', examples.WORKSPACE_DAMAGED);
  expect(refusalMessage(damaged, words('en')).details).toBe('page 12 is torn');
  expect(isRefusal(damaged, 'WORKSPACE_DAMAGED')).toBe(true);
  expect(isRefusal(damaged, 'WORKSPACE_NEWER')).toBe(false);
  expect(isRefusal(new Error('WORKSPACE_DAMAGED'), 'WORKSPACE_DAMAGED')).toBe(false);
});

/** Where what is refused in the community is refused. */
const communityCode = import.meta.glob<string>(
  '../../../../src/data/{communityManagers,events,exchanges,memberships,outreach,requests,surveys}/**/*.ts',
  { query: '?raw', import: 'default', eager: true },
);
const refusedFields = Object.values(communityCode).flatMap((source) =>
  [...source.matchAll(/field: '([\w.]+)'(?:, reason: '(\w+)')?/g)].map(([, field = '', reason = '']) => ({
    field,
    reason,
  })),
);

test('whatever the community refuses is named', () => {
  expect(refusedFields.length).toBeGreaterThan(20);
  for (const { field, reason } of refusedFields) {
    const [english, japanese] = languages.map(
      (language) => refusalMessage(refusal('INVALID_INPUT', { field, reason }), words(language)).words,
    );
    expect(english, `${field} ${reason}`).not.toContain('one of the fields');
    expect(japanese, `${field} ${reason}`).not.toContain('入力項目');
  }
});
