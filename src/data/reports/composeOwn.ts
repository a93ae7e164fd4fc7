import type { OwnReport, ReportRange } from '#shared/contract/ownReports.ts';
import { today } from '#shared/domain/instant.ts';
import { daysOfRange } from '#shared/domain/reports/reportRange.ts';
import { refusal } from '../refusal.ts';
import { composeNetwork } from './composeNetwork.ts';
import type { Composing } from './composeReport.ts';
import type { ReportGround } from './ground.ts';
import type { ReportContent } from './reportContent.ts';
import { insightsOf } from './reportInsights.ts';

/** One's own report on the days its range means today. NOT_FOR_ROLE where it names people and the reader is not HR. */
export async function composeOwn(
  report: OwnReport,
  ground: ReportGround,
  composing: Composing,
): Promise<ReportContent> {
  const { name: title, sections, language, paper, range, segmentId, note } = report;
  if (sections.includes('people') && ground.reader.role !== 'hr') throw refusal('NOT_FOR_ROLE');
  const { from, to } = daysOfRange(
    range,
    today(ground.clock),
    await firstYear(range, ground, composing.signal),
  );
  const figures = sections.filter((section) => section !== 'people');
  const plan = {
    layout: 'book' as const,
    numbers: null,
    figures,
    compared: false,
    peopleAt: sections.includes('people') ? sections.indexOf('people') : null,
  };
  const composed = { name: 'own' as const, title, language, paper, note, from, to, segmentId, plan };
  return await composeNetwork(composed, ground, composing);
}

/** The year in which somebody left first, where the range asks for it. */
async function firstYear(
  range: ReportRange,
  ground: ReportGround,
  signal: AbortSignal | undefined,
): Promise<number | null> {
  if (range.kind !== 'named' || range.range !== 'all') return null;
  const { leaversPerYear } = await insightsOf({ on: null, from: null, to: null }, ground, signal);
  return leaversPerYear[0]?.year ?? null;
}
