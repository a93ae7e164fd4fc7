import { OverridesSection } from '#renderer/features/asks/person/OverridesSection.tsx';
import { ManagerSection } from '#renderer/features/communityManagers/person/ManagerSection.tsx';
import { EventsSection } from '#renderer/features/events/person/EventsSection.tsx';
import { FarewellSection } from '#renderer/features/farewells/person/FarewellSection.tsx';
import { FollowUpsSection } from '#renderer/features/followUps/FollowUpsSection.tsx';
import { OpportunitiesSection } from '#renderer/features/pipeline/person/OpportunitiesSection.tsx';
import { VoicesSection } from '#renderer/features/requests/person/VoicesSection.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { ConsentSection } from './consent/ConsentSection.tsx';
import { ContactSection } from './contact/ContactSection.tsx';
import { CustomSection } from './custom/CustomSection.tsx';
import { EligibilitySection } from './EligibilitySection.tsx';
import { ExchangeSection } from './exchange/ExchangeSection.tsx';
import { LabelsSection } from './labels/LabelsSection.tsx';
import { LifeSection } from './life/LifeSection.tsx';
import { MembershipSection } from './MembershipSection.tsx';
import { OpennessSection } from './OpennessSection.tsx';
import { OrientationSection } from './OrientationSection.tsx';
import { RelationsSection } from './relations/RelationsSection.tsx';
import { SegmentsSection } from './SegmentsSection.tsx';

/** What is known of a person, each kind with its way to change it. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  return (
    <>
      <FollowUpsSection personId={profile.id} />
      <LifeSection profile={profile} />
      <FarewellSection personId={profile.id} />
      <OrientationSection profile={profile} />
      <OpennessSection profile={profile} />
      <EligibilitySection profile={profile} />
      <OpportunitiesSection profile={profile} />
      <OverridesSection personId={profile.id} />
      <ConsentSection profile={profile} />
      <ContactSection profile={profile} />
      <ExchangeSection profile={profile} />
      <MembershipSection profile={profile} />
      <ManagerSection personId={profile.id} />
      <EventsSection personId={profile.id} />
      <VoicesSection profile={profile} />
      <RelationsSection profile={profile} />
      <LabelsSection profile={profile} />
      <CustomSection profile={profile} />
      <SegmentsSection profile={profile} />
    </>
  );
}
