import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figure, type FigureChart, figure, figureId } from '#shared/contract/figures.ts';
import type { Goal } from '#shared/contract/goals.ts';
import { metricName, type NetworkInsights } from '#shared/contract/insights.ts';
import { goalId } from '#shared/domain/ids.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { type Language, role } from '#shared/domain/vocabulary.ts';
import { figureOf } from '#shared/figures/figureOf.ts';
import type { FigureSource } from '#shared/figures/figureSource.ts';
import { formatsOf } from '#shared/i18n/format.ts';
import { emptyInsights, someInsights } from '../../renderer/insights/someInsights.ts';
import { anyInsights } from './anyInsights.ts';

const tokyo = timeZone.parse('Asia/Tokyo');
const formats = { en: formatsOf('en', tokyo), ja: formatsOf('ja', tokyo) };
const wording = (language: Language, smallest = 1) => ({ language, smallest, formats: formats[language] });

const sourceOf = (insights: NetworkInsights, more: Partial<FigureSource> = {}): FigureSource => ({
  insights,
  compared: null,
  goals: [],
  wording: wording('en'),
  ...more,
});

const goalsOf = (target: number): Goal[] =>
  metricName.options.map((metric) => ({
    metric,
    target,
    dueOn: plainDate.parse('2027-04-01'),
    note: '',
    id: goalId.parse('00000000-0000-7000-8000-000000000041'),
    version: 1,
    setOn: plainDate.parse('2026-01-01'),
    startValue: target / 2,
  }));

const allFigures = (source: FigureSource): Figure[] => figureId.options.map((id) => figureOf(id, source));

/** Every text that one reads of a figure, titles of events and names of segments too. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'basis' && value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, name));
}

function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersOf);
}

const sources = fc
  .record({
    most: fc.constantFrom(0, 4, 40),
    language: fc.constantFrom<Language>('en', 'ja'),
    smallest: fc.constantFrom(1, 5),
    reader: fc.constantFrom(...role.options),
    beside: fc.boolean(),
    target: fc.option(fc.constantFrom(0, 0.4, 30)),
  })
  .chain(({ most, language, smallest, reader, beside, target }) =>
    fc.tuple(anyInsights(most), anyInsights(most)).map(([insights, other]) =>
      sourceOf(insights, {
        compared: beside
          ? { insights: other, label: language === 'ja' ? '前の期間' : 'the year before' }
          : null,
        goals: target === null ? [] : goalsOf(target),
        wording: wording(language, smallest),
        role: reader,
      }),
    ),
  );

/** What is left where a word or a number is missing. */
const gap = /\{\{|undefined|NaN|Infinity|\bnull\b|[a-z]:[a-z]/;

describe('the figures', () => {
  test('have all their words and numbers, whatever is counted', () => {
    fc.assert(
      fc.property(sources, (source) => {
        for (const drawn of allFigures(source)) {
          expect(figure.parse(drawn)).toEqual(drawn);
          const wrong = [
            ...textsOf(drawn).filter((text) => text === '' || gap.test(text)),
            ...numbersOf(drawn).filter((number) => !Number.isFinite(number)),
            ...drawn.table.rows.filter((row) => row.length !== drawn.table.columns.length),
          ];
          expect(wrong, drawn.id).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('give no rate over fewer than five, in no sentence, table or chart', () => {
    fc.assert(
      fc.property(
        anyInsights(4),
        anyInsights(4),
        fc.constantFrom<Language>('en', 'ja'),
        (insights, other, spoken) => {
          const compared = { insights: other, label: 'X' };
          const few = { wording: wording(spoken, 5) };
          for (const beside of [null, compared]) {
            for (const drawn of allFigures(sourceOf(insights, { ...few, compared: beside }))) {
              expect(drawn.sentence, drawn.id).not.toMatch(/%|％|point|ポイント/);
              expect(ratesOf(drawn), drawn.id).toEqual([]);
              expect(drawn.chart === null ? [] : drawnRates(drawn.chart), drawn.id).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('tell the way to a goal for no rate that may not be told itself', () => {
    fc.assert(
      fc.property(anyInsights(4), (insights) => {
        const source = sourceOf(insights, { wording: wording('en', 5), goals: goalsOf(0.4) });
        for (const id of ['numbers', 'goals'] as const) {
          const { chart } = figureOf(id, source);
          const told = chart?.kind === 'numbers' ? chart.numbers : [];
          expect(told).toHaveLength(metricName.options.length);
          for (const { metric, progress } of told) {
            if (insights.metrics[metric].denominator !== null) expect(progress, metric).toBeNull();
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('let everybody look behind each mark that stands for people, recruiters not behind what leavers said', () => {
    const of = (reader: 'hr' | 'recruiter', id: 'partings' | 'reasons' | 'participation') =>
      JSON.stringify(figureOf(id, sourceOf(someInsights(), { role: reader }))).match(/"figure":/g)?.length ??
      0;
    expect(of('hr', 'participation')).toBe(4);
    expect(of('recruiter', 'participation')).toBe(4);
    expect(of('hr', 'partings')).toBe(16);
    expect(of('recruiter', 'partings')).toBe(0);
    expect(of('hr', 'reasons')).toBe(1);
    expect(of('recruiter', 'reasons')).toBe(0);
  });

  test.each(['en', 'ja'] as const)('have titles of their own (%s)', (language) => {
    const titles = allFigures(sourceOf(emptyInsights(), { wording: wording(language) })).map(
      ({ title }) => title,
    );
    expect(new Set(titles).size).toBe(figureId.options.length);
  });
});

/** The rates and points of a table. */
const ratesOf = ({ table }: Figure) =>
  table.rows.flatMap((row) =>
    row.filter((cell, index) => {
      const kind = table.columns[index]?.kind;
      return cell !== null && (kind === 'rate' || kind === 'points');
    }),
  );

function drawnRates(chart: FigureChart): unknown[] {
  switch (chart.kind) {
    case 'lines':
      return chart.unit === 'rate'
        ? chart.points.flatMap(({ values }) => values.filter((each) => each !== null))
        : [];
    case 'heat':
      return chart.rows.flatMap(({ cells }) => cells.filter(({ value, n }) => value !== null || n > 0));
    case 'curve':
      return chart.points;
    case 'numbers':
      return chart.numbers.filter(({ value, basis }) => /%|％|point|ポイント/.test(`${value} ${basis}`));
    default:
      return [];
  }
}
