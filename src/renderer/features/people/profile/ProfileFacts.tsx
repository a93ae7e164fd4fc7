import type { Profile } from '#shared/contract/people.ts';
import { ConsentSection } from './consent/ConsentSection.tsx';
import { ContactSection } from './contact/ContactSection.tsx';
import { MembershipSection } from './MembershipSection.tsx';
import { OpennessSection } from './OpennessSection.tsx';
import { OrientationSection } from './OrientationSection.tsx';
import { TenureSection } from './tenure/TenureSection.tsx';

/** What is known of a person, each kind with its way to change it. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  return (
    <>
      <TenureSection tenures={profile.tenures} />
      <OrientationSection profile={profile} />
      <OpennessSection profile={profile} />
      <ConsentSection profile={profile} />
      <MembershipSection profile={profile} />
      <ContactSection profile={profile} />
    </>
  );
}
