import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { ErasurePreview } from '#shared/contract/erasures.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './Erasures.module.css';

interface EraseFormProps {
  readonly preview: ErasurePreview;
  /** What the last attempt was refused with. */
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onErase: () => void;
}

/** So many are named. */
const namesShown = 8;

/** What goes and what stays, and the word to be typed. */
export function EraseForm({ preview, error, onClose, onErase }: EraseFormProps) {
  const { t } = useTranslation(['erasures', 'app']);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const word = t('word');
  const means = typed.normalize('NFKC').trim().toLocaleUpperCase() === word;
  const [first, ...more] = preview.people;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (means) onErase();
      }}
    >
      <Stack gap="md">
        <Alert color="attention" icon={<IconAlertTriangle aria-hidden />}>
          {t('dialog.final')}
        </Alert>
        {more.length > 0 && <Names preview={preview} />}
        <div className={classes['two']}>
          <section aria-labelledby="erase-goes">
            <h3 id="erase-goes">{t('dialog.goes')}</h3>
            <Counts rows={preview.goes.map(({ kind, count }) => ({ words: t(`kind.${kind}`), count }))} />
          </section>
          <section aria-labelledby="erase-stays">
            <h3 id="erase-stays">{t('dialog.stays')}</h3>
            {preview.stays.length === 0 && <p className={classes['quiet']}>{t('dialog.staysNothing')}</p>}
            <Counts rows={preview.stays.map(({ kind, count }) => ({ words: t(`staying.${kind}`), count }))} />
            <p className={classes['quiet']}>{t('dialog.mentions')}</p>
            <p className={classes['quiet']}>{t('dialog.backups')}</p>
          </section>
        </div>
        {more.length === 0 && first !== undefined && (
          <p className={classes['quiet']}>
            {t('dialog.giveFirst')}{' '}
            <Link
              to="/reports"
              search={{ report: 'person-data', person: first.id }}
              onClick={onClose}
              className={classes['link']}
            >
              {t('dialog.giveFirstLink')}
            </Link>
          </p>
        )}
        <TextInput
          label={t('dialog.typeName', { word })}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          error={tried && !means && t('dialog.wrongWord', { word })}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {error !== null && <RefusalAlert error={error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app:cancel')}
          </Button>
          <Button type="submit" color="attention">
            {t('dialog.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Names({ preview: { people } }: { preview: ErasurePreview }) {
  const { t } = useTranslation('erasures');
  const format = useFormat();
  const left = people.length - namesShown;
  return (
    <section aria-labelledby="erase-people" className={classes['names']}>
      <h3 id="erase-people">{t('dialog.people')}</h3>
      <ul>
        {people.slice(0, namesShown).map((person) => (
          <li key={person.id} className="enishi-name">
            {displayName(person)}
          </li>
        ))}
        {left > 0 && <li>{t('dialog.morePeople', { count: left, shown: format.number(left) })}</li>}
      </ul>
    </section>
  );
}

function Counts({ rows }: { rows: readonly { words: string; count: number }[] }) {
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <dl className={classes['counts']}>
      {rows.map(({ words, count }) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
