import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Fragment, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsentMarks } from '#renderer/ui/ConsentMarks.tsx';
import type { LeaverPage } from '#shared/contract/offboarding.ts';
import { useMayPlan } from '../useMayPlan.ts';
import { ConfirmContactDialog } from './ConfirmContactDialog.tsx';
import classes from './LeaverPage.module.css';

/** Where the leaver will be reached after the last day, and what they agreed to; to be confirmed before it. */
export function ContactPanel({ leaver }: { leaver: LeaverPage }) {
  const { t } = useTranslation(['offboarding', 'vocabulary']);
  const heading = useId();
  const [confirming, confirm] = useDisclosure(false);
  const mayPlan = useMayPlan();
  const { plan, contactPoints, consents, steps } = leaver;
  const open = steps.some(
    ({ kind, state }) => (kind === 'contactDetails' || kind === 'consent') && state === 'open',
  );
  const usable = contactPoints.filter((point) => point.usable);
  return (
    <section className={classes['panel']} aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading} className={classes['heading']}>
          {t('contact.title')}
        </h2>
        <ConsentMarks consents={consents} />
      </div>
      {usable.length === 0 ? (
        <p className={classes['quiet']}>{t('contact.none')}</p>
      ) : (
        <dl className={classes['facts']}>
          {usable.map((point, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same value may stand there twice
            <Fragment key={`${point.value}${index}`}>
              <dt>{point.label ?? t(`vocabulary:channel.${point.channel}`)}</dt>
              <dd>{point.value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {plan !== null && plan.outcome === null && mayPlan && (
        <div className={classes['buttons']}>
          <Button variant="default" onClick={confirm.open}>
            {t(open ? 'contact.confirm' : 'contact.again')}
          </Button>
        </div>
      )}
      <ConfirmContactDialog leaver={leaver} opened={confirming} onClose={confirm.close} />
    </section>
  );
}
