import type { NetworkInsights } from '#shared/contract/insights.ts';
import type { PipelineStage } from '#shared/contract/pipelineStages.ts';
import type { PipelineStageId } from '#shared/domain/ids.ts';
import { countOf, rateOf } from '#shared/domain/metrics/metrics.ts';
import { StageCounts, stagesOfWay } from '#shared/domain/pipeline/stageNumbers.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { type OpportunityOutcome, type PartnershipForm, partnershipForm } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { readStages } from '../pipeline/stages.ts';
import { type OpportunityWay, openedInSql, waysOf } from '../pipeline/ways.ts';
import { KeptYears } from './keptYears.ts';
import type { Question } from './question.ts';

interface Opened {
  id: string;
  openedOn: PlainDate;
  form: PartnershipForm;
  outcome: OpportunityOutcome | null;
}

/** What was opened in the period, from the index of when it was. */
export const openedSql = `
  SELECT o.id, o.opened_on AS openedOn, o.form, o.outcome FROM opportunities o INDEXED BY opportunities_opened WHERE ${openedInSql}`;
/** The same with the seq of the person. */
export const openedWithSql = `
  SELECT o.id, o.opened_on AS openedOn, o.form, o.outcome, s.seq FROM opportunities o INDEXED BY opportunities_opened
  CROSS JOIN person_summaries s ON s.person_id = o.person_id WHERE ${openedInSql}`;
/** The archived ones as well: who came to one of them went on from the stages before it. */
export const allPlacesSql = 'SELECT form, id, position FROM pipeline_stages';

type Period = Pick<Question, 'from' | 'to'>;

const opened = statement<[Period], Opened>(openedSql);
const openedWith = statement<[Period], Opened & { seq: number }>(openedWithSql);
const placesOf = statement<[], [form: PartnershipForm, id: string, position: number]>(allPlacesSql);

const keptOpened = new KeptYears<Opened>();
const keptOpenedWith = new KeptYears<Opened & { seq: number }>();
const keptWays = new KeptYears<OpportunityWay>();

const inPeriod =
  ({ from, to }: Period) =>
  ({ openedOn }: Opened): boolean =>
    openedOn >= from && openedOn <= to;

/** With the people in question. */
function openedWithPeople(sqlite: SqliteDatabase, { from, to, among }: Question) {
  const rows = keptOpenedWith
    .of(sqlite, { from, to }, '', (period) => openedWith(sqlite).all(period))
    .filter(inPeriod({ from, to }));
  return among === null ? rows : rows.filter(({ seq }) => among.has(seq));
}

const openedIn = (sqlite: SqliteDatabase, question: Question): Opened[] =>
  question.among === null
    ? keptOpened
        .of(sqlite, question, '', ({ from, to }) => opened(sqlite).all({ from, to }))
        .filter(inPeriod(question))
    : openedWithPeople(sqlite, question);

function placesByForm(sqlite: SqliteDatabase): Map<PartnershipForm, Map<string, number>> {
  const places = new Map<PartnershipForm, Map<string, number>>();
  for (const [form, id, position] of placesOf(sqlite).raw(true).all()) {
    places.set(form, (places.get(form) ?? new Map()).set(id, position));
  }
  return places;
}

/**
 * What became of the opportunities that were opened in the period, form by form, of those with the people in question. See
 * "Pipeline" in docs/metrics.md.
 */
export function pipelineFiguresOf(question: Question, sqlite: SqliteDatabase) {
  const all = openedIn(sqlite, question);
  const closed = all.filter(({ outcome }) => outcome !== null);
  const returned = closed.filter(({ outcome }) => outcome === 'returned');
  return {
    metrics: {
      opportunitiesOpened: countOf(all.length),
      opportunitiesPartnered: rateOf(returned.length, closed.length),
    },
    pipeline: all.length === 0 ? [] : formsOf(question, sqlite, all),
  };
}

function formsOf(
  question: Question,
  sqlite: SqliteDatabase,
  all: readonly Opened[],
): NetworkInsights['pipeline'] {
  const counts = new Map([...placesByForm(sqlite)].map(([form, places]) => [form, new StageCounts(places)]));
  const counted = new Set(all.map(({ id }) => id));
  const ways = keptWays.of(sqlite, question, question.zone, (period) => [
    ...waysOf(sqlite, period, null, question.zone),
  ]);
  for (const way of ways) {
    if (counted.has(way.id)) counts.get(way.form)?.add(way);
  }
  const stages = readStages(sqlite);
  return partnershipForm.options.flatMap((form) => {
    const ofForm = all.filter((one) => one.form === form);
    if (ofForm.length === 0) return [];
    const count = (outcome: OpportunityOutcome | null) =>
      ofForm.filter((one) => one.outcome === outcome).length;
    return [
      {
        ...{ form, opened: ofForm.length, open: count(null) },
        ...{ returned: count('returned'), notNow: count('notNow'), declined: count('declined') },
        stages: stages
          .filter((stage) => stage.form === form)
          .map((stage) => stageFigures(stage, counts.get(form))),
      },
    ];
  });
}

function stageFigures({ id, code, name }: PipelineStage, counts: StageCounts | undefined) {
  const { reached = 0, wentOn = 0, medianDays = null } = counts?.of(id) ?? {};
  return { stageId: id, code, name, came: reached, wentOn, medianDays };
}

/** The seqs of the people whose opportunities of a form came to a stage, or went on from it. */
export function seqsBehindStage(
  question: Question,
  sqlite: SqliteDatabase,
  { form, stageId, part }: { form: PartnershipForm; stageId: PipelineStageId; part: 'came' | 'wentOn' },
): number[] {
  const places = placesByForm(sqlite).get(form) ?? new Map();
  const seqOf = new Map(openedWithPeople(sqlite, question).map(({ id, seq }) => [id, seq]));
  const seqs = new Set<number>();
  for (const way of waysOf(sqlite, question, form, question.zone)) {
    const seq = seqOf.get(way.id);
    const wentOn = stagesOfWay(way, places).get(stageId);
    if (seq !== undefined && (wentOn === true || (wentOn === false && part === 'came'))) seqs.add(seq);
  }
  return [...seqs];
}

/**
 * The seqs of the people with whom opportunities were opened in the period: of a form or of all, with an outcome (null for the
 * open ones), or whatever became of them.
 */
export function seqsBehindOpportunities(
  question: Question,
  sqlite: SqliteDatabase,
  only: { form?: PartnershipForm; outcome?: OpportunityOutcome | null },
): number[] {
  const { form, outcome } = only;
  const found = openedWithPeople(sqlite, question).filter(
    (one) => (form === undefined || one.form === form) && (outcome === undefined || one.outcome === outcome),
  );
  return [...new Set(found.map(({ seq }) => seq))];
}
