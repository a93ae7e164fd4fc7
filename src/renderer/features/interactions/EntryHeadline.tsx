import { VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Interaction } from '#shared/contract/interactions.ts';
import classes from './EntryHeadline.module.css';
import { directionSigns, sentimentSigns } from './signs.ts';

interface EntryHeadlineProps {
  readonly interaction: Interaction;
  /** What else is to be said, before the moment. */
  readonly children?: ReactNode;
}

/** What it was, whose, for what, how it felt, who may read it, and when. */
export function EntryHeadline({ interaction, children }: EntryHeadlineProps) {
  const { t } = useTranslation(['interactions', 'vocabulary']);
  const format = useFormat();
  const { kind, direction, purpose, sentiment, tier, occurredAt, loggedBy } = interaction;
  const way = t(`vocabulary:direction.${direction}`);
  return (
    <div className={classes['headline']}>
      <div className={classes['what']}>
        <span className={classes['kind']}>{t(`vocabulary:interactionKind.${kind}`)}</span>
        <span className={classes['quiet']} title={way}>
          <span aria-hidden>{directionSigns[direction]}</span>
          <VisuallyHidden>{way}</VisuallyHidden>
        </span>
        <span className={classes['quiet']}>{t(`vocabulary:purpose.${purpose}`)}</span>
        {sentiment !== null && <Felt sentiment={sentiment} />}
        {tier !== 'open' && (
          <span className={classes['tier']}>
            <IconLock size={12} stroke={1.8} aria-hidden />
            {t(`vocabulary:noteTier.${tier}`)}
          </span>
        )}
        {children}
      </div>
      <time className={classes['time']} dateTime={occurredAt} title={t('loggedBy', { name: loggedBy })}>
        {format.moment(occurredAt)}
      </time>
    </div>
  );
}

function Felt({ sentiment }: { sentiment: NonNullable<Interaction['sentiment']> }) {
  const { t } = useTranslation('vocabulary');
  const Sign = sentimentSigns[sentiment];
  return (
    <span className={classes['felt']}>
      <Sign size={14} stroke={1.6} aria-hidden />
      {t(`sentiment.${sentiment}`)}
    </span>
  );
}
