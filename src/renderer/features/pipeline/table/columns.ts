import type { OpportunityColumn } from '#shared/contract/pipeline.ts';
import type { TableState } from './useTableQuestion.ts';

/** The columns of a table and how wide they are, as a grid takes it; what has ended shows how. */
export function columnsOf(state: TableState): readonly OpportunityColumn[] {
  const alwaysThere: readonly OpportunityColumn[] = ['person', 'form', 'stage', 'title', 'owner'];
  const underWay: readonly OpportunityColumn[] = ['nextStepOn', 'movedAt', 'startsOn'];
  if (state === 'open') return [...alwaysThere, ...underWay];
  if (state === 'closed') return [...alwaysThere, 'outcome', 'closedOn', 'openedOn'];
  return [...alwaysThere, 'nextStepOn', 'outcome', 'closedOn', 'openedOn'];
}

const widths: Record<OpportunityColumn, string> = {
  person: 'minmax(168px, 1.4fr)',
  form: '120px',
  stage: 'minmax(112px, 1fr)',
  title: 'minmax(120px, 1.2fr)',
  owner: 'minmax(112px, 0.8fr)',
  nextStepOn: 'minmax(208px, 2fr)',
  startsOn: '120px',
  openedOn: '120px',
  movedAt: '120px',
  outcome: '112px',
  closedOn: '120px',
};

/** The columns as `grid-template-columns`. */
export function templateOf(columns: readonly OpportunityColumn[]): string {
  return columns.map((column) => widths[column]).join(' ');
}
