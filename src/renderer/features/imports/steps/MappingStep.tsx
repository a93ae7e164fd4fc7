import { Alert, Button, Table } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCustomFields } from '#renderer/features/customFields/useCustomFields.ts';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { type ImportMapping, namesPeople } from '#shared/domain/imports/mapping.ts';
import { isDateTarget, mappingOf, withOrder, withTarget } from '../mappingEdits.ts';
import { useInspection } from '../useInspection.ts';
import { ColumnName, Samples } from './columnCells.tsx';
import { FieldSelect } from './FieldSelect.tsx';
import type { StepProps } from './FoundStep.tsx';
import { OrderSelect } from './OrderSelect.tsx';
import { Sheet } from './Sheet.tsx';
import { StepFrame } from './StepFrame.tsx';

/** Says what each column becomes, and how its names and dates are written where that matters. */
export function MappingStep({ file, session, change, onGo }: StepProps) {
  const { t } = useTranslation(['imports', 'app']);
  const inspection = useInspection(file).data;
  const fields = useCustomFields();
  if (inspection === undefined) return <LinesSkeleton lines={8} />;
  const mapping = session.mapping ?? inspection.mapping;
  const set = (next: ImportMapping) => change({ mapping: next });
  const named = namesPeople(mapping);
  return (
    <StepFrame
      title={t('steps.mapping')}
      sentence={t('mapping.sentence')}
      actions={
        <>
          <Button variant="default" onClick={() => onGo('found')}>
            {t('app:back')}
          </Button>
          <Button disabled={!named} onClick={() => onGo('preview')}>
            {t('mapping.next')}
          </Button>
        </>
      }
    >
      {!named && (
        <Alert icon={<IconInfoCircle aria-hidden />} role="status">
          {t('mapping.noName')}
        </Alert>
      )}
      <Sheet label={t('steps.mapping')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('mapping.column')}</Table.Th>
            <Table.Th>{t('mapping.samples')}</Table.Th>
            <Table.Th>{t('mapping.becomes')}</Table.Th>
            <Table.Th>{t('mapping.order')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inspection.columns.map((column) => {
            const mapped = mappingOf(mapping, column.index);
            return (
              <Table.Tr key={column.index}>
                <Table.Td>
                  <ColumnName column={column} />
                </Table.Td>
                <Table.Td>
                  <Samples column={column} />
                </Table.Td>
                <Table.Td>
                  <FieldSelect
                    column={column}
                    target={mapped}
                    onTarget={(target) => set(withTarget(mapping, column, target, fields))}
                  />
                </Table.Td>
                <Table.Td>
                  <OrderSelect
                    column={column}
                    mapped={mapped}
                    isDate={mapped !== null && isDateTarget(mapped, fields)}
                    onOrder={(order) => set(withOrder(mapping, column.index, order))}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Sheet>
    </StepFrame>
  );
}
