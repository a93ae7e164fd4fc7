import { useDisclosure } from '@mantine/hooks';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '#renderer/ui/DateText.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { FactSection, NothingYet } from '../FactSection.tsx';
import classes from './ContactSection.module.css';
import { CorrectionDialog } from './CorrectionDialog.tsx';

/** Where the person is reached and what they do now, with the way to correct these and the names. */
export function ContactSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation(['people', 'vocabulary']);
  const [editing, edit] = useDisclosure(false);
  const work = (['company', 'jobTitle', 'location', 'externalId'] as const).filter(
    (field) => profile[field] !== null,
  );
  return (
    <FactSection title={t('contact.title')} action={{ label: t('edit'), onClick: edit.open }}>
      {profile.contactPoints.length === 0 && <NothingYet>{t('contact.none')}</NothingYet>}
      <dl className={classes['facts']}>
        {profile.contactPoints.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same value may stand there twice
          <Fragment key={`${point.value}${index}`}>
            <dt>{point.label ?? t(`vocabulary:channel.${point.channel}`)}</dt>
            <dd data-usable={point.usable}>
              {point.value}
              {!point.usable && <span className={classes['gone']}> {t('contact.notUsable')}</span>}
            </dd>
          </Fragment>
        ))}
        {work.map((field) => (
          <Fragment key={field}>
            <dt>{t(`work.${field}`)}</dt>
            <dd>{profile[field]}</dd>
          </Fragment>
        ))}
        {profile.owner !== null && (
          <>
            <dt>{t('contact.owner')}</dt>
            <dd>{profile.owner}</dd>
          </>
        )}
        {(['birthDate', 'deceasedOn'] as const).map((field) => {
          const day = profile[field];
          return (
            day !== null && (
              <Fragment key={field}>
                <dt>{t(`work.${field}`)}</dt>
                <dd>
                  <DateText date={day} />
                </dd>
              </Fragment>
            )
          );
        })}
      </dl>
      <CorrectionDialog profile={profile} opened={editing} onClose={edit.close} />
    </FactSection>
  );
}
