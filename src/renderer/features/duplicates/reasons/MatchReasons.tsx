import { IconArrowsLeftRight, IconCheck, IconTilde, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { MatchReason } from '#shared/contract/duplicates.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import classes from './MatchReasons.module.css';

const signs = { same: IconCheck, similar: IconTilde, different: IconX } as const;

/** From this share of the weightiest reason on, a reason is a weighty one. */
const weightyFrom = 0.5;

interface MatchReasonsProps {
  readonly reasons: readonly MatchReason[];
}

/** Why two records may be one person, in words: what speaks for it, then what speaks against it, weightiest first. */
export function MatchReasons({ reasons }: MatchReasonsProps) {
  const { t } = useTranslation('duplicates');
  const weightiest = Math.max(...reasons.map(({ weight }) => Math.abs(weight)), 0);
  const sides = [
    { side: 'for', list: reasons.filter(({ weight }) => weight > 0) },
    { side: 'against', list: reasons.filter(({ weight }) => weight < 0) },
  ] as const;
  return (
    <div className={classes['reasons']}>
      {sides.map(
        ({ side, list }) =>
          list.length > 0 && (
            <section key={side} className={classes['side']} data-side={side} aria-label={t(`reason.${side}`)}>
              <p className={classes['title']} aria-hidden>
                {t(`reason.${side}`)}
              </p>
              <ul>
                {list
                  .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
                  .map((reason) => (
                    <Reason
                      key={reason.field}
                      reason={reason}
                      weighty={Math.abs(reason.weight) >= weightiest * weightyFrom}
                    />
                  ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}

function Reason({ reason, weighty }: { reason: MatchReason; weighty: boolean }) {
  const { t } = useTranslation('duplicates');
  const { field, agreement, here, there } = reason;
  const Sign = signs[agreement];
  return (
    <li className={classes['reason']} data-weighty={weighty || undefined}>
      <Sign
        size={16}
        stroke={1.8}
        aria-hidden
        className={classes['sign'] ?? ''}
        data-side={reason.weight > 0 ? 'for' : 'against'}
      />
      <span>
        {t(`reason.${agreement}`, { field: t(`reason.field.${field}`) })}
        <span className={classes['values']}>
          <Values here={here} there={there} />
        </span>
      </span>
    </li>
  );
}

/** What stands on each side, its days as the page writes them; once where both say the same. */
function Values(sides: Pick<MatchReason, 'here' | 'there'>) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const [here, there] = [sides.here, sides.there].map((text) =>
    text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => {
      const date = plainDate.safeParse(day);
      return date.success ? format.date(date.data) : day;
    }),
  );
  if (here === there) return here;
  return (
    <>
      <span>{here === '' ? t('reason.nothing') : here}</span>
      <IconArrowsLeftRight
        size={12}
        stroke={1.6}
        role="img"
        aria-label={t('reason.versus')}
        className={classes['versus'] ?? ''}
      />
      <span>{there === '' ? t('reason.nothing') : there}</span>
    </>
  );
}
