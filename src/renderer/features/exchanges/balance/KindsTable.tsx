import { useTranslation } from 'react-i18next';
import type { Balance } from '#shared/contract/exchanges.ts';
import type { ExchangeKindKey } from '#shared/domain/exchangeKinds.ts';
import { useExchangeKinds } from '../useExchangeKinds.ts';
import { BalanceTable } from './BalanceTable.tsx';

interface KindsTableProps {
  readonly byKind: readonly (Balance & { readonly kind: ExchangeKindKey })[];
}

/** What was given and asked, kind by kind, what there was most of on top. */
export function KindsTable({ byKind }: KindsTableProps) {
  const { t } = useTranslation('exchanges');
  const { nameOf } = useExchangeKinds();
  const total = (each: Balance) =>
    each.alumnusGave + each.companyGave + each.alumnusAsked + each.companyAsked;
  return (
    <BalanceTable
      caption={t('balance.byKind')}
      heading={t('balance.kind')}
      lines={byKind
        .toSorted((a, b) => total(b) - total(a))
        .map((each) => ({ ...each, key: each.kind, name: nameOf(each.kind) }))}
    />
  );
}
