import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import type { Fact } from '../../fields/useVersionedSave.ts';

const nameParts = [
  'familyName',
  'givenName',
  'familyReading',
  'givenReading',
  'latinName',
  'preferredName',
  'formerFamilyName',
] as const;

const workParts = ['company', 'jobTitle', 'location'] as const;

/** What the form for names and contact shows of a person, in words. */
export function useCorrectionFacts(): (profile: Profile) => Fact[] {
  const { t } = useTranslation(['people', 'vocabulary', 'app']);
  const format = useFormat();
  return (profile) => {
    const points = profile.contactPoints.map(({ channel, label, value, usable }) =>
      [t(`vocabulary:channel.${channel}`), label, value, usable ? null : t('contact.notUsable')]
        .filter((part) => part !== null)
        .join(' '),
    );
    return [
      ...nameParts.map((part) => ({ name: t(`name.${part}`), value: profile[part] })),
      {
        name: t('contact.birthDate'),
        value: profile.birthDate === null ? null : format.date(profile.birthDate),
      },
      {
        name: t('contact.language'),
        value: profile.language === null ? null : t(`vocabulary:language.${profile.language}`),
      },
      { name: t('contact.points'), value: points.length === 0 ? null : points.join(t('app:listSeparator')) },
      { name: t('contact.doNotContact'), value: profile.doNotContact ? t('custom.yes') : t('custom.no') },
      ...workParts.map((part) => ({ name: t(`work.${part}`), value: profile[part] })),
      { name: t('contact.owner'), value: profile.owner },
      {
        name: t('contact.deceasedOn'),
        value: profile.deceasedOn === null ? null : format.date(profile.deceasedOn),
      },
    ];
  };
}
