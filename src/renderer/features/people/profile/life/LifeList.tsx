import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Partnership, Profile, Tenure } from '#shared/contract/personProfile.ts';
import classes from './LifeList.module.css';
import { latestFirst } from './pieces.ts';
import { usePeriodWords } from './usePeriodWords.ts';

interface LifeListProps {
  readonly profile: Profile;
  readonly onTenure: (tenure: Tenure) => void;
  readonly onPartnership: (partnership: Partnership) => void;
}

type Entry = Pick<Tenure, 'startedOn' | 'endedOn'> &
  ({ readonly tenure: Tenure } | { readonly partnership: Partnership });

/** Tenures and partnerships in words, what goes on first. */
export function LifeList({ profile, onTenure, onPartnership }: LifeListProps) {
  const entries = latestFirst<Entry>([
    ...profile.tenures.map((tenure) => ({ ...periodOf(tenure), tenure })),
    ...profile.partnerships.map((partnership) => ({ ...periodOf(partnership), partnership })),
  ]);
  return (
    <ol className={classes['list']}>
      {entries.map((entry) =>
        'tenure' in entry ? (
          <TenureEntry key={entry.tenure.id} tenure={entry.tenure} onChange={() => onTenure(entry.tenure)} />
        ) : (
          <PartnershipEntry
            key={entry.partnership.id}
            partnership={entry.partnership}
            onChange={() => onPartnership(entry.partnership)}
          />
        ),
      )}
    </ol>
  );
}

const periodOf = ({ startedOn, endedOn }: Tenure | Partnership) => ({ startedOn, endedOn });

function TenureEntry({ tenure, onChange }: { tenure: Tenure; onChange: () => void }) {
  const { t } = useTranslation(['people', 'vocabulary', 'app']);
  const post = [tenure.department, tenure.title, tenure.grade].filter((part) => part !== null);
  const employment =
    tenure.employmentType === null ? null : t(`vocabulary:employmentType.${tenure.employmentType}`);
  const more = [
    employment,
    tenure.manager === null ? null : t('tenure.underManager', { name: tenure.manager }),
    tenure.leaveReason === null ? null : t('tenure.leftBecause', { reason: tenure.leaveReason }),
  ].filter((part) => part !== null);
  return (
    <Row period={tenure} employed what={post.join(' · ') || t('life.employed')} onChange={onChange}>
      {more.join(t('app:listSeparator'))}
    </Row>
  );
}

function PartnershipEntry({ partnership, onChange }: { partnership: Partnership; onChange: () => void }) {
  const { t } = useTranslation('vocabulary');
  const { kind, title, note } = partnership;
  const what = [t(`partnershipKind.${kind}`), title].filter((part) => part !== null).join(' · ');
  return (
    <Row period={partnership} what={what} onChange={onChange}>
      {note}
    </Row>
  );
}

interface RowProps {
  readonly period: Pick<Tenure, 'startedOn' | 'endedOn'>;
  readonly what: string;
  readonly employed?: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

function Row({ period, what, employed = false, onChange, children }: RowProps) {
  const { t } = useTranslation('people');
  const words = usePeriodWords();
  return (
    <li className={classes['row']} data-employed={employed || undefined}>
      <div className={classes['words']}>
        <div className={classes['what']}>{what}</div>
        <div className={classes['period']}>{words(period)}</div>
        {children && <div className={classes['more']}>{children}</div>}
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        className={classes['change'] ?? ''}
        aria-label={t('life.change', { what })}
        onClick={onChange}
      >
        <IconPencil size={14} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  );
}
