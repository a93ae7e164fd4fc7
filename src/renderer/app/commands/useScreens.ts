import {
  type Icon,
  IconArrowMerge,
  IconArrowsExchange,
  IconCalendarEvent,
  IconCalendarHeart,
  IconChartBar,
  IconCirclesRelation,
  IconClipboardList,
  IconHistory,
  IconId,
  IconMessages,
  IconSend,
  IconShieldLock,
  IconSpeakerphone,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../preferences.ts';
import { navigationEntries } from '../shell/entries.ts';
import type { Command } from './useActions.ts';

/** Beside the board of what people want, to which the navigation leads. */
const communityScreens = [
  { name: 'members', to: '/community/members', icon: IconId },
  { name: 'events', to: '/community/events', icon: IconCalendarEvent },
  { name: 'surveys', to: '/community/surveys', icon: IconClipboardList },
  { name: 'outreach', to: '/community/outreach', icon: IconSend },
  { name: 'circles', to: '/community/circles', icon: IconCirclesRelation },
  { name: 'voices', to: '/community/voices', icon: IconMessages },
  { name: 'balance', to: '/community/balance', icon: IconArrowsExchange },
] as const;

/** People's data and the law, which is for HR. */
const privacyScreens = [
  { name: 'consents', to: '/settings/privacy' },
  { name: 'retention', to: '/settings/privacy/retention' },
  { name: 'erasures', to: '/settings/privacy/erasures' },
  { name: 'audit', to: '/settings/privacy/audit' },
] as const;

/** The screens of the navigation, and those that are reached from others: duplicates, past imports, the bin. */
export function useScreens(): readonly Command[] {
  const { t } = useTranslation([
    'app',
    'community',
    'duplicates',
    'history',
    'managementMessages',
    'offboarding',
    'retention',
  ]);
  const { role } = usePreferences();
  const navigate = useNavigate();
  const signOf = (icon: Icon) => createElement(icon, { size: 18, stroke: 1.6, 'aria-hidden': true });
  const entries = navigationEntries.map(({ to, name, icon }) => ({
    id: name,
    word: t(`navigation.${name}`),
    sign: signOf(icon),
    run: () => void navigate({ to }),
  }));
  const duplicates = {
    id: 'duplicates',
    word: t('duplicates:title'),
    keywords: t('duplicates:keywords'),
    sign: signOf(IconArrowMerge),
    run: () => void navigate({ to: '/duplicates' }),
  };
  const pastImports = {
    id: 'pastImports',
    word: t('duplicates:past.title'),
    keywords: t('duplicates:past.keywords'),
    sign: signOf(IconHistory),
    run: () => void navigate({ to: '/imports/past' }),
  };
  const bin = {
    id: 'bin',
    word: t('history:bin.title'),
    sign: signOf(IconTrash),
    run: () => void navigate({ to: '/bin' }),
  };
  const ofFarewells = [
    {
      id: 'farewellCalendar',
      word: t('offboarding:calendar.title'),
      keywords: t('offboarding:calendar.keywords'),
      sign: signOf(IconCalendarHeart),
      run: () => void navigate({ to: '/farewells/calendar' }),
    },
    {
      id: 'managementMessages',
      word: t('managementMessages:title'),
      sign: signOf(IconSpeakerphone),
      run: () => void navigate({ to: '/farewells/messages' }),
    },
    {
      id: 'farewellNumbers',
      word: t('offboarding:numbers.title'),
      keywords: t('offboarding:numbers.keywords'),
      sign: signOf(IconChartBar),
      run: () => void navigate({ to: '/farewells/numbers' }),
    },
  ];
  const ofCommunity = communityScreens.map(({ name, to, icon }) => ({
    id: `community-${name}`,
    word: t(`community:tabs.${name}`),
    keywords: t('community:keywords'),
    sign: signOf(icon),
    run: () => void navigate({ to }),
  }));
  const ofPrivacy = privacyScreens.map(({ name, to }) => ({
    id: `privacy-${name}`,
    word: t(`retention:privacy.screen.${name}`),
    keywords: t('retention:privacy.keywords'),
    sign: signOf(IconShieldLock),
    run: () => void navigate({ to }),
  }));
  return [
    ...entries,
    ...ofFarewells,
    ...ofCommunity,
    duplicates,
    pastImports,
    bin,
    ...(role === 'hr' ? ofPrivacy : []),
  ];
}
