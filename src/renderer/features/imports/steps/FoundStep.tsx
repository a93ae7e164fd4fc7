import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Inspection } from '#shared/contract/imports.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import { namesPeople } from '#shared/domain/imports/mapping.ts';
import type { ImportSession, Step } from '../session.ts';
import { useInspection } from '../useInspection.ts';
import { useTargetName } from '../useTargetName.ts';
import { ColumnName, Samples } from './columnCells.tsx';
import { Sheet } from './Sheet.tsx';
import { StepFrame } from './StepFrame.tsx';
import classes from './tables.module.css';

export interface StepProps {
  readonly file: FileGrant;
  readonly session: ImportSession;
  readonly change: (patch: Partial<ImportSession>) => void;
  readonly onGo: (step: Step) => void;
}

/** What was recognised in the file. */
export function FoundStep(props: StepProps) {
  const { t } = useTranslation('imports');
  const inspection = useInspection(props.file);
  if (inspection.data === undefined) {
    return (
      <StepFrame title={t('steps.found')} sentence={t('file.reading', { fileName: props.file.name })}>
        <LinesSkeleton lines={8} />
      </StepFrame>
    );
  }
  return <Found {...props} inspection={inspection.data} />;
}

function Found({ inspection, session, onGo }: StepProps & { inspection: Inspection }) {
  const { t } = useTranslation(['imports', 'app']);
  const format = useFormat();
  const { columns } = session.mapping ?? inspection.mapping;
  const leftOut = inspection.columns.length - columns.length;
  return (
    <StepFrame
      title={t('found.head', {
        fileName: inspection.fileName,
        rows: format.number(inspection.rows),
        columns: format.number(inspection.columns.length),
      })}
      sentence={t('found.form', {
        encoding: inspection.encoding,
        delimiter: t(`delimiter.${delimiterName(inspection.delimiter)}`),
      })}
      actions={
        <>
          <Button variant="default" onClick={() => onGo('file')}>
            {t('app:back')}
          </Button>
          <Button onClick={() => onGo('mapping')}>{t('found.next')}</Button>
        </>
      }
    >
      <p className={classes['note']}>
        {namesPeople({ columns }) ? t('found.recognised', { count: columns.length }) : t('found.noNames')}
        {leftOut > 0 && ` ${t('found.leftOut', { count: leftOut })}`}
      </p>
      {columns.length > 0 && <Recognised inspection={inspection} columns={columns} />}
    </StepFrame>
  );
}

function Recognised({ inspection, columns }: { inspection: Inspection } & Inspection['mapping']) {
  const { t } = useTranslation('imports');
  const nameOf = useTargetName();
  return (
    <Sheet label={t('steps.found')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('found.column')}</Table.Th>
          <Table.Th>{t('found.becomes')}</Table.Th>
          <Table.Th>{t('found.samples')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {columns.map(({ column, ...target }) => (
          <Table.Tr key={column}>
            <Table.Td>
              <ColumnName column={inspection.columns[column]} />
            </Table.Td>
            <Table.Td>{nameOf(target)}</Table.Td>
            <Table.Td>
              <Samples column={inspection.columns[column]} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Sheet>
  );
}

function delimiterName(delimiter: string): 'comma' | 'semicolon' | 'tab' {
  if (delimiter === '\t') return 'tab';
  return delimiter === ';' ? 'semicolon' : 'comma';
}
