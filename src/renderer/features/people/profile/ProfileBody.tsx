import { useElementSize } from '@mantine/hooks';
import { PersonTimeline } from '#renderer/features/interactions/PersonTimeline.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './ProfileBody.module.css';
import { ProfileFacts } from './ProfileFacts.tsx';
import { type ProfilePart, ProfileTabs } from './ProfileTabs.tsx';

/** From this width on, in pixels, there is room for timeline and facts side by side. */
const roomy = 700;

interface ProfileBodyProps {
  readonly profile: Profile;
  /** Whether it fills the page. */
  readonly full: boolean;
  /** Which part is in front where there is room for one. */
  readonly part: ProfilePart;
  readonly onPart: (part: ProfilePart) => void;
}

/** Left what happened between us, right what we know; one behind the other where there is little room. */
export function ProfileBody({ profile, full, part, onPart }: ProfileBodyProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  // Until it is measured, or all that a wide page has would be made twice.
  const wide = width === 0 ? full : width >= roomy;
  const timeline = <PersonTimeline personId={profile.id} name={displayName(profile)} />;
  const facts = <ProfileFacts profile={profile} />;
  return (
    <div ref={ref} className={classes['body']}>
      {wide ? (
        <div className={classes['columns']}>
          <div className={classes['column']}>{timeline}</div>
          <div className={`${classes['column']} ${classes['beside']}`}>{facts}</div>
        </div>
      ) : (
        <ProfileTabs part={part} onPart={onPart} timeline={timeline} facts={facts} />
      )}
    </div>
  );
}
