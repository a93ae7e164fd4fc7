import { Tabs } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PersonTimeline } from '#renderer/features/interactions/PersonTimeline.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './ProfileBody.module.css';
import { ProfileFacts } from './ProfileFacts.tsx';

/** From this width on, in pixels, there is room for timeline and facts side by side. */
const roomy = 700;

export const profilePart = z.enum(['timeline', 'facts']);
export type ProfilePart = z.infer<typeof profilePart>;

interface ProfileBodyProps {
  readonly profile: Profile;
  /** Which part is in front where there is room for one. */
  readonly part: ProfilePart;
  readonly onPart: (part: ProfilePart) => void;
}

/** Left what happened between us, right what we know; one behind the other where there is little room. */
export function ProfileBody({ profile, part, onPart }: ProfileBodyProps) {
  const { t } = useTranslation('people');
  const { ref, width } = useElementSize<HTMLDivElement>();
  const timeline = <PersonTimeline personId={profile.id} name={displayName(profile)} />;
  return (
    <div ref={ref} className={classes['body']}>
      {width >= roomy ? (
        <div className={classes['columns']}>
          <div className={classes['column']}>{timeline}</div>
          <div className={`${classes['column']} ${classes['beside']}`}>
            <ProfileFacts profile={profile} />
          </div>
        </div>
      ) : (
        <Tabs
          value={part}
          onChange={(chosen) => onPart(profilePart.parse(chosen))}
          className={classes['tabs'] ?? ''}
        >
          <Tabs.List>
            <Tabs.Tab value="timeline" className={classes['tab'] ?? ''}>
              {t('profile.timeline')}
            </Tabs.Tab>
            <Tabs.Tab value="facts" className={classes['tab'] ?? ''}>
              {t('profile.facts')}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="timeline" className={classes['panel'] ?? ''}>
            <div className={classes['column']}>{timeline}</div>
          </Tabs.Panel>
          <Tabs.Panel value="facts" keepMounted={false} className={classes['panel'] ?? ''}>
            <div className={classes['column']}>
              <ProfileFacts profile={profile} />
            </div>
          </Tabs.Panel>
        </Tabs>
      )}
    </div>
  );
}
