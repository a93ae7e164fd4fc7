import type { TFunction } from 'i18next';
import type { CustomField } from '#shared/contract/customFields.ts';
import type { MappingTarget } from '#shared/domain/imports/mapping.ts';
import {
  consentState,
  employmentType,
  language,
  openness,
  orientationKind,
  partnershipForm,
} from '#shared/domain/vocabulary.ts';

export interface ValueChoice {
  /** As the mapping's `values` name it. */
  readonly value: string;
  readonly label: string;
}

/** What the values of a field can be, where these are a closed list; null for fields of free text. */
export function valueChoices(
  { field, customField, newField, orientation }: MappingTarget,
  fields: readonly CustomField[],
  t: TFunction<['imports', 'vocabulary']>,
): ValueChoice[] | null {
  switch (field) {
    case 'employmentType':
      return employmentType.options.map((value) => ({
        value,
        label: t(`vocabulary:employmentType.${value}`),
      }));
    case 'openness':
      return openness.options.map((value) => ({ value, label: t(`vocabulary:openness.${value}`) }));
    case 'preferredForm':
      return partnershipForm.options.map((value) => ({
        value,
        label: t(`vocabulary:partnershipForm.${value}`),
      }));
    case 'language':
      return language.options.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }));
    case 'consent':
      return consentState.options.map((value) => ({ value, label: t(`vocabulary:consentState.${value}`) }));
    case 'orientation':
      return orientation === undefined
        ? orientationKind.options.map((value) => ({
            value,
            label: t(`vocabulary:orientationKind.${value}`),
          }))
        : (['3', '2', '1', '0'] as const).map((value) => ({
            value,
            label: t(`vocabulary:orientationStrength.${value}`),
          }));
    case 'status':
      return (['left', 'stillHere'] as const).map((value) => ({
        value,
        label: t(`mapping.status.${value}`),
      }));
    case 'doNotContact':
      return yesAndNo(t);
    case 'custom': {
      const own = fields.find(({ id }) => id === customField);
      if ((newField?.type ?? own?.type) === 'flag') return yesAndNo(t);
      if (own?.type !== 'choice') return null;
      return own.options.map((value) => ({ value, label: value }));
    }
    default:
      return null;
  }
}

const yesAndNo = (t: TFunction<['imports', 'vocabulary']>): ValueChoice[] =>
  (['yes', 'no'] as const).map((value) => ({ value, label: t(`mapping.flag.${value}`) }));
