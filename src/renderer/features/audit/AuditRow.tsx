import { Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { AuditEntry } from '#shared/contract/audit.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { auditDetails } from '#shared/i18n/auditWords.ts';
import classes from './Audit.module.css';

interface AuditRowProps {
  readonly entry: AuditEntry;
  readonly onPerson: (person: PersonId) => void;
}

/** One entry: when, who, what, and about whom. */
export function AuditRow({ entry, onPerson }: AuditRowProps) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const { language } = usePreferences();
  const details = auditDetails(entry, language);
  return (
    <Table.Tr>
      <Table.Td className={classes['at']}>
        <time dateTime={entry.at}>{format.moment(entry.at)}</time>
      </Table.Td>
      <Table.Td>
        {entry.actor}
        {!entry.here && <span className={classes['quiet']}>{t('elsewhere')}</span>}
      </Table.Td>
      <Table.Td>
        {t(`kind.${entry.kind}`)}
        {details.length > 0 && <span className={classes['quiet']}>{details.join(' · ')}</span>}
      </Table.Td>
      <Table.Td>
        <People entry={entry} onPerson={onPerson} />
      </Table.Td>
      <Table.Td ta="right">{format.number(entry.number)}</Table.Td>
    </Table.Tr>
  );
}

function People({ entry, onPerson }: AuditRowProps) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const { people, morePeople, erasedPeople } = entry;
  return (
    <span className={classes['people']}>
      {people.map(({ personId, personName }) => {
        const name = displayName(personName);
        return (
          <UnstyledButton
            key={personId}
            className={classes['person']}
            aria-label={t('filter.of', { name })}
            title={t('filter.of', { name })}
            onClick={() => onPerson(personId)}
          >
            {name}
          </UnstyledButton>
        );
      })}
      {morePeople > 0 && <span>{t('andMore', { count: morePeople, shown: format.number(morePeople) })}</span>}
      {erasedPeople > 0 && (
        <span className={classes['gone']}>
          {t('erased', { count: erasedPeople, shown: format.number(erasedPeople) })}
        </span>
      )}
    </span>
  );
}
