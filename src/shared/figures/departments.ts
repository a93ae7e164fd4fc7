import type { Figure } from '../contract/figures.ts';
import type { NetworkInsights } from '../contract/insights.ts';
import { linkTo } from './behindMarks.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { networkSentence } from './networkSentence.ts';
import { table } from './table.ts';
import { shareOf, type Wording, wordsOf } from './wording.ts';

type Department = NetworkInsights['departments'][number];

const parts = ['reachable', 'joined', 'active'] as const;

/** Which share of each department's alumni can be reached, joined and takes part. */
export function departments(source: FigureSource): Figure {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const rows = insights.departments.map((department) => ({
    ...department,
    label: departmentWords(department, wording),
    cells: parts.map((part) => cellOf(department, part, source)),
  }));
  return {
    id: 'departments',
    title: t('figures:title.departments'),
    sentence: sentenceOf(source),
    chart: rows.some(({ cells }) => cells.some(({ value }) => value !== null))
      ? {
          kind: 'heat',
          rowLabel: t('figures:column.department'),
          columnLabel: t('figures:departments.shareOf'),
          columns: parts.map((part) => t(`insights:metric.${part}`)),
          rows: rows.map(({ label, cells }) => ({ label, cells })),
        }
      : null,
    table: table(
      [
        [t('figures:column.department'), 'text'],
        [t('insights:metric.alumni'), 'count'],
        ...parts.map((part) => [t(`insights:metric.${part}`), 'count'] as const),
        [t('figures:departments.reach'), 'rate'],
        [t('figures:departments.activeShare'), 'rate'],
      ],
      rows.map(({ label, alumni, reachable, joined, active }) => [
        label,
        alumni,
        reachable,
        joined,
        active,
        shareOf(reachable, alumni, wording),
        shareOf(active, alumni, wording),
      ]),
    ),
    definitions: definitionsOf(['departments', 'reachable', 'joined', 'active'], wording),
  };
}

function departmentWords({ department }: Pick<Department, 'department'>, wording: Wording): string {
  return department ?? wordsOf(wording)('figures:departments.others');
}

function cellOf(department: Department, part: (typeof parts)[number], source: FigureSource) {
  const value = shareOf(department[part], department.alumni, source.wording);
  if (value === null) return { value: null, n: 0, denominator: 0 };
  return {
    value,
    n: department[part],
    denominator: department.alumni,
    ...linkTo(department[part], { figure: 'departments', department: department.department, part }, source),
  };
}

function sentenceOf(source: FigureSource): string {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const { percent } = wording.formats;
  const shares = insights.departments.flatMap(({ department, reachable, alumni }) => {
    const share = shareOf(reachable, alumni, wording);
    return department === null || share === null ? [] : [{ department, share }];
  });
  const first = shares[0];
  if (first === undefined) return t('figures:sentence.departmentsEmpty');
  const best = shares.reduce((most, each) => (each.share > most.share ? each : most), first);
  const least = shares.reduce((fewest, each) => (each.share < fewest.share ? each : fewest), first);
  if (best.share === least.share) return networkSentence(source);
  return t('figures:sentence.departments', {
    best: best.department,
    most: percent(best.share),
    worst: least.department,
    least: percent(least.share),
  });
}
