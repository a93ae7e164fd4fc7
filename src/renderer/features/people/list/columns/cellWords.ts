import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { MembershipState, Openness, OrientationKind } from '#shared/domain/vocabulary.ts';

/**
 * The words of the cells, looked up once for all rows: a row that asked for them itself would be too slow for a
 * fast scroll.
 */
export function useCellWords() {
  const { t } = useTranslation(['list', 'vocabulary']);
  const format = useFormat();
  return useMemo(
    () => ({
      format,
      unknown: t('unknown'),
      stillHere: t('stillHere'),
      yes: t('yes'),
      no: t('no'),
      mayContact: t('mayContact'),
      mayNotContact: t('mayNotContact'),
      select: (name: string) => t('pick.one', { name }),
      openness: (value: Openness) => t(`vocabulary:openness.${value}`),
      orientation: (value: OrientationKind) => t(`vocabulary:orientationKind.${value}`),
      membership: (value: MembershipState) => t(`vocabulary:membershipState.${value}`),
    }),
    [t, format],
  );
}

export type CellWords = ReturnType<typeof useCellWords>;
