import type { Figure } from '../contract/figures.ts';
import type { NetworkInsights } from '../contract/insights.ts';
import { linkTo } from './behindMarks.ts';
import { beside } from './comparison.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { table } from './table.ts';
import { shareOf, type Wording, wordsOf } from './wording.ts';

/** Of who left in each year, how many took part one year later, two years later and so on. */
export function cohorts(source: FigureSource): Figure {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const most = Math.max(0, ...insights.cohorts.flatMap(({ years }) => years.map((each) => each.years)));
  const columns = Array.from({ length: most }, (_, index) => index + 1);
  const rows = insights.cohorts.map((cohort) => ({
    label: wording.formats.year(cohort.leaveYear),
    leavers: cohort.leavers,
    cells: columns.map((years) => cellOf(cohort, years, source)),
  }));
  const known = rows.some(({ cells }) => cells.some(({ value }) => value !== null));
  const yearsLater = (years: number) => t('figures:cohorts.years', { count: years });
  return {
    id: 'cohorts',
    title: t('figures:title.cohorts'),
    sentence: sentenceOf(source),
    chart: known
      ? {
          kind: 'heat',
          rowLabel: t('figures:column.leftIn'),
          columnLabel: t('figures:cohorts.later'),
          columns: columns.map(yearsLater),
          rows: rows.map(({ label, cells }) => ({ label, cells })),
        }
      : null,
    table: table(
      [
        [t('figures:column.leftIn'), 'text'],
        [t('figures:column.leavers'), 'count'],
        ...columns.map((years) => [yearsLater(years), 'rate'] as const),
      ],
      rows.map(({ label, leavers, cells }) => [label, leavers, ...cells.map(({ value }) => value)]),
    ),
    definitions: definitionsOf(['cohorts', 'active'], wording),
  };
}

type Cohort = NetworkInsights['cohorts'][number];

function cellOf(cohort: Cohort, years: number, source: FigureSource) {
  const { people, active } = cohort.years.find((each) => each.years === years) ?? { people: 0, active: 0 };
  const value = shareOf(active, people, source.wording);
  if (value === null) return { value: null, n: 0, denominator: 0 };
  return {
    value,
    n: active,
    denominator: people,
    ...linkTo(active, { figure: 'cohorts', leaveYear: cohort.leaveYear, years, part: 'active' }, source),
  };
}

/** The share that took part a year after leaving, by year of leaving. */
function afterAYear(insights: NetworkInsights, wording: Wording) {
  return insights.cohorts.flatMap(({ leaveYear, years }) => {
    const first = years.find((each) => each.years === 1);
    const share = first === undefined ? null : shareOf(first.active, first.people, wording);
    return share === null ? [] : [{ leaveYear, share }];
  });
}

function sentenceOf(source: FigureSource): string {
  const { insights, compared, wording } = source;
  const t = wordsOf(wording);
  const { percent, year } = wording.formats;
  const shares = afterAYear(insights, wording);
  const last = shares.at(-1);
  if (last === undefined) {
    const { smallest } = wording;
    return insights.cohorts.some(({ years }) => years.length > 0)
      ? t('figures:sentence.cohortsFew', { smallest })
      : t('figures:sentence.cohortsEmpty');
  }
  const words = { rate: percent(last.share), year: year(last.leaveYear) };
  const before = shares.at(-2);
  const sentence =
    before === undefined
      ? t('figures:sentence.cohortsOne', words)
      : t('figures:sentence.cohorts', {
          ...words,
          before: percent(before.share),
          yearBefore: year(before.leaveYear),
        });
  const other = compared === null ? undefined : afterAYear(compared.insights, wording).at(-1);
  if (other === undefined) return sentence;
  const shown = t('figures:sentence.cohortsBeside', {
    rate: percent(other.share),
    year: year(other.leaveYear),
  });
  return beside(sentence, shown, source);
}
