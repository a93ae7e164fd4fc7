import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { FormDialog } from '../fields/FormDialog.tsx';
import { FactSection, History, NothingYet } from './FactSection.tsx';
import { OrientationForm } from './OrientationForm.tsx';
import classes from './records.module.css';
import { strengthKey } from './Wishes.tsx';

/** What the person wants of the network, how we know, and what it was before. */
export function OrientationSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation(['people', 'vocabulary']);
  const format = useFormat();
  const [editing, edit] = useDisclosure(false);
  const { orientations, orientationHistory } = profile;
  return (
    <FactSection title={t('orientation.title')} action={{ label: t('edit'), onClick: edit.open }}>
      {orientations.length === 0 && <NothingYet>{t('orientation.ask')}</NothingYet>}
      <ul className={classes['records']}>
        {orientations.map(({ kind, strength, source, recordedOn }) => (
          <li key={kind} className={classes['record']} data-strength={strength}>
            <span className={classes['what']}>{t(`vocabulary:orientationKind.${kind}`)}</span>
            <span className={classes['how']}>
              {t(`vocabulary:orientationStrength.${strengthKey(strength)}`)}
            </span>
            <span className={classes['when']}>
              {t(`vocabulary:orientationSource.${source}`)} · {format.date(recordedOn)}
            </span>
          </li>
        ))}
      </ul>
      {orientationHistory.length > orientations.length && (
        <History summary={t('history', { count: orientationHistory.length })}>
          {orientationHistory.map((record, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: records have no id and are only ever appended
            <li key={orientationHistory.length - index}>
              {format.date(record.recordedOn)} {t(`vocabulary:orientationKind.${record.kind}`)}
              {' · '}
              {t(`vocabulary:orientationStrength.${strengthKey(record.strength)}`)}
              {' · '}
              {t(`vocabulary:orientationSource.${record.source}`)}
            </li>
          ))}
        </History>
      )}
      <FormDialog opened={editing} onClose={edit.close} title={t('orientation.edit')}>
        <OrientationForm profile={profile} onDone={edit.close} />
      </FormDialog>
    </FactSection>
  );
}
