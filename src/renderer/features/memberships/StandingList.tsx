import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { MemberStanding } from '#shared/contract/memberships.ts';
import classes from './members.module.css';
import { standingGroups } from './steps.ts';

interface StandingListProps {
  readonly counts: Readonly<Record<MemberStanding, number>>;
  readonly chosen: MemberStanding;
  readonly onChoose: (standing: MemberStanding) => void;
}

/** How many stand how; one of them is listed beside it. */
export function StandingList({ counts, chosen, onChoose }: StandingListProps) {
  const { t } = useTranslation('memberships');
  const format = useFormat();
  return (
    <nav className={classes['standings']} aria-label={t('standings')}>
      {standingGroups.map(({ name, standings }) => (
        <div key={name} className={classes['group']}>
          <h2 className={classes['groupName']}>{t(`group.${name}`)}</h2>
          <ul className={classes['list']}>
            {standings.map((standing) => (
              <li key={standing}>
                <UnstyledButton
                  className={classes['standing']}
                  aria-current={standing === chosen || undefined}
                  data-some={(standing === 'toWelcome' && counts[standing] > 0) || undefined}
                  title={t(`explained.${standing}`)}
                  onClick={() => onChoose(standing)}
                >
                  <span>{t(`standing.${standing}`)}</span>
                  <span className={classes['count']}>{format.number(counts[standing])}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
