import { useTranslation } from 'react-i18next';
import { useCustomFields } from '#renderer/features/customFields/useCustomFields.ts';
import type { Target } from './mappingEdits.ts';

/** How the page calls what a column becomes. */
export function useTargetName(): (target: Target) => string {
  const { t } = useTranslation('imports');
  const custom = useCustomFields();
  return ({ field, customField }) => custom.find(({ id }) => id === customField)?.name ?? t(`field.${field}`);
}
