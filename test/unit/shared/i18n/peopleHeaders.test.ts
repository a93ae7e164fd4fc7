import { describe, expect, test } from 'vitest';
import { peopleColumns } from '#shared/domain/exports/peopleColumns.ts';
import { customFieldId } from '#shared/domain/ids.ts';
import { customFieldType, employmentType, language } from '#shared/domain/vocabulary.ts';
import { isOwnTable, ownHeader, peopleHeader } from '#shared/i18n/peopleHeaders.ts';
import { translator } from '#shared/i18n/translator.ts';

const fields = customFieldType.options.map((type, index) => ({
  id: customFieldId.parse(`00000000-0000-7000-8000-00000000000${index}`),
  name: `Email [${type}]`,
  type,
}));
const columns = peopleColumns({ email: 3, phone: 2, message: 0 }, fields);

describe.each(language.options)("the headers of the program's own table in %s", (lang) => {
  const headers = columns.map((column) => peopleHeader(column, lang));

  test('differ from each other, and say what the import makes of the column', () => {
    expect(new Set(headers).size).toBe(columns.length);
    for (const [index, column] of columns.entries()) {
      const own = ownHeader(headers[index] ?? '');
      const { customField, target } = column;
      if (customField === null) expect(own).toMatchObject({ type: 'known', target });
      else expect(own).toEqual({ type: 'custom', name: customField.name, fieldType: customField.type });
    }
  });

  test('tell the table from others', () => {
    expect(isOwnTable(headers)).toBe(true);
    expect(isOwnTable(headers.slice(1))).toBe(false);
  });

  test('come with the words for each value of a choice', () => {
    const own = ownHeader(translator(lang).t('exports:column.employmentType'));
    for (const each of language.options) {
      for (const value of employmentType.options) {
        const word = translator(each).t(`vocabulary:employmentType.${value}`);
        expect(own).toMatchObject({ target: { values: { [word]: value } } });
      }
    }
  });
});

test.each(['Name', 'Email address', 'Tags 2', '2', ''])('%j is of another origin', (header) => {
  expect(ownHeader(header)).toBe(null);
});
