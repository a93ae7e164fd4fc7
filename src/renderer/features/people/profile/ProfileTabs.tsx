import { Tabs } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import classes from './ProfileBody.module.css';

export const profilePart = z.enum(['timeline', 'facts']);
export type ProfilePart = z.infer<typeof profilePart>;

interface ProfileTabsProps {
  /** Which part is in front. */
  readonly part: ProfilePart;
  readonly onPart: (part: ProfilePart) => void;
  readonly timeline: ReactNode;
  readonly facts: ReactNode;
}

/** After so long, in milliseconds, a profile was not only passed by: what lies behind the other tab is made ready. */
const rest = 1000;

/** The parts of a profile one behind the other. */
export function ProfileTabs({ part, onPart, timeline, facts }: ProfileTabsProps) {
  const { t } = useTranslation('people');
  const [rested, setRested] = useState(false);
  useTimeout(() => setRested(true), rest, { autoInvoke: true });
  return (
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
        <div className={classes['column']}>{facts}</div>
      </Tabs.Panel>
    </Tabs>
  );
}
