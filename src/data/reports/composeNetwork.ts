import type { Figure, FigureId } from '#shared/contract/figures.ts';
import type { MetricName } from '#shared/contract/insights.ts';
import {
  type ReportDocument,
  type ReportLayout,
  type ReportPaper,
  smallestDenominator,
} from '#shared/contract/reports.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { periodBefore } from '#shared/domain/metrics/periods.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { type FigureSource, figureOf } from '#shared/figures/figureOf.ts';
import { numbers as numbersFigure } from '#shared/figures/numbers.ts';
import { formatsOf } from '#shared/i18n/format.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { ExportTable } from '../exports/table/exportTable.ts';
import { readGoals } from '../goals/read.ts';
import { refusal } from '../refusal.ts';
import { requireSegment } from '../segments/read.ts';
import type { Composing } from './composeReport.ts';
import { definitionsOf, figureSection } from './figureSections.ts';
import type { ReportGround } from './ground.ts';
import { peopleSection } from './peopleSection.ts';
import type { ReportContent } from './reportContent.ts';
import { insightsOf } from './reportInsights.ts';

/** A report on the network or a segment of it. */
export interface NetworkReport {
  name: ReportDocument['name'];
  title: string;
  language: Language;
  paper: ReportPaper;
  note: string;
  from: PlainDate | null;
  to: PlainDate | null;
  segmentId: SegmentId | null;
  plan: {
    layout: ReportLayout;
    /** The numbers it begins with; null for all, where they are among the figures. */
    numbers: readonly MetricName[] | null;
    figures: readonly FigureId[];
    compared: boolean;
    /** Before which of the figures the people stand by name; null for a report without names. */
    peopleAt: number | null;
  };
}

/** A report made of the figures of Insights. Refuses as `composeReport` does. */
export async function composeNetwork(
  report: NetworkReport,
  ground: ReportGround,
  { sqlite, shown, signal }: Composing,
): Promise<ReportContent> {
  const { name, title, language, paper, note, segmentId, plan } = report;
  const { clock } = ground;
  if (report.from !== null && report.to !== null && report.from > report.to) {
    throw refusal('INVALID_INPUT', { field: 'from', reason: 'afterTo' });
  }
  const segment = segmentId === null ? null : requireSegment(ground.database.sqlite, segmentId);
  const t = translator(language).t;
  const formats = formatsOf(language, clock.timeZone());
  const source = await sourceOf(report, ground, signal);
  const { on, from, to } = source.insights;
  const figures = figuresOf(plan, source);
  const sections = figures.map(figureSection);
  const long: [string, ExportTable][] = [];
  let named = 0;
  if (plan.peopleAt !== null) {
    const people = await peopleSection({ on, segmentId }, language, ground, sqlite, shown, signal);
    sections.splice(plan.peopleAt, 0, people.section);
    long.push([people.section.id, people.table]);
    named = people.count;
  }
  const document: ReportDocument = {
    name,
    layout: plan.layout,
    paper,
    language,
    title,
    subtitle: formats.dateRange(from, to),
    workspace: ground.workspace,
    producedAt: clock.now(),
    timeZone: clock.timeZone(),
    on,
    from,
    to,
    filters: [
      segment === null
        ? t('reports:document.allAlumni')
        : t('reports:document.segment', { name: segment.name }),
      t(plan.peopleAt === null ? 'reports:document.noNames' : 'reports:document.withNames'),
      t('reports:document.smallNumbers', { smallest: smallestDenominator }),
      ...(source.compared === null
        ? []
        : [
            t('reports:document.compared', {
              label: source.compared.label,
              days: formats.dateRange(source.compared.insights.from, source.compared.insights.to),
            }),
          ]),
    ],
    note,
    sections,
    definitions: definitionsOf(figures),
  };
  return { document, long: new Map(long), people: named };
}

function figuresOf({ numbers, figures }: NetworkReport['plan'], source: FigureSource): Figure[] {
  // Where no goal is set there is nothing to say of goals, unless somebody has asked for it.
  const wanted = figures.filter((id) => id !== 'goals' || numbers === null || source.goals.length > 0);
  const rest = wanted.map((id) => figureOf(id, source));
  return numbers === null ? rest : [numbersFigure(source, numbers), ...rest];
}

async function sourceOf(
  report: NetworkReport,
  ground: ReportGround,
  signal: AbortSignal | undefined,
): Promise<FigureSource> {
  const { language, segmentId, plan } = report;
  const { clock, database, reader } = ground;
  const formats = formatsOf(language, clock.timeZone());
  const scope = { on: stateDay(report.to, today(clock)), from: report.from, to: report.to, segmentId };
  const insights = await insightsOf(scope, ground, signal);
  const before = periodBefore(insights);
  const compared = plan.compared
    ? {
        insights: await insightsOf({ on: before.to, ...before, segmentId }, ground, signal),
        label: translator(language).t('reports:document.before'),
      }
    : null;
  return {
    insights,
    compared,
    goals: segmentId === null ? readGoals(database.sqlite) : [],
    wording: { language, formats, smallest: smallestDenominator },
    role: reader.role,
  };
}

/** A report on a past period shows the state at its end; one that reaches into the future, today's. */
const stateDay = (to: PlainDate | null, day: PlainDate): PlainDate | null =>
  to !== null && to <= day ? to : null;
