import { numberedFields, type PeopleColumn, peopleColumns } from '../domain/exports/peopleColumns.ts';
import type { MappingTarget } from '../domain/imports/mapping.ts';
import {
  type CustomFieldType,
  customFieldType,
  type Language,
  language as languages,
} from '../domain/vocabulary.ts';
import { choiceValues } from './peopleWords.ts';
import { translator } from './translator.ts';

/** What stands over the column in the program's own table of people. */
export function peopleHeader({ target, number, customField }: PeopleColumn, language: Language): string {
  const t = translator(language).t;
  if (customField !== null) return customHeader(customField.name, customField.type, language);
  if (target.orientation !== undefined) {
    const kind = t(`vocabulary:orientationKind.${target.orientation}`);
    return t('exports:column.orientation', { kind });
  }
  if (target.consent !== undefined) {
    const purpose = t(`vocabulary:consentPurpose.${target.consent.purpose}`);
    const channel = t(`vocabulary:channel.${target.consent.channel}`);
    return t('exports:column.consent', { purpose, channel });
  }
  const heading = t(`exports:column.${target.field}`);
  return number === null || number === 1 ? heading : t('exports:column.numbered', { heading, number });
}

/** The type stands there too, so that another workspace can make the same field. */
function customHeader(name: string, type: CustomFieldType, language: Language): string {
  const t = translator(language).t;
  return t('exports:column.custom', { name, type: t(`vocabulary:customFieldType.${type}`) });
}

/** What a header of the program's own table says: a field, or one of the workspace's own by its name and type. */
export type OwnHeader =
  | { type: 'known'; target: MappingTarget }
  | { type: 'custom'; name: string; fieldType: CustomFieldType };

/** Whether the program wrote a table of such a header itself, in whichever language. */
export function isOwnTable(header: readonly string[]): boolean {
  return header.some((text) => {
    const own = ownHeader(text);
    return own?.type === 'known' && own.target.field === 'recordId';
  });
}

/**
 * What becomes of a column of the program's own table, by its header in either language; null for a header of
 * another origin. The words that the table has for a choice are in the target's `values`.
 */
export function ownHeader(header: string): OwnHeader | null {
  const text = header.trim();
  const exact = known().get(text);
  if (exact !== undefined) return { type: 'known', target: exact };
  const first = known().get(text.replace(/ ?\d+$/, ''));
  if (first !== undefined && numberedFields.some((field) => field === first.field)) {
    return { type: 'known', target: first };
  }
  return ownCustomHeader(text);
}

function ownCustomHeader(text: string): OwnHeader | null {
  for (const language of languages.options) {
    for (const fieldType of customFieldType.options) {
      const ending = customHeader('', fieldType, language);
      const name = text.slice(0, -ending.length).trim();
      if (name !== '' && text.endsWith(ending)) return { type: 'custom', name, fieldType };
    }
  }
  return null;
}

let headers: ReadonlyMap<string, MappingTarget> | null = null;

/** The headers of both languages. */
function known(): ReadonlyMap<string, MappingTarget> {
  const none = { email: 1, phone: 1, message: 1 };
  headers ??= new Map(
    peopleColumns(none, []).flatMap((column) => {
      const values = choiceValues(column.target.field);
      const target = values === null ? column.target : { ...column.target, values };
      return languages.options.map((language) => [peopleHeader(column, language), target] as const);
    }),
  );
  return headers;
}
