import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Opportunity } from '#shared/contract/opportunities.ts';
import classes from './OpportunityPanel.module.css';

/** What is written down of an opportunity, each with its name. */
export function AboutList({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation(['pipeline', 'vocabulary']);
  const format = useFormat();
  const { form, department, owner, sponsor, startsOn, openedOn, note } = opportunity;
  const facts = [
    { name: t('field.form'), value: t(`vocabulary:partnershipForm.${form}`) },
    { name: t('field.department'), value: department },
    { name: t('field.owner'), value: owner },
    { name: t('field.sponsor'), value: sponsor },
    { name: t('field.startsOn'), value: startsOn && format.date(startsOn) },
    { name: t('field.note'), value: note === '' ? null : note },
  ];
  return (
    <>
      <dl className={classes['facts']}>
        {facts.map(({ name, value }) =>
          value === null ? null : (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
        )}
      </dl>
      <p className={classes['quiet']}>{t('panel.opened', { day: format.date(openedOn) })}</p>
    </>
  );
}
