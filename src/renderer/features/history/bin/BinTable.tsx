import { Button, Checkbox, Table, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { BinnedRecord } from '#shared/contract/history.ts';
import { BinRow } from './BinRow.tsx';
import classes from './BinTable.module.css';
import { useRestore } from './useBin.ts';

/** The records of the bin; one or several can be restored. */
export function BinTable({ records }: { records: readonly BinnedRecord[] }) {
  const { t } = useTranslation('history');
  const { restore, busy } = useRestore();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = records.filter((record) => picked.has(record.id));
  const pick = (id: string, wanted: boolean) => {
    const next = new Set(picked);
    if (wanted) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  const takeOut = (wanted: readonly BinnedRecord[]) => {
    restore(wanted).then(
      () => setPicked(new Set()),
      () => undefined,
    );
  };
  return (
    <>
      <Table className={classes['table']} aria-label={t('bin.list')} verticalSpacing={8} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes['pick']}>
              <Checkbox
                size="xs"
                aria-label={t('bin.selectAll')}
                checked={chosen.length === records.length}
                indeterminate={chosen.length > 0 && chosen.length < records.length}
                onChange={(event) =>
                  setPicked(new Set(event.currentTarget.checked ? records.map(({ id }) => id) : []))
                }
              />
            </Table.Th>
            <Table.Th>{t('bin.what')}</Table.Th>
            <Table.Th>{t('bin.removedBy')}</Table.Th>
            <Table.Th>{t('bin.removed')}</Table.Th>
            <Table.Th>{t('bin.left')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('bin.restore')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {records.map((record) => (
            <BinRow
              key={`${record.type}/${record.id}`}
              record={record}
              picked={picked.has(record.id)}
              busy={busy}
              onPick={(wanted) => pick(record.id, wanted)}
              onRestore={() => takeOut([record])}
            />
          ))}
        </Table.Tbody>
      </Table>
      <RestoreBar count={chosen.length} busy={busy} onRestore={() => takeOut(chosen)} />
    </>
  );
}

interface RestoreBarProps {
  readonly count: number;
  readonly busy: boolean;
  readonly onRestore: () => void;
}

/** Rises from below when records are picked. */
function RestoreBar({ count, busy, onRestore }: RestoreBarProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  if (count === 0) return null;
  return (
    <div className={classes['bar']}>
      <Button loading={busy} onClick={onRestore}>
        {t('bin.restoreSelected', { count, shown: format.number(count) })}
      </Button>
    </div>
  );
}
