import type { ReportSection } from '#shared/contract/reports.ts';
import { dayColumn, dayOf, lines, momentOf, type PersonWording, tableSection } from './personTable.ts';
import type { PersonRecords } from './readRecords.ts';

type Opportunity = NonNullable<PersonRecords['opportunities']>[number];

/** What was planned with them for later. */
export function pipelineSections(records: PersonRecords, wording: PersonWording): (ReportSection | null)[] {
  return [
    opportunities(records, wording),
    moves(records, wording),
    worries(records, wording),
    eligibility(records, wording),
    overrides(records, wording),
  ];
}

const titleOf = ({ title, form }: Opportunity, { t }: PersonWording): string =>
  title === '' ? t(`vocabulary:partnershipForm.${form}`) : title;

function stageWords(stageId: string, { pipelineStages = [] }: PersonRecords, { t }: PersonWording) {
  const stage = pipelineStages.find(({ id }) => id === stageId);
  return stage?.name ?? (stage?.code ? t(`pipeline:stage.${stage.code}`) : null);
}

function opportunities(records: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'opportunities',
    t('reports:person.section.opportunities'),
    [
      dayColumn(t('history:fieldOf.opportunity.openedOn')),
      t('history:fieldOf.opportunity.form'),
      t('history:fieldOf.opportunity.title'),
      t('history:fieldOf.opportunity.stageId'),
      t('history:field.owner'),
      t('history:fieldOf.opportunity.nextStep'),
      t('history:fieldOf.opportunity.outcome'),
      t('history:field.note'),
    ],
    (records.opportunities ?? []).map((one) => [
      one.openedOn,
      t(`vocabulary:partnershipForm.${one.form}`),
      lines(one.title, one.department),
      stageWords(one.stageId, records, wording),
      lines(one.owner, one.sponsor),
      lines(one.nextStep, dayOf(wording, one.nextStepOn)),
      lines(
        one.outcome && t(`vocabulary:opportunityOutcome.${one.outcome}`),
        dayOf(wording, one.closedOn),
        one.outcomeReason && t(`vocabulary:outcomeReason.${one.outcomeReason}`),
        one.outcomeWords,
      ),
      one.note,
    ]),
  );
}

function moves(records: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'moves',
    t('reports:person.section.moves'),
    [
      t('history:field.occurredAt'),
      t('history:record.opportunity'),
      t('history:fieldOf.opportunity.stageId'),
      t('reports:person.column.by'),
    ],
    (records.opportunities ?? []).flatMap((one) =>
      one.moves.map(({ movedAt, stageId, movedBy }) => [
        momentOf(wording, movedAt),
        titleOf(one, wording),
        stageWords(stageId, records, wording),
        movedBy,
      ]),
    ),
  );
}

function worries(records: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'worries',
    t('history:record.opportunityWorry'),
    [
      t('history:record.opportunity'),
      t('history:fieldOf.opportunityWorry.worry'),
      t('history:fieldOf.opportunityWorry.answer'),
      t('history:fieldOf.opportunityWorry.answeredBy'),
    ],
    (records.opportunities ?? []).flatMap((one) =>
      one.worries.map(({ worry, answer, answeredBy }) => [titleOf(one, wording), worry, answer, answeredBy]),
    ),
  );
}

function eligibility({ eligibility: all = [] }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'eligibility',
    t('history:record.eligibility'),
    [
      dayColumn(t('history:fieldOf.eligibility.decidedOn')),
      t('history:fieldOf.eligibility.eligibility'),
      t('history:fieldOf.eligibility.decidedBy'),
      dayColumn(t('history:fieldOf.eligibility.validUntil')),
      t('history:fieldOf.eligibility.reason'),
    ],
    all.map((decision) => [
      decision.decidedOn,
      t(`vocabulary:eligibility.${decision.eligibility}`),
      decision.decidedBy,
      decision.validUntil,
      decision.reason,
    ]),
  );
}

function overrides({ askOverrides = [] }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'overrides',
    t('history:record.askOverride'),
    [
      t('history:field.occurredAt'),
      t('history:fieldOf.askOverride.rules'),
      t('history:fieldOf.askOverride.reason'),
      t('history:fieldOf.askOverride.decidedBy'),
    ],
    askOverrides.map(({ decidedAt, rules, reason, decidedBy }) => [
      momentOf(wording, decidedAt),
      lines(...rules.map((rule) => t(`asks:rule.${rule}`))),
      reason,
      decidedBy,
    ]),
  );
}
