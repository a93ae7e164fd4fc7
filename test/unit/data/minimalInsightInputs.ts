const id = '00000000-0000-7000-8000-00000000ffff';

const scope = {
  kind: 'named',
  name: 'network-participation',
  language: 'en',
  from: null,
  to: null,
};
const behindNumber = {
  scope: { on: null, from: null, to: null },
  behind: { figure: 'metric', metric: 'reachable' },
};
const figureToSave = {
  file: id,
  content: {
    format: 'csv',
    language: 'en',
    figure: { title: 'Funnel', sentence: '', table: { columns: [], rows: [] }, definitions: [] },
    over: [],
  },
};
const ownReport = {
  name: 'For the board',
  sections: ['numbers'],
  language: 'en',
  paper: 'a4',
  format: 'pdf',
  range: { kind: 'named', range: 'twelveMonths' },
  segmentId: null,
  note: '',
  schedule: null,
};

/** Inputs of the procedures of insights, goals, Home and reports that the contract lets pass. */
export const minimalInsightInputs: Record<string, unknown> = {
  'insights.network': { on: null, from: null, to: null },
  'insights.latestInteractions': { limit: 10 },
  'figures.save': figureToSave,
  'insights.atAGlance': undefined,
  'insights.choices': undefined,
  'insightPeople.list': { ...behindNumber, offset: 0, limit: 10 },
  'insightPeople.keepAsSegment': { ...behindNumber, name: 'Reachable' },
  'goals.list': undefined,
  'goals.set': { metric: 'joined', target: 100, dueOn: '2027-01-01', note: '' },
  'goals.remove': { id, version: 1 },
  'home.changes': undefined,
  'reports.compose': scope,
  'reports.produce': { report: scope, format: 'csv', file: id },
  'reports.produced': { limit: 10 },
  'ownReports.list': undefined,
  'ownReports.add': ownReport,
  'ownReports.update': { ...ownReport, id, version: 1 },
  'ownReports.remove': { id, version: 1 },
};
