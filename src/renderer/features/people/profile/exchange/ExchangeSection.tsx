import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Exchange, Profile } from '#shared/contract/personProfile.ts';
import { FormDialog } from '../../fields/FormDialog.tsx';
import { FactSection, NothingYet } from '../FactSection.tsx';
import { ExchangeBalance } from './ExchangeBalance.tsx';
import { ExchangeEntry } from './ExchangeEntry.tsx';
import { ExchangeForm } from './ExchangeForm.tsx';
import classes from './ExchangeSection.module.css';

/** So many entries are shown at once; the others are folded away. */
const shown = 4;

/** What each side gave the other and asked of it, and how that balances. */
export function ExchangeSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  const [recording, record] = useDisclosure(false);
  const { exchanges } = profile;
  const earlier = exchanges.slice(shown);
  const list = (entries: readonly Exchange[]) => (
    <ol className={classes['list']}>
      {entries.map((entry) => (
        <ExchangeEntry key={entry.id} exchange={entry} personId={profile.id} />
      ))}
    </ol>
  );
  return (
    <FactSection title={t('exchange.title')} action={{ label: t('exchange.record'), onClick: record.open }}>
      {exchanges.length === 0 ? (
        <NothingYet>{t('exchange.none')}</NothingYet>
      ) : (
        <>
          <ExchangeBalance exchanges={exchanges} />
          {list(exchanges.slice(0, shown))}
        </>
      )}
      {earlier.length > 0 && (
        <details className={classes['earlier']}>
          <summary>{t('exchange.more', { count: earlier.length })}</summary>
          {list(earlier)}
        </details>
      )}
      <FormDialog opened={recording} onClose={record.close} title={t('exchange.recordTitle')}>
        <ExchangeForm personId={profile.id} onDone={record.close} />
      </FormDialog>
    </FactSection>
  );
}
