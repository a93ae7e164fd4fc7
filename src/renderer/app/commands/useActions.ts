import {
  type Icon,
  IconCircles,
  IconDeviceDesktop,
  IconFileExport,
  IconFileImport,
  IconFlag,
  IconHeartHandshake,
  IconLanguage,
  IconLock,
  IconMessagePlus,
  IconMoon,
  IconSearch,
  IconSun,
  IconUserPlus,
} from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { createElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/domain/vocabulary.ts';
import { useChangePreferences, usePreferences } from '../preferences.ts';
import { focusComposer, focusSearchField } from '../shell/fieldFocus.ts';
import { useCloseWorkspace } from '../shell/useCloseWorkspace.ts';

/** One line of the palette. */
export interface Command {
  readonly id: string;
  readonly word: string;
  readonly about?: string;
  /** Other words under which it is found. */
  readonly keywords?: string;
  readonly sign: ReactNode;
  readonly run: () => void;
}

const themes = { light: IconSun, dark: IconMoon, system: IconDeviceDesktop } as const;
const other = { en: 'ja', ja: 'en' } as const satisfies Record<Language, Language>;

const signOf = (icon: Icon): ReactNode => createElement(icon, { size: 18, stroke: 1.6, 'aria-hidden': true });

/** What can be done from anywhere in the open workspace. */
export function useActions(): readonly Command[] {
  const { t } = useTranslation(['list', 'vocabulary', 'offboarding', 'goals']);
  const navigate = useNavigate();
  const { personId } = useParams({ strict: false });
  const preferences = usePreferences();
  const { mutate: change } = useChangePreferences();
  const closeWorkspace = useCloseWorkspace();
  const language = other[preferences.language];
  const command = (id: string, icon: Icon, word: string, run: () => void): Command => ({
    id,
    sign: signOf(icon),
    word,
    run,
  });
  // The palette gives the focus back as it closes; what takes it comes after that.
  const afterwards = (focus: () => void) => setTimeout(focus, 200);
  const addPerson = () => void navigate({ to: '/alumni', state: { addPerson: true } });
  const planFarewell = () => void navigate({ to: '/farewells', state: { planFarewell: true } });
  const exportPeople = () => void navigate({ to: '/alumni', state: { exportPeople: true } });
  const setGoal = () => void navigate({ to: '/insights', state: { setGoal: true } });
  const search = () => void navigate({ to: '/alumni' }).then(() => afterwards(focusSearchField));
  return [
    ...(personId === undefined
      ? []
      : [command('log', IconMessagePlus, t('commands.log'), () => void afterwards(focusComposer))]),
    command('addPerson', IconUserPlus, t('commands.addPerson'), addPerson),
    ...(preferences.role === 'recruiter'
      ? []
      : [command('planFarewell', IconHeartHandshake, t('offboarding:plan.action'), planFarewell)]),
    command('search', IconSearch, t('commands.search'), search),
    command('segment', IconCircles, t('commands.newSegment'), () => void navigate({ to: '/segments' })),
    command('goal', IconFlag, t('goals:set'), setGoal),
    command('import', IconFileImport, t('commands.import'), () => void navigate({ to: '/import' })),
    command('export', IconFileExport, t('commands.export'), exportPeople),
    {
      ...command(
        'language',
        IconLanguage,
        t('commands.language', { language: t(`vocabulary:language.${language}`) }),
        () => change({ language }),
      ),
      keywords: 'language 言語 English 日本語',
    },
    ...(['light', 'dark', 'system'] as const)
      .filter((theme) => theme !== preferences.theme)
      .map((theme) =>
        command(`theme-${theme}`, themes[theme], t(`commands.theme.${theme}`), () => change({ theme })),
      ),
    command('close', IconLock, t('commands.close'), () => closeWorkspace.mutate()),
  ];
}
