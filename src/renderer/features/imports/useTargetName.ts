import { useTranslation } from 'react-i18next';
import { useCustomFields } from '#renderer/features/customFields/useCustomFields.ts';
import type { Target } from './mappingEdits.ts';

/** How the page calls what a column becomes. */
export function useTargetName(): (target: Target) => string {
  const { t } = useTranslation(['imports', 'vocabulary']);
  const custom = useCustomFields();
  return ({ field, customField, newField, consent, orientation }) => {
    if (newField !== undefined) return newField.name;
    if (customField !== undefined) {
      return custom.find(({ id }) => id === customField)?.name ?? t('field.custom');
    }
    if (consent !== undefined) {
      return t('mapping.consentOf', {
        purpose: t(`vocabulary:consentPurpose.${consent.purpose}`),
        channel: t(`vocabulary:channel.${consent.channel}`),
      });
    }
    if (orientation !== undefined) {
      return t('mapping.orientationOf', { kind: t(`vocabulary:orientationKind.${orientation}`) });
    }
    return t(`field.${field}`);
  };
}
