import { useTranslation } from 'react-i18next';
import type { Balance } from '#shared/contract/exchanges.ts';

/** What each side did, in the order of columns. */
export const balanceSides = [
  'alumnusGave',
  'companyGave',
  'alumnusAsked',
  'companyAsked',
] as const satisfies readonly (keyof Balance)[];

/** What each column is called. */
export function useSideWords(): (side: keyof Balance) => string {
  const { t } = useTranslation('exchanges');
  return (side) => t(`side.${side}`);
}
