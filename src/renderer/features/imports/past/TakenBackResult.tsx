import { Button, CloseButton, Table, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHistoryWords } from '#renderer/features/history/useHistoryWords.ts';
import { useRevert } from '#renderer/features/history/useRevert.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { KeptLater } from '#shared/contract/imports.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './TakenBackResult.module.css';
import type { TakenBack } from './useTakingBack.ts';

interface TakenBackResultProps {
  readonly fileName: string;
  readonly result: TakenBack;
  readonly onClose: () => void;
}

/** What became of an import that was taken back, and who keeps what was edited since. */
export function TakenBackResult({ fileName, result, onClose }: TakenBackResultProps) {
  const { t } = useTranslation(['duplicates', 'app']);
  const format = useFormat();
  const revert = useRevert();
  const { operationId, removed, restored, keptPeople, kept } = result;
  const putBack = async () => {
    if (operationId !== null && (await revert(operationId, { keepLater: true }))) onClose();
  };
  const sentences = [
    removed > 0 && t('past.removed', { count: removed, shown: format.number(removed) }),
    restored > 0 && t('past.restored', { count: restored, shown: format.number(restored) }),
    removed === 0 && restored === 0 && t('past.nothingBack'),
    keptPeople > 0 && t('past.kept', { count: keptPeople, shown: format.number(keptPeople) }),
  ].filter((sentence) => sentence !== false);
  return (
    <section className={classes['result']} aria-labelledby="taken-back">
      <div className={classes['head']}>
        <Title order={2} id="taken-back" className={classes['title'] ?? ''}>
          {t('past.takenBack', { fileName })}
        </Title>
        <CloseButton aria-label={t('app:close')} onClick={onClose} />
      </div>
      <div role="status">
        <ul className={classes['words']}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      {kept.length > 0 && <Kept kept={kept} more={keptPeople - kept.length} />}
      {operationId !== null && (
        <Button variant="default" size="xs" onClick={() => void putBack()}>
          {t('past.putBack')}
        </Button>
      )}
    </section>
  );
}

/** Who keeps something, and what. */
function Kept({ kept, more }: { kept: readonly KeptLater[]; more: number }) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  return (
    <div className={classes['kept']}>
      <Table aria-label={t('past.keptList')} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('past.keptWho')}</Table.Th>
            <Table.Th>{t('past.keptWhat')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kept.map((person) => (
            <KeptRow key={person.personId} person={person} />
          ))}
        </Table.Tbody>
      </Table>
      {more > 0 && (
        <p className={classes['words']}>{t('past.keptMore', { count: more, shown: format.number(more) })}</p>
      )}
    </div>
  );
}

function KeptRow({ person }: { person: KeptLater }) {
  const { t } = useTranslation(['duplicates', 'app']);
  const words = useHistoryWords();
  const edited = person.edited.map(({ record, field }) => {
    if (record === 'distinctPeople') return t('past.keptDecision');
    return field === null ? words.record(record) : words.field(record, field);
  });
  const what = [...new Set(edited)].join(t('app:listSeparator'));
  return (
    <Table.Tr>
      <Table.Td>
        <Link
          to="/alumni/$personId"
          params={{ personId: person.personId }}
          className={`${classes['who']} enishi-name`}
        >
          {displayName(person.name)}
        </Link>
      </Table.Td>
      <Table.Td>{person.whole ? t('past.keptWhole', { what }) : what}</Table.Td>
    </Table.Tr>
  );
}
