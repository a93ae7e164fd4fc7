import { useDisclosure } from '@mantine/hooks';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '#renderer/ui/DateText.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { FormDialog } from '../fields/FormDialog.tsx';
import { FactSection, NothingYet } from './FactSection.tsx';
import { MembershipForm } from './MembershipForm.tsx';
import classes from './records.module.css';

const steps = ['invitedOn', 'joinedOn', 'welcomedOn', 'leftOn'] as const;

/** When the person was invited to the network, joined it, was welcomed and left it. */
export function MembershipSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  const [editing, edit] = useDisclosure(false);
  const { membership } = profile;
  const known = steps.filter((step) => membership !== null && membership[step] !== null);
  return (
    <FactSection title={t('membership.title')} action={{ label: t('edit'), onClick: edit.open }}>
      {known.length === 0 ? (
        <NothingYet>{t('membership.none')}</NothingYet>
      ) : (
        <dl className={classes['days']}>
          {known.map((step) => {
            const day = membership?.[step];
            return (
              <Fragment key={step}>
                <dt>{t(`membership.${step}`)}</dt>
                <dd>{day && <DateText date={day} />}</dd>
              </Fragment>
            );
          })}
        </dl>
      )}
      <FormDialog opened={editing} onClose={edit.close} title={t('membership.edit')}>
        <MembershipForm profile={profile} onDone={edit.close} />
      </FormDialog>
    </FactSection>
  );
}
