import { ActionIcon, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { type OutreachFacts, type OutreachRecipient, outreachAim } from '#shared/contract/outreach.ts';
import { displayName } from '#shared/domain/names.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import deskClasses from '../desk.module.css';
import { withoutBlank } from '../outreachDraft.ts';
import { useAim } from '../useAim.ts';
import classes from './Preview.module.css';

interface PreviewProps {
  readonly facts: OutreachFacts;
  /** Who reads it in this language is shown; everybody where it is null. */
  readonly language: Language | null;
}

/** The message as it will be, person by person among those who get it. */
export function Preview({ facts, language }: PreviewProps) {
  const { t } = useTranslation('outreach');
  const format = useFormat();
  const [search, setSearch] = useState('');
  const [place, setPlace] = useState(0);
  const { people, total } = useRecipientAt(facts, language, search, place);
  const here = Math.min(place, Math.max(total - 1, 0));
  const [person] = people;
  return (
    <div className={classes['preview']}>
      <div className={classes['stepper']}>
        <TextInput
          size="xs"
          className={classes['find'] ?? ''}
          aria-label={t('preview.find')}
          placeholder={t('preview.find')}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setPlace(0);
          }}
        />
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('preview.previous')}
          title={t('preview.previous')}
          disabled={here === 0}
          onClick={() => setPlace(here - 1)}
        >
          <IconChevronLeft size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <span className={classes['place']}>
          {t('preview.place', {
            place: format.number(total === 0 ? 0 : here + 1),
            total: format.number(total),
          })}
        </span>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('preview.next')}
          title={t('preview.next')}
          disabled={here + 1 >= total}
          onClick={() => setPlace(here + 1)}
        >
          <IconChevronRight size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      {person === undefined ? (
        <p className={deskClasses['hint']}>{t('preview.nobody')}</p>
      ) : (
        <Sheet facts={facts} person={person} saysLanguage={language === null} />
      )}
    </div>
  );
}

/** Milliseconds without a change before it is read anew. */
const pause = 250;

function useRecipientAt(facts: OutreachFacts, language: Language | null, typed: string, offset: number) {
  const [aim] = useDebouncedValue(useAim(facts), pause);
  const [search] = useDebouncedValue(typed.trim(), pause);
  const found = useQuery(
    useData().outreach.recipients.queryOptions({
      input: { aim, show: 'recipients', search, offset, limit: 1, ...(language !== null && { language }) },
      enabled: outreachAim.safeParse(aim).success,
      placeholderData: keepPreviousData,
    }),
  );
  return found.data ?? { people: [], total: 0 };
}

interface SheetProps {
  readonly facts: OutreachFacts;
  readonly person: OutreachRecipient;
  readonly saysLanguage: boolean;
}

function Sheet({ facts, person, saysLanguage }: SheetProps) {
  const { t } = useTranslation(['outreach', 'vocabulary', 'app']);
  const [asked] = useDebouncedValue(facts, pause);
  const wanted = withoutBlank(asked);
  const written = wanted.texts.en !== null || wanted.texts.ja !== null;
  const preview = useQuery(
    useData().outreach.preview.queryOptions({
      // What has no name yet can be looked at too.
      input: { facts: { ...wanted, title: wanted.title.trim() || '-' }, personId: person.personId },
      enabled: written,
      placeholderData: keepPreviousData,
    }),
  );
  const name = displayName(person.personName);
  if (!written) return <p className={deskClasses['hint']}>{t('preview.unwritten')}</p>;
  if (preview.isError) return <RefusalAlert error={preview.error} />;
  if (!preview.data) return <LinesSkeleton lines={6} />;
  const { language, address, subject, body, empty, unknown } = preview.data;
  return (
    <article className={classes['sheet']} aria-label={t('preview.for', { name })}>
      <p className={classes['to']}>
        <span className="enishi-name">{name}</span>
        {address !== null && ` · ${address}`}
        {saysLanguage && ` · ${t(`vocabulary:language.${language}`)}`}
      </p>
      <p className={classes['subject']} lang={language}>
        {subject}
      </p>
      <div className={classes['body']} lang={language}>
        {body}
      </div>
      {unknown.length > 0 && (
        <p className={classes['wrong']}>
          {t('preview.unknown', { fields: unknown.join(t('app:listSeparator')) })}
        </p>
      )}
      {empty.length > 0 && (
        <p className={classes['note']}>
          {t('preview.empty', {
            fields: empty.map((field) => t(`field.${field}`)).join(t('app:listSeparator')),
          })}
        </p>
      )}
    </article>
  );
}
