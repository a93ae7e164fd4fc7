import { Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { OutreachId, PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import deskClasses from '../desk.module.css';
import classes from './Exceptions.module.css';

interface ExceptionsProps {
  readonly outreachId: OutreachId;
  readonly except: ReadonlySet<PersonId>;
  readonly onChange: (except: ReadonlySet<PersonId>) => void;
}

/** How many of them are listed; the others are found by their names. */
const listed = 100;

/** To whom the messages were written, each ticked as sent until one says otherwise. */
export function Exceptions({ outreachId, except, onChange }: ExceptionsProps) {
  const { t } = useTranslation('outreach');
  const format = useFormat();
  const heading = useId();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery(
    useData().outreach.writtenTo.queryOptions({
      input: { id: outreachId, search, offset: 0, limit: listed },
      placeholderData: keepPreviousData,
    }),
  );
  const toggle = (person: PersonId) => {
    const changed = new Set(except);
    if (!changed.delete(person)) changed.add(person);
    onChange(changed);
  };
  return (
    <section className={classes['exceptions']} aria-labelledby={heading}>
      <h3 id={heading} className={classes['title']}>
        {t('confirm.exceptions')}
      </h3>
      <p className={deskClasses['hint']}>{t('confirm.exceptionsExplained')}</p>
      <TextInput
        size="xs"
        aria-label={t('people.find')}
        placeholder={t('people.find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.isError && <RefusalAlert error={found.error} />}
      {found.isPending && <LinesSkeleton lines={4} />}
      {found.data && (
        <ul className={classes['rows']}>
          {found.data.people.map(({ personId, personName, department, address }) => (
            <li key={personId}>
              <Checkbox
                size="sm"
                checked={!except.has(personId)}
                label={displayName(personName)}
                description={[department, address].filter((part) => part !== null).join(' · ')}
                onChange={() => toggle(personId)}
              />
            </li>
          ))}
        </ul>
      )}
      {found.data && found.data.total > listed && (
        <p className={deskClasses['hint']}>{t('people.first', { shown: format.number(listed) })}</p>
      )}
      <p className={deskClasses['hint']} aria-live="polite">
        {except.size > 0 && t('confirm.notSentTo', { count: except.size, shown: format.number(except.size) })}
      </p>
    </section>
  );
}
