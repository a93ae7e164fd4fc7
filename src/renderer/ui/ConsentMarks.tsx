import { Tooltip } from '@mantine/core';
import { type Icon, IconMail, IconMailbox, IconMessage, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Channel, type ConsentPurpose, type ConsentState, channel } from '#shared/domain/vocabulary.ts';
import classes from './ConsentMarks.module.css';

/** The latest word for one purpose on one channel. */
interface Word {
  readonly channel: Channel;
  readonly purpose: ConsentPurpose;
  readonly state: ConsentState;
}

const signs: Record<Channel, Icon> = {
  email: IconMail,
  phone: IconPhone,
  message: IconMessage,
  post: IconMailbox,
};

type Standing = 'granted' | 'withdrawn' | 'unknown';

/** May we contact, and how: a mark for each channel, with its words on hover and for screen readers. */
export function ConsentMarks({ consents }: { consents: readonly Word[] }) {
  const { t } = useTranslation(['app', 'vocabulary']);
  return (
    <ul className={classes['marks']}>
      {channel.options.map((way) => {
        const { standing, purposes } = standingOn(way, consents);
        const Sign = signs[way];
        const words = t(`consent.${standing}`, {
          channel: t(`vocabulary:channel.${way}`),
          purposes: purposes
            .map((purpose) => t(`vocabulary:consentPurpose.${purpose}`))
            .join(t('listSeparator')),
        });
        return (
          <Tooltip key={way} label={words}>
            <li className={classes['mark']} data-standing={standing}>
              <Sign size={16} stroke={1.6} aria-hidden />
              <span className={classes['words']}>{words}</span>
            </li>
          </Tooltip>
        );
      })}
    </ul>
  );
}

function standingOn(
  way: Channel,
  consents: readonly Word[],
): { standing: Standing; purposes: ConsentPurpose[] } {
  const words = consents.filter((word) => word.channel === way);
  const purposes = words.filter((word) => word.state === 'granted').map((word) => word.purpose);
  if (purposes.length > 0) return { standing: 'granted', purposes };
  return { standing: words.length > 0 ? 'withdrawn' : 'unknown', purposes };
}
