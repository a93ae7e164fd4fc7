import type { CustomFieldId } from '#shared/domain/ids.ts';
import type { Condition } from '#shared/domain/segments/rule.ts';
import type { CustomFieldType } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { allOf, type SqlPart } from '../database/sqlPart.ts';
import { orientationAgeSql } from './ageSql.ts';
import { facetDateSql, type RuleDay } from './daySql.ts';
import { numberWithin } from './numberSql.ts';
import { facetRow, holdsForNobody, marks, noFacetRow, part } from './sqlText.ts';
import { foldedTest } from './textSql.ts';

type Of<T extends Condition['type']> = Extract<Condition, { type: T }>;

const anyValue = (day: RuleDay, facet: string, values: readonly string[]): SqlPart =>
  facetRow(day.look, facet, part(`value IN (${marks(values)})`, ...values));

/** One of the tags or skills; those that are gone find nobody. */
export function labelSql(condition: Of<'label'>, day: RuleDay): SqlPart {
  const tag = anyValue(day, 'tag', condition.in);
  const skill = anyValue(day, 'skill', condition.in);
  return part(`(${tag.sql} OR ${skill.sql})`, ...tag.parameters, ...skill.parameters);
}

/** The latest record of one of the kinds, strong enough, known in one of the ways, and of one of the ages. */
export function orientationSql(condition: Of<'orientation'>, day: RuleDay): SqlPart {
  const { in: kinds, sources, atLeast, ages } = condition;
  const wanted = (some: typeof kinds): SqlPart => {
    const values = some.flatMap((kind) => sources.map((source) => `${kind}/${source}`));
    return facetRow(
      day.look,
      'orientation',
      part(`value IN (${marks(values)}) AND weight >= ?`, ...values, atLeast),
    );
  };
  if (ages === undefined) return wanted(kinds);
  // The age is that of the record of the same kind.
  const each = [...new Set(kinds)].map((kind) => allOf([wanted([kind]), orientationAgeSql(kind, ages, day)]));
  return part(
    `(${each.map(({ sql }) => `(${sql})`).join(' OR ')})`,
    ...each.flatMap(({ parameters }) => parameters),
  );
}

/** The latest word on a purpose by one of the channels, or that there is none by any of them. */
export function consentSql({ purpose, channels, state }: Of<'consent'>, day: RuleDay): SqlPart {
  const words = (states: readonly string[]) =>
    channels.flatMap((each) => states.map((one) => `${purpose}/${each}/${one}`));
  if (state !== 'notAsked') return anyValue(day, 'consent', words([state]));
  const asked = anyValue(day, 'consent', words(['granted', 'withdrawn']));
  return { ...asked, sql: `NOT ${asked.sql}` };
}

/** A partnership of one of the kinds, at any time or today. */
export function partnershipSql(condition: Of<'partnership'>, { today, look }: RuleDay): SqlPart {
  const begun = 'started_on IS NULL OR started_on <= ?';
  const goesOn = `(${begun}) AND (ended_on IS NULL OR ended_on >= ?)`;
  const rows = `SELECT person_id FROM partnerships
    WHERE kind IN (${marks(condition.in)})${condition.now ? ` AND ${goesOn}` : ''}`;
  return part(
    look === 'few' ? `EXISTS (${rows} AND person_id = s.person_id)` : `s.person_id IN (${rows})`,
    ...condition.in,
    ...(condition.now ? [today, today] : []),
  );
}

type Custom = Of<'customText' | 'customNumber' | 'customDate' | 'customChoice' | 'customFlag'>;

const typeOf: Record<Custom['type'], CustomFieldType> = {
  customText: 'text',
  customNumber: 'number',
  customDate: 'date',
  customChoice: 'choice',
  customFlag: 'flag',
};

/** A condition on a custom field. A field that is gone, or of another type, finds nobody. */
export function customSql(condition: Custom, sqlite: SqliteDatabase, day: RuleDay): SqlPart {
  if (fieldType(sqlite, condition.fieldId) !== typeOf[condition.type]) return holdsForNobody;
  const facet = `custom/${condition.fieldId}`;
  switch (condition.type) {
    case 'customText':
      return condition.is.test === 'empty'
        ? noFacetRow(day.look, facet)
        : facetRow(day.look, facet, foldedTest('value', condition.is));
    case 'customNumber':
      return condition.is.test === 'empty'
        ? noFacetRow(day.look, facet)
        : facetRow(day.look, facet, numberWithin('weight', condition.is));
    case 'customDate':
      return facetDateSql(facet, condition.is, day);
    case 'customChoice':
      return anyValue(day, facet, condition.in);
    case 'customFlag':
      return facetRow(day.look, facet, part('weight = 1'));
  }
}

function fieldType(sqlite: SqliteDatabase, id: CustomFieldId): string | undefined {
  return sqlite.prepare<[string], string>('SELECT type FROM custom_fields WHERE id = ?').pluck().get(id);
}
