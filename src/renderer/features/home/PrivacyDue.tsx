import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { askAgainDays } from '#shared/contract/consents.ts';
import classes from './Due.module.css';

/** For HR: how many consents end soon, and how many people the rules propose to erase. */
export function usePrivacyDue() {
  const data = useData();
  const enabled = usePreferences().role === 'hr';
  const consents = useQuery(
    data.consents.lapsing.queryOptions({ input: { days: askAgainDays, offset: 0, limit: 0 }, enabled }),
  );
  const proposals = useQuery(
    data.retention.proposals.queryOptions({ input: { ruleId: null, offset: 0, limit: 0 }, enabled }),
  );
  return {
    consents: consents.data?.total ?? 0,
    proposals: proposals.data?.total ?? 0,
    waiting: enabled && (consents.isPending || proposals.isPending),
  };
}

/** A line for each; nothing where there is nothing. */
export function PrivacyDue({ due: { consents, proposals } }: { due: ReturnType<typeof usePrivacyDue> }) {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const heading = useId();
  if (consents + proposals === 0) return null;
  return (
    <section className={classes['panel']} data-above aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading} className={classes['heading']}>
          {t('home.title')}
        </h2>
      </div>
      <ul className={classes['rows']}>
        {consents > 0 && (
          <li>
            <Anchor component={Link} to="/settings/privacy" size="sm">
              {t('home.consents', {
                count: consents,
                shown: format.number(consents),
                days: askAgainDays,
              })}
            </Anchor>
          </li>
        )}
        {proposals > 0 && (
          <li>
            <Anchor component={Link} to="/settings/privacy/retention" size="sm">
              {t('home.proposals', { count: proposals, shown: format.number(proposals) })}
            </Anchor>
          </li>
        )}
      </ul>
    </section>
  );
}
