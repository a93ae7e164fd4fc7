import type { FigureId } from '#shared/contract/figures.ts';
import type { MetricName } from '#shared/contract/insights.ts';
import type { ReportLayout, ReportName } from '#shared/contract/reports.ts';

/** What one of the program's reports is made of. */
export interface ReportPlan {
  layout: ReportLayout;
  /** The numbers it begins with. */
  numbers: readonly MetricName[];
  /** The figures after them, in their order. */
  figures: readonly FigureId[];
  /** Whether its numbers stand beside those of the period before. */
  compared: boolean;
}

const ofNetwork = [
  'alumni',
  'reachable',
  'joined',
  'active',
  'contributing',
  'participationRate',
] as const satisfies readonly MetricName[];

/** The program's reports on many people. */
export const namedReports: Readonly<Record<Exclude<ReportName, 'person-data'>, ReportPlan>> = {
  'management-summary': {
    layout: 'page',
    numbers: [
      'alumni',
      'reachable',
      'active',
      'participationRate',
      'goodPartingRate',
      'leaverEnps',
      'returnRate3Years',
      'opportunitiesPartnered',
    ],
    figures: ['funnel', 'participation', 'partings', 'pipeline'],
    compared: true,
  },
  'network-participation': {
    layout: 'book',
    numbers: [
      ...ofNetwork,
      'participationRateOfReachable',
      'dormant',
      'returning',
      'leavers',
      'messageMix',
      'oneSided',
    ],
    figures: [
      'goals',
      'funnel',
      'participation',
      'departments',
      'cohorts',
      'leavers',
      'returns',
      'messageMix',
      'exchanges',
    ],
    compared: true,
  },
  'good-parting': {
    layout: 'book',
    numbers: ['leavers', 'goodPartingRate', 'leaverEnps', 'joined', 'returnRate1Year'],
    figures: ['partings', 'reasons', 'leavers', 'cohorts'],
    compared: true,
  },
  pipeline: {
    layout: 'book',
    numbers: [
      'opportunitiesOpened',
      'opportunitiesPartnered',
      'returnRate1Year',
      'returnRate3Years',
      'returnRate5Years',
      'medianYearsToReturn',
    ],
    figures: ['pipeline', 'pipelineDays', 'openness', 'returns'],
    compared: true,
  },
  'community-events': {
    layout: 'book',
    numbers: [
      'joined',
      'active',
      'eventAttendance',
      'eventFit',
      'eventRepeat',
      'eventScore',
      'voicesRaised',
      'voicesAnswered',
      'medianDaysToAnswer',
    ],
    figures: ['events', 'participation', 'voices', 'exchanges', 'messageMix'],
    compared: true,
  },
  orientation: {
    layout: 'book',
    numbers: ['alumni', 'reachable', 'joined', 'eventFit', 'messageMix', 'oneSided'],
    figures: ['orientations', 'openness', 'messageMix'],
    compared: true,
  },
};
