import { Button, Table, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { PastImport } from '#shared/contract/imports.ts';
import { LogStates } from './LogStates.tsx';
import classes from './PastImportsPage.module.css';
import { TakeBackDialog } from './TakeBackDialog.tsx';
import type { usePastImports } from './usePast.ts';
import type { useTakingBack } from './useTakingBack.ts';

interface ImportLogProps {
  readonly imports: ReturnType<typeof usePastImports>;
  readonly taking: ReturnType<typeof useTakingBack>;
}

/** The files that came in, latest first, each with the way to take it back. */
export function ImportLog({ imports, taking }: ImportLogProps) {
  const { t } = useTranslation('duplicates');
  const [asking, setAsking] = useState<PastImport | null>(null);
  const entries = imports.data?.pages.flatMap((page) => page.imports);
  const busy = taking.present.state === 'running';
  return (
    <>
      <LogStates log={imports} entries={entries?.length} empty={t('past.noImports')}>
        <Table className={classes['table']} aria-label={t('past.imports')} verticalSpacing={8}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('past.file')}</Table.Th>
              <Table.Th>{t('past.whenWho')}</Table.Th>
              <Table.Th>{t('past.counts')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t('past.takeBack')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries?.map((entry) => (
              <ImportRow key={entry.id} entry={entry} busy={busy} onTakeBack={() => setAsking(entry)} />
            ))}
          </Table.Tbody>
        </Table>
      </LogStates>
      <TakeBackDialog
        entry={asking}
        onClose={() => setAsking(null)}
        onTakeBack={(entry) => {
          setAsking(null);
          taking.takeBack(entry);
        }}
      />
    </>
  );
}

interface ImportRowProps {
  readonly entry: PastImport;
  readonly busy: boolean;
  readonly onTakeBack: () => void;
}

const counted = ['created', 'updated', 'skipped', 'failed'] as const;

function ImportRow({ entry, busy, onTakeBack }: ImportRowProps) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const counts = counted.filter((name) => entry[name] > 0);
  return (
    <Table.Tr data-undone={entry.undoneAt !== null || undefined}>
      <Table.Td className={classes['file']}>
        {entry.fileName}
        <div className={classes['detail']}>
          {t('past.rows', { count: entry.read, shown: format.number(entry.read) })}
        </div>
      </Table.Td>
      <Table.Td className={classes['when']}>
        <time dateTime={entry.importedAt}>{format.moment(entry.importedAt)}</time>
        <div className={classes['detail']}>{entry.importedBy}</div>
      </Table.Td>
      <Table.Td>
        <ul className={classes['counts']}>
          {counts.map((name) => (
            <li key={name}>{t(`past.${name}`, { count: entry[name], shown: format.number(entry[name]) })}</li>
          ))}
          {counts.length === 0 && <li className={classes['detail']}>{t('past.nothing')}</li>}
        </ul>
      </Table.Td>
      <Table.Td className={classes['action']}>
        {entry.undoneAt === null ? (
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={busy}
            aria-label={t('past.takeBackThis', {
              fileName: entry.fileName,
              when: format.moment(entry.importedAt),
            })}
            onClick={onTakeBack}
          >
            {t('past.takeBack')}
          </Button>
        ) : (
          <span className={classes['detail']}>
            {t('past.takenBackOn', { day: format.day(entry.undoneAt) })}
          </span>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
