import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { LeftOutCount } from '#shared/contract/audience.ts';
import type { OrientationKind } from '#shared/domain/vocabulary.ts';
import classes from './invitations.module.css';

interface FitSummaryProps {
  readonly fit: {
    readonly people: number;
    readonly invitable: number;
    readonly fits: number;
    readonly byOrientation: readonly { readonly kind: OrientationKind; readonly people: number }[];
    readonly leftOut: readonly LeftOutCount[];
  };
  /** The event is for everybody, so that all fit. */
  readonly forAll: boolean;
}

/** Of an audience: how many may be invited, how many of these fit, and who is left out for which reasons. */
export function FitSummary({ fit, forAll }: FitSummaryProps) {
  const { t } = useTranslation(['events', 'vocabulary']);
  const format = useFormat();
  const { people, invitable, fits, byOrientation, leftOut } = fit;
  const rate = invitable === 0 ? null : fits / invitable;
  const invitableWords = t('fit.invitable', {
    shown: format.number(invitable),
    count: people,
    all: format.number(people),
  });
  return (
    <div className={classes['summary']} aria-live="polite">
      <p className={classes['sum']}>
        {forAll || rate === null
          ? invitableWords
          : t('sentences', {
              first: invitableWords,
              second: t('fit.fitting', {
                count: fits,
                shown: format.number(fits),
                rate: format.percent(rate),
              }),
            })}
      </p>
      {!forAll && byOrientation.length > 1 && (
        <ul className={classes['kinds']}>
          {byOrientation.map(({ kind, people: wanting }) => (
            <li key={kind}>
              {t(`vocabulary:orientationKind.${kind}`)}{' '}
              <span className={classes['figure']}>{format.number(wanting)}</span>
            </li>
          ))}
        </ul>
      )}
      {leftOut.length > 0 && (
        <ul className={classes['reasons']} aria-label={t('fit.leftOut')}>
          {leftOut.map(({ reason, people: left }) => (
            <li key={reason}>
              {t(`vocabulary:leftOutReason.${reason}`)}{' '}
              <span className={classes['figure']}>{format.number(left)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
