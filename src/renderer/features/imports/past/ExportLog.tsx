import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ExportedFile } from '#shared/contract/exports.ts';
import { LogStates } from './LogStates.tsx';
import classes from './PastImportsPage.module.css';
import type { useExportLog } from './usePast.ts';

/** The files that left the workspace, latest first: what was in them, who wrote them, when. */
export function ExportLog({ exports }: { exports: ReturnType<typeof useExportLog> }) {
  const { t } = useTranslation('duplicates');
  const entries = exports.data?.pages.flatMap((page) => page.files);
  return (
    <LogStates log={exports} entries={entries?.length} empty={t('past.noExports')}>
      <Table className={classes['table']} aria-label={t('past.exports')} verticalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('past.file')}</Table.Th>
            <Table.Th>{t('past.whenWho')}</Table.Th>
            <Table.Th>{t('past.content')}</Table.Th>
            <Table.Th>{t('past.tiers')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries?.map((file) => (
            <ExportRow key={file.id} file={file} />
          ))}
        </Table.Tbody>
      </Table>
    </LogStates>
  );
}

function ExportRow({ file }: { file: ExportedFile }) {
  const { t } = useTranslation(['duplicates', 'exports', 'vocabulary', 'app']);
  const format = useFormat();
  const form = [
    t(`exports:format.${file.format}.name`),
    file.encoding && t(`exports:encoding.${file.encoding}.name`),
  ];
  return (
    <Table.Tr>
      <Table.Td className={classes['file']}>
        {file.fileName}
        <div className={classes['detail']}>
          {[...form.filter((part) => part !== null), format.fileSize(file.bytes)].join(' · ')}
        </div>
      </Table.Td>
      <Table.Td className={classes['when']}>
        <time dateTime={file.exportedAt}>{format.moment(file.exportedAt)}</time>
        <div className={classes['detail']}>{file.exportedBy}</div>
      </Table.Td>
      <Table.Td>
        {t('past.people', { count: file.people, shown: format.number(file.people) })}
        <div className={classes['detail']}>{t(`past.subject.${file.subject}`)}</div>
      </Table.Td>
      <Table.Td>
        {file.tiers.length === 0 ? (
          <span className={classes['detail']}>{t('past.noNotes')}</span>
        ) : (
          file.tiers.map((tier) => t(`vocabulary:noteTier.${tier}`)).join(t('app:listSeparator'))
        )}
      </Table.Td>
    </Table.Tr>
  );
}
