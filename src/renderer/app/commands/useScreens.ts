import {
  type Icon,
  IconArrowMerge,
  IconCalendarHeart,
  IconChartBar,
  IconHistory,
  IconSpeakerphone,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import { navigationEntries } from '../shell/entries.ts';
import type { Command } from './useActions.ts';

/** The screens of the navigation, and those that are reached from others: duplicates, past imports, the bin. */
export function useScreens(): readonly Command[] {
  const { t } = useTranslation(['app', 'duplicates', 'history', 'managementMessages', 'offboarding']);
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
  return [...entries, ...ofFarewells, duplicates, pastImports, bin];
}
