import { useTranslation } from 'react-i18next';
import type { Exchange } from '#shared/contract/personProfile.ts';
import { exchangeAct, type Party } from '#shared/domain/vocabulary.ts';
import classes from './ExchangeSection.module.css';

/** How often each side gave and asked: a bar for each, with its numbers in words. */
export function ExchangeBalance({ exchanges }: { exchanges: readonly Exchange[] }) {
  const { t } = useTranslation('people');
  return (
    <ul className={classes['balance']}>
      {exchangeAct.options.map((act) => {
        const of = (party: Party) =>
          exchanges.filter((exchange) => exchange.act === act && exchange.party === party).length;
        const [alumnus, company] = [of('alumnus'), of('company')];
        const share = alumnus + company === 0 ? 0.5 : alumnus / (alumnus + company);
        return (
          <li key={act} className={classes['act']}>
            <span className={classes['name']}>{t(act === 'gave' ? 'exchange.given' : 'exchange.asked')}</span>
            <span className={classes['side']}>{t('exchange.byAlumnus', { n: alumnus })}</span>
            <span className={classes['bar']} data-empty={alumnus + company === 0 || undefined} aria-hidden>
              <span className={classes['theirs']} style={{ width: `${(share * 100).toFixed(1)}%` }} />
            </span>
            <span className={classes['side']}>{t('exchange.byCompany', { n: company })}</span>
          </li>
        );
      })}
    </ul>
  );
}
