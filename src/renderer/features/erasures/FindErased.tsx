import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { useKeptFocus } from '#renderer/ui/useKeptFocus.ts';
import { textOrNull } from '#shared/domain/personRules.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import classes from './Erasures.module.css';
import { ProofsTable } from './ProofsTable.tsx';

const texts = ['familyName', 'givenName', 'email', 'phone'] as const;
type Texts = Record<(typeof texts)[number], string>;
const nothing: Texts = { familyName: '', givenName: '', email: '', phone: '' };

/** Finds by what somebody says of themselves whether they were erased. */
export function FindErased() {
  const { t } = useTranslation('erasures');
  const format = useFormat();
  const { erasures } = useData();
  const [asked, setAsked] = useState(nothing);
  const [birthDate, setBirthDate] = useState<PlainDate | null>(null);
  const [tried, setTried] = useState(false);
  const find = useMutation(erasures.find.mutationOptions());
  const place = useKeptFocus<HTMLFormElement>(find.status);
  const known = {
    familyName: textOrNull(asked.familyName),
    givenName: textOrNull(asked.givenName),
    email: textOrNull(asked.email),
    phone: textOrNull(asked.phone),
    birthDate,
  };
  const enough = known.email !== null || (known.familyName !== null && known.givenName !== null);
  const found = find.data;
  return (
    <section className={classes['part']} aria-labelledby="find-erased">
      <h2 id="find-erased">{t('panel.find')}</h2>
      <p className={classes['quiet']}>{t('panel.findWords')}</p>
      <form
        ref={place}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (enough) find.mutate(known);
        }}
      >
        <div className={classes['fields']}>
          {texts.map((name) => (
            <TextInput
              key={name}
              label={t(`panel.${name}`)}
              value={asked[name]}
              autoComplete="off"
              onChange={(event) => {
                setAsked({ ...asked, [name]: event.currentTarget.value });
                find.reset();
              }}
            />
          ))}
          <DayInput label={t('panel.birthDate')} value={birthDate} onChange={setBirthDate} />
          <Button type="submit" variant="default" loading={find.isPending}>
            {t('panel.look')}
          </Button>
        </div>
      </form>
      <div role="status" className={classes['part']}>
        {tried && !enough && <p className={classes['quiet']}>{t('panel.needMore')}</p>}
        {found !== undefined && (
          <p className={classes['answer']}>
            {found.length === 0
              ? t('panel.notFound')
              : t('panel.found', { count: found.length, shown: format.number(found.length) })}
          </p>
        )}
      </div>
      {found !== undefined && found.length > 0 && <ProofsTable proofs={found} />}
      {find.error && <RefusalAlert error={find.error} />}
    </section>
  );
}
