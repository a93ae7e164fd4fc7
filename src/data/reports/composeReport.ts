import { type ReportDocument, type ReportName, smallestDenominator } from '#shared/contract/reports.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { formatsOf } from '#shared/i18n/format.ts';
import { insightSentences } from '#shared/i18n/insightSentences.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Database } from '../database/database.ts';
import { networkInsights } from '../insights/network.ts';
import { refusal } from '../refusal.ts';
import { participationSections } from './sections.ts';

/** Which report, in which language and over which days; null stands for the 12 months to today. */
export interface ReportScope {
  name: ReportName;
  language: Language;
  from: PlainDate | null;
  to: PlainDate | null;
}

/** The definitions a report ends with, in their order. */
const definitions = [
  'alumni',
  'reachable',
  'invited',
  'joined',
  'active',
  'contributing',
  'participationRate',
  'messageMix',
  'leavers',
  'returnRate',
  'medianYearsToReturn',
] as const;

/** The report of a workspace as it stands now, in the words of its language. INVALID_INPUT where `from` lies after `to`. */
export function composeReport(
  scope: ReportScope,
  { database, workspace, clock }: { database: Database; workspace: string; clock: Clock },
): ReportDocument {
  const { name, language } = scope;
  if (scope.from !== null && scope.to !== null && scope.from > scope.to) {
    throw refusal('INVALID_INPUT', { field: 'from', reason: 'afterTo' });
  }
  const t = translator(language).t;
  const formats = formatsOf(language, clock.timeZone());
  const insights = networkInsights(
    database,
    { on: stateDay(scope.to, clock), from: scope.from, to: scope.to },
    clock,
  );
  const sentences = insightSentences(insights, { language, formats, smallest: smallestDenominator });
  return {
    name,
    language,
    title: t(`reports:names.${name}.title`),
    subtitle: formats.dateRange(insights.from, insights.to),
    workspace,
    producedAt: clock.now(),
    timeZone: clock.timeZone(),
    on: insights.on,
    from: insights.from,
    to: insights.to,
    filters: [
      t('reports:document.allAlumni'),
      t('reports:document.noNames'),
      t('reports:document.smallNumbers', { smallest: smallestDenominator }),
    ],
    sections: participationSections({ insights, sentences, language, formats }),
    definitions: definitions.map((key) => ({
      term: t(`insights:definitions.${key}.term`),
      text: t(`insights:definitions.${key}.text`),
    })),
  };
}

/** A report on a past period shows the state at its end; one that reaches into the future, today's. */
function stateDay(to: PlainDate | null, clock: Clock): PlainDate | null {
  return to !== null && to <= today(clock) ? to : null;
}
