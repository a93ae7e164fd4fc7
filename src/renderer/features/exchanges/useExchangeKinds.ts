import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { ExchangeKindRecord } from '#shared/contract/exchanges.ts';
import type { ExchangeKindKey } from '#shared/domain/exchangeKinds.ts';
import { exchangeKind } from '#shared/domain/vocabulary.ts';

/** What stands in a record for the kind. */
export const keyOf = ({ code, id }: Pick<ExchangeKindRecord, 'code' | 'id'>): ExchangeKindKey => code ?? id;

const none: readonly ExchangeKindRecord[] = [];

/** The kinds of give and ask, and what each is called; without kinds until they are known. */
export function useExchangeKinds() {
  const { t } = useTranslation(['exchanges', 'vocabulary']);
  const query = useQuery(useData().exchanges.kinds.queryOptions());
  const kinds = query.data ?? none;
  const byKey = useMemo(() => new Map(kinds.map((kind) => [keyOf(kind), kind])), [kinds]);
  /** By the name it was given, or the program's word for it in the reader's language. */
  const nameOf = useCallback(
    (key: ExchangeKindKey): string => {
      const named = byKey.get(key)?.name ?? null;
      if (named !== null) return named;
      const code = exchangeKind.safeParse(key);
      if (code.success) return t(`vocabulary:exchangeKind.${code.data}`);
      // As long as the kinds are not known, nothing stands there that would have to change.
      return byKey.size === 0 ? '' : t('exchanges:kinds.unknown');
    },
    [byKey, t],
  );
  const offered = useMemo(() => kinds.filter(({ archived }) => !archived), [kinds]);
  return { kinds, offered, nameOf, error: query.error, retry: () => void query.refetch() };
}
