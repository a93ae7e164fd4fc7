import type { ReportSection } from '#shared/contract/reports.ts';
import { translator } from '#shared/i18n/translator.ts';
import { momentOf, type PersonWording, tableSection } from './personTable.ts';
import type { PersonRecords } from './readRecords.ts';

/** Where the data came from, what was done with it, and to whom it was given like this before. */
export function recordSections(records: PersonRecords, wording: PersonWording): (ReportSection | null)[] {
  const { t } = wording;
  return [
    tableSection(
      wording,
      'operations',
      t('reports:person.section.operations'),
      [
        t('history:field.occurredAt'),
        t('reports:person.column.done'),
        t('history:field.fileName'),
        t('reports:person.column.by'),
      ],
      records.operations.map(({ at, kind, fileName, actor }) => [
        momentOf(wording, at),
        operationWords(kind, wording),
        fileName,
        actor,
      ]),
    ),
    tableSection(
      wording,
      'produced',
      t('reports:person.section.produced'),
      [t('history:field.occurredAt'), t('history:record.producedReport'), t('history:field.kind')],
      records.produced.map(({ at, title, format }) => [momentOf(wording, at), title, format.toUpperCase()]),
    ),
  ];
}

/** The words that the history has for an operation; of one that a newer program knows, that something was changed. */
function operationWords(kind: string, { t, language }: PersonWording): string {
  const known: unknown = translator(language).getResource(language, 'history', `kind.${kind}`);
  return typeof known === 'string' ? known : t('history:otherKind');
}
