import { Radio, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Inspection } from '#shared/contract/importReading.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';
import { mappingOf } from '../../mappingEdits.ts';
import { useTargetName } from '../../useTargetName.ts';
import { Sheet } from '../Sheet.tsx';
import classes from './TopRows.module.css';

interface TopRowsProps {
  readonly inspection: Inspection;
  readonly mapping: ImportMapping;
  /** Counted from 1; null where there is none. */
  readonly onHeaderRow: (row: number | null) => void;
}

const noHeader = 'none';

/** The first rows as they stand in the file: which of them is the header is chosen here, and what its columns become. */
export function TopRows({ inspection, mapping, onHeaderRow }: TopRowsProps) {
  const { t } = useTranslation('imports');
  const { top, headerRow } = inspection;
  const width = Math.max(inspection.columns.length, ...top.map((cells) => cells.length));
  return (
    <Radio.Group
      label={t('found.headerRow')}
      description={t('found.headerRowMeaning')}
      value={headerRow === null ? noHeader : String(headerRow)}
      onChange={(value) => onHeaderRow(value === noHeader ? null : Number(value))}
    >
      <Radio value={noHeader} size="sm" label={t('found.noHeader')} mt={8} mb={12} />
      <Sheet label={t('found.top')}>
        <Becomes inspection={inspection} mapping={mapping} width={width} />
        <Table.Tbody>
          {top.map((cells, index) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the file
              key={index}
              number={index + 1}
              cells={cells}
              width={width}
              headerRow={headerRow}
              onHeaderRow={onHeaderRow}
            />
          ))}
        </Table.Tbody>
      </Sheet>
    </Radio.Group>
  );
}

interface RowProps {
  readonly number: number;
  readonly cells: readonly string[];
  readonly width: number;
  readonly headerRow: number | null;
  readonly onHeaderRow: (row: number) => void;
}

function Row({ number, cells, width, headerRow, onHeaderRow }: RowProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const isHeader = number === headerRow;
  const places = Array.from({ length: width }, (_, place) => place);
  return (
    <Table.Tr
      className={classes['row'] ?? ''}
      data-header={isHeader || undefined}
      data-before={(headerRow !== null && number < headerRow) || undefined}
      onClick={() => !isHeader && onHeaderRow(number)}
    >
      <Table.Td className={classes['number'] ?? ''}>
        <span className={classes['mark']}>
          <Radio value={String(number)} size="xs" aria-label={t('found.rowIsHeader', { row: number })} />
          {format.number(number)}
          {isHeader && <span className={classes['headerWord']}>{t('found.header')}</span>}
        </span>
      </Table.Td>
      {places.map((place) => (
        <Table.Td key={place} className={classes['cell'] ?? ''} title={cells[place] ?? ''}>
          {cells[place] ?? ''}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** Above each column, what it becomes. */
function Becomes({
  inspection,
  mapping,
  width,
}: Pick<TopRowsProps, 'inspection' | 'mapping'> & { width: number }) {
  const { t } = useTranslation('imports');
  const nameOf = useTargetName();
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th className={classes['number'] ?? ''}>{t('preview.row')}</Table.Th>
        {Array.from({ length: width }, (_, place) => {
          const mapped = mappingOf(mapping, place);
          return (
            <Table.Th
              key={inspection.columns[place]?.index ?? `beyond${place}`}
              data-left-out={mapped === null || undefined}
              className={classes['becomes'] ?? ''}
            >
              {mapped === null ? t('found.notRead') : nameOf(mapped)}
            </Table.Th>
          );
        })}
      </Table.Tr>
    </Table.Thead>
  );
}
