import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { chartColour } from '#renderer/ui/charts/chartHues.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { AudienceMix } from '#shared/contract/outreach.ts';
import classes from './MixFigure.module.css';

interface MixFigureProps {
  readonly mix: AudienceMix;
  /** With this message to all who get it; null where it is on the way already. */
  readonly after: AudienceMix | null;
}

/** What these people had from us in the 12 months to today, and with this message: gives, asks and the rest as one bar each. */
export function MixFigure({ mix, after }: MixFigureProps) {
  const { t } = useTranslation('outreach');
  const heading = useId();
  const most = Math.max(mix.outreach, after?.outreach ?? 0);
  return (
    <figure className={classes['figure']} aria-labelledby={heading}>
      <figcaption>
        <h3 id={heading} className={classes['title']}>
          {t('mix.title')}
        </h3>
        <p className={classes['about']}>{t(mix.outreach === 0 ? 'mix.none' : 'mix.explained')}</p>
      </figcaption>
      {most > 0 && (
        <ul className={classes['bars']}>
          <MixBar label={t('mix.before')} mix={mix} most={most} />
          {after !== null && <MixBar label={t('mix.after')} mix={after} most={most} />}
        </ul>
      )}
      {most > 0 && (
        <ul className={classes['legend']} aria-hidden>
          {(['gives', 'asks', 'others'] as const).map((part, index) => (
            <li key={part}>
              <svg width="10" height="10" aria-hidden>
                <rect width="10" height="10" rx="2" fill={chartColour(index)} />
              </svg>
              {t(`mix.${part}`)}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

function MixBar({ label, mix, most }: { label: string; mix: AudienceMix; most: number }) {
  const { t } = useTranslation('outreach');
  const format = useFormat();
  const { gives, asks, outreach, oneSided } = mix;
  const parts = [gives, asks, outreach - gives - asks];
  const words = t('mix.words', {
    gives: format.number(gives),
    asks: format.number(asks),
    others: format.number(outreach - gives - asks),
  });
  return (
    <li className={classes['row']}>
      <span className={classes['label']}>
        {label}
        {oneSided && <span className={classes['oneSided']}>{t('mix.oneSided')}</span>}
      </span>
      <span className={classes['track']} aria-hidden>
        {parts.map((value, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: always the same three parts
            key={index}
            className={classes['part']}
            style={{ width: `${(100 * value) / most}%`, background: chartColour(index) }}
          />
        ))}
      </span>
      <span className={classes['words']}>{words}</span>
    </li>
  );
}
