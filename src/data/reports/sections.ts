import type { MetricName, NetworkInsights } from '#shared/contract/insights.ts';
import type { ReportSection } from '#shared/contract/reports.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { Formats } from '#shared/i18n/format.ts';
import type { InsightSentences } from '#shared/i18n/insightSentences.ts';
import { translator } from '#shared/i18n/translator.ts';
import { type Row, sectionTable } from './sectionTable.ts';
import { type ShownRate, shownRate, shownShare } from './smallNumbers.ts';

/** What a section is made of. */
export interface SectionSource {
  insights: NetworkInsights;
  sentences: InsightSentences;
  language: Language;
  formats: Formats;
}

/** The sections of "Network participation", in their order. */
export function participationSections(source: SectionSource): ReportSection[] {
  return [numbers(source), funnel(source), participation(source), leavers(source), returns(source)];
}

const wordsOf = (source: SectionSource) => translator(source.language).t;

function numbers(source: SectionSource): ReportSection {
  const t = wordsOf(source);
  const { metrics } = source.insights;
  const count = (name: MetricName): Row => ({
    cells: [t(`insights:metric.${name}`), metrics[name].n, null, null, null],
    hidden: false,
  });
  const rate = (name: 'participationRate' | 'participationRateOfReachable' | 'messageMix'): Row => {
    const { n, denominator, value, hidden } = shownRate(metrics[name]);
    return {
      cells: [t(`insights:metric.${name}`), n, denominator, t(`insights:over.${name}`), value],
      hidden,
    };
  };
  return {
    id: 'numbers',
    heading: t('reports:document.section.numbers'),
    sentence: source.sentences.network,
    chart: null,
    table: sectionTable(
      source.language,
      [
        [t('reports:document.column.number'), 'text'],
        [t('reports:document.column.n'), 'count'],
        [t('reports:document.column.of'), 'count'],
        [t('reports:document.column.ofWhom'), 'text'],
        [t('reports:document.column.rate'), 'rate'],
      ],
      [
        count('alumni'),
        count('leavers'),
        rate('participationRate'),
        rate('participationRateOfReachable'),
        rate('messageMix'),
      ],
    ),
  };
}

function funnel(source: SectionSource): ReportSection {
  const t = wordsOf(source);
  const stages = source.insights.funnel.map(({ stage, people }) => ({
    label: t(`insights:stage.${stage}`),
    value: people,
  }));
  const rows = stages.map(({ label, value }, index): Row => {
    const before = stages[index - 1];
    if (before === undefined) return { cells: [label, value, null], hidden: false };
    const share = shownShare(value, before.value);
    // Some who were invited can't be reached any more: a stage may hold more than the one before.
    const isShare = value <= before.value;
    return { cells: [label, value, isShare ? share.value : null], hidden: isShare && share.hidden };
  });
  return {
    id: 'funnel',
    heading: t('reports:document.section.funnel'),
    sentence: source.sentences.funnel,
    chart: { kind: 'funnel', stages },
    table: sectionTable(
      source.language,
      [
        [t('insights:column.stage'), 'text'],
        [t('insights:column.people'), 'count'],
        [t('insights:column.ofPrevious'), 'rate'],
      ],
      rows,
    ),
  };
}

function participation(source: SectionSource): ReportSection {
  const t = wordsOf(source);
  const points = source.insights.participation;
  const rows = points.map(({ on, joined, active, interactions }): Row => {
    const rate = shownShare(active, joined);
    return { cells: [on, joined, active, rate.value, interactions], hidden: rate.hidden };
  });
  return {
    id: 'participation',
    heading: t('reports:document.section.participation'),
    sentence: source.sentences.participation,
    chart: {
      kind: 'lines',
      series: [t('insights:column.joined'), t('insights:column.active')],
      points: points.map(({ on, joined, active }) => ({ on, values: [joined, active] })),
    },
    table: sectionTable(
      source.language,
      [
        [t('insights:column.month'), 'date'],
        [t('insights:column.joined'), 'count'],
        [t('insights:column.active'), 'count'],
        [t('insights:column.rate'), 'rate'],
        [t('insights:column.interactions'), 'count'],
      ],
      rows,
    ),
  };
}

function leavers(source: SectionSource): ReportSection {
  const t = wordsOf(source);
  const years = source.insights.leaversPerYear;
  const bars = years.map((entry) => ({ label: source.formats.year(entry.year), value: entry.leavers }));
  return {
    id: 'leavers',
    heading: t('reports:document.section.leavers'),
    sentence: source.sentences.leavers,
    chart: { kind: 'bars', valueLabel: t('insights:column.leavers'), bars },
    table: sectionTable(
      source.language,
      [
        [t('insights:column.year'), 'text'],
        [t('insights:column.leavers'), 'count'],
      ],
      bars.map(({ label, value }) => ({ cells: [label, value], hidden: false })),
    ),
  };
}

function returns(source: SectionSource): ReportSection {
  const t = wordsOf(source);
  const { metrics } = source.insights;
  const row = (
    name: 'returnRate1Year' | 'returnRate3Years' | 'returnRate5Years' | 'medianYearsToReturn',
    place: (shown: ShownRate) => [rate: number | null, years: number | null],
  ): Row => {
    const shown = shownRate(metrics[name]);
    const notReached = name === 'medianYearsToReturn' && !shown.hidden && shown.value === null;
    return {
      cells: [t(`insights:metric.${name}`), shown.n, shown.denominator, ...place(shown)],
      hidden: shown.hidden,
      ...(notReached ? { note: t('insights:notReachedWhy') } : {}),
    };
  };
  const asRate = (shown: ShownRate): [number | null, null] => [shown.value, null];
  return {
    id: 'return',
    heading: t('reports:document.section.return'),
    sentence: source.sentences.return,
    chart: null,
    table: sectionTable(
      source.language,
      [
        [t('reports:document.column.number'), 'text'],
        [t('reports:document.column.returned'), 'count'],
        [t('insights:column.leavers'), 'count'],
        [t('reports:document.column.rate'), 'rate'],
        [t('reports:document.column.years'), 'years'],
      ],
      [
        row('returnRate1Year', asRate),
        row('returnRate3Years', asRate),
        row('returnRate5Years', asRate),
        row('medianYearsToReturn', (shown) => [null, shown.value]),
      ],
    ),
  };
}
