import { Tabs } from '@mantine/core';
import { useElementSize, useTimeout } from '@mantine/hooks';
import { useState } from 'react';
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
  /** Whether it fills the page. */
  readonly full: boolean;
  /** Which part is in front where there is room for one. */
  readonly part: ProfilePart;
  readonly onPart: (part: ProfilePart) => void;
}

/** After so long, in milliseconds, a profile was not only passed by: what lies behind the other tab is made ready. */
const rest = 1000;

/** Left what happened between us, right what we know; one behind the other where there is little room. */
export function ProfileBody({ profile, full, part, onPart }: ProfileBodyProps) {
  const { t } = useTranslation('people');
  const { ref, width } = useElementSize<HTMLDivElement>();
  const rested = useRested();
  // Until it is measured, or all that a wide page has would be made twice.
  const wide = width === 0 ? full : width >= roomy;
  const timeline = <PersonTimeline personId={profile.id} name={displayName(profile)} />;
  return (
    <div ref={ref} className={classes['body']}>
      {wide ? (
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
          keepMounted={false}
        >
          <Tabs.List>
            <Tabs.Tab value="timeline" className={classes['tab'] ?? ''}>
              {t('profile.timeline')}
            </Tabs.Tab>
            <Tabs.Tab value="facts" className={classes['tab'] ?? ''}>
              {t('profile.facts')}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="timeline" keepMounted={rested} className={classes['panel'] ?? ''}>
            <div className={classes['column']}>{timeline}</div>
          </Tabs.Panel>
          <Tabs.Panel value="facts" keepMounted={rested} className={classes['panel'] ?? ''}>
            <div className={classes['column']}>
              <ProfileFacts profile={profile} />
            </div>
          </Tabs.Panel>
        </Tabs>
      )}
    </div>
  );
}

function useRested(): boolean {
  const [rested, setRested] = useState(false);
  useTimeout(() => setRested(true), rest, { autoInvoke: true });
  return rested;
}
