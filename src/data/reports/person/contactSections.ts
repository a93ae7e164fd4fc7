import type { ReportSection } from '#shared/contract/reports.ts';
import { type ExchangeKindKey, exchangeKindKey } from '#shared/domain/exchangeKinds.ts';
import { exchangeKind } from '#shared/domain/vocabulary.ts';
import { dayColumn, lines, momentOf, type PersonWording, tableSection } from './personTable.ts';
import type { PersonRecords } from './readRecords.ts';

/** What was said and done with them. */
export function contactSections(records: PersonRecords, wording: PersonWording): (ReportSection | null)[] {
  return [
    interactions(records, wording),
    attachments(records, wording),
    exchanges(records, wording),
    followUps(records, wording),
  ];
}

function interactions({ interactions: all }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'interactions',
    t('reports:person.section.interactions'),
    [
      t('history:field.occurredAt'),
      t('history:field.kind'),
      t('history:field.direction'),
      t('history:field.purpose'),
      t('reports:person.column.words'),
      t('history:field.sentiment'),
      t('history:field.tier'),
      t('reports:person.column.by'),
    ],
    all
      .toSorted((a, b) => a.occurredAt.localeCompare(b.occurredAt))
      .map((one) => [
        momentOf(wording, one.occurredAt),
        t(`vocabulary:interactionKind.${one.kind}`),
        t(`vocabulary:direction.${one.direction}`),
        t(`vocabulary:purpose.${one.purpose}`),
        lines(one.subject, one.body),
        one.sentiment && t(`vocabulary:sentiment.${one.sentiment}`),
        t(`vocabulary:noteTier.${one.tier}`),
        one.loggedBy,
      ]),
  );
}

/** By name: the files themselves are handed over beside the report. */
function attachments({ attachments: all, interactions: told }: PersonRecords, wording: PersonWording) {
  const { t, formats } = wording;
  const subjects = new Map(told.map(({ id, subject }) => [id, subject]));
  return tableSection(
    wording,
    'attachments',
    t('reports:person.section.attachments'),
    [
      t('history:field.fileName'),
      t('history:field.bytes'),
      t('history:record.interaction'),
      t('reports:person.column.attachedAt'),
    ],
    all.map(({ fileName, bytes, interactionId, attachedAt }) => [
      fileName,
      formats.fileSize(bytes),
      subjects.get(interactionId) ?? null,
      momentOf(wording, attachedAt),
    ]),
  );
}

function exchanges(records: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'exchanges',
    t('history:record.exchange'),
    [
      dayColumn(t('history:field.happenedOn')),
      t('history:field.party'),
      t('history:field.act'),
      t('history:field.kind'),
      t('history:field.note'),
    ],
    records.exchanges
      .toSorted((a, b) => a.happenedOn.localeCompare(b.happenedOn))
      .map(({ happenedOn, party, act, kind, note }) => [
        happenedOn,
        t(`vocabulary:party.${party}`),
        t(`vocabulary:exchangeAct.${act}`),
        exchangeWords(exchangeKindKey.parse(kind), records, wording),
        note,
      ]),
  );
}

/** A kind by the name the workspace has given it, else by the program's own word. */
function exchangeWords(kind: ExchangeKindKey, { exchangeKinds = [] }: PersonRecords, { t }: PersonWording) {
  const found = exchangeKinds.find(({ id, code }) => id === kind || code === kind);
  if (found?.name) return found.name;
  const code = exchangeKind.safeParse(found?.code ?? kind);
  return code.success ? t(`vocabulary:exchangeKind.${code.data}`) : null;
}

function followUps({ followUps: all }: PersonRecords, wording: PersonWording) {
  const { t } = wording;
  return tableSection(
    wording,
    'followUps',
    t('reports:person.section.followUps'),
    [
      dayColumn(t('history:field.dueOn')),
      t('history:field.kind'),
      t('history:fieldOf.followUp.title'),
      t('history:field.note'),
      t('history:fieldOf.followUp.owner'),
      t('history:field.doneAt'),
      t('history:field.result'),
    ],
    all.map((one) => [
      one.dueOn,
      t(`vocabulary:followUpKind.${one.kind}`),
      one.title,
      one.note,
      one.owner,
      momentOf(wording, one.doneAt),
      one.result,
    ]),
  );
}
