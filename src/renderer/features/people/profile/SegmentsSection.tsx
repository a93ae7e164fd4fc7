import { useTranslation } from 'react-i18next';
import { PersonSegments } from '#renderer/features/segments/PersonSegments.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { FactSection } from './FactSection.tsx';

/** The segments the person is in. */
export function SegmentsSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  return (
    <FactSection title={t('profile.segments')}>
      <PersonSegments personId={profile.id} name={profile} />
    </FactSection>
  );
}
