import { Tooltip, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  type Icon,
  IconDatabaseExport,
  IconDoorExit,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLock,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBackupWords } from '#renderer/features/backups/useBackupWords.ts';
import { CommandHint } from '../commands/CommandHint.tsx';
import { useChangePreferences, usePreferences } from '../preferences.ts';
import { useWorkspace } from '../workspace.ts';
import { navigationEntries } from './entries.ts';
import classes from './NavigationRail.module.css';
import { useCloseWorkspace } from './useCloseWorkspace.ts';
import { useLock } from './useLock.ts';

/** Workspace and role on top, where one can go, and at the bottom the way out. Folds to its signs. */
export function NavigationRail() {
  const { t } = useTranslation(['app', 'list']);
  const preferences = usePreferences();
  const change = useChangePreferences();
  const closeWorkspace = useCloseWorkspace();
  const lock = useLock();
  // Large zoom leaves too little room for words and page side by side.
  const narrow = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false });
  const folded = preferences.navigationFolded || narrow;
  const foldIcon = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <header className={classes['rail']} data-folded={folded || undefined}>
      <RailHead folded={folded} />
      <nav className={classes['entries']} aria-label={t('navigation.label')}>
        {navigationEntries.map(({ to, name, icon }) => (
          <Sign key={name} label={t(`navigation.${name}`)} folded={folded}>
            <Link to={to} className={classes['entry']} activeProps={{ className: classes['here'] }}>
              <SignAndWord icon={icon} word={t(`navigation.${name}`)} folded={folded} />
            </Link>
          </Sign>
        ))}
      </nav>
      <div className={classes['foot']}>
        <Sign label={t('list:commands.title')} folded={folded}>
          <CommandHint
            className={classes['entry']}
            iconClass={classes['icon']}
            unseen={classes['unseen']}
            folded={folded}
          />
        </Sign>
        <BackupsEntry folded={folded} />
        <Sign label={t('workspace.lock')} folded={folded}>
          <UnstyledButton className={classes['entry']} onClick={() => lock.mutate({ evenIfBusy: true })}>
            <SignAndWord icon={IconLock} word={t('workspace.lock')} folded={folded} />
          </UnstyledButton>
        </Sign>
        <Sign label={t('workspace.close')} folded={folded}>
          <UnstyledButton
            className={classes['entry']}
            aria-label={t('workspace.close')}
            onClick={() => closeWorkspace.mutate()}
          >
            <SignAndWord icon={IconDoorExit} word={t('workspace.closeInRail')} folded={folded} />
          </UnstyledButton>
        </Sign>
        {!narrow && (
          <Sign label={t(folded ? 'navigation.unfold' : 'navigation.fold')} folded={folded}>
            <UnstyledButton
              className={classes['entry']}
              aria-expanded={!folded}
              onClick={() => change.mutate({ navigationFolded: !folded })}
            >
              <SignAndWord
                icon={foldIcon}
                word={t(folded ? 'navigation.unfold' : 'navigation.fold')}
                folded={folded}
              />
            </UnstyledButton>
          </Sign>
        )}
      </div>
    </header>
  );
}

/** How it stands with the backups, and the way to them. */
function BackupsEntry({ folded }: { folded: boolean }) {
  const backups = useBackupWords();
  if (backups === null) return null;
  const { words, isBad } = backups;
  return (
    <Sign label={words} folded={folded}>
      <Link to="/settings" hash="backups" className={classes['entry']} data-bad={isBad || undefined}>
        <SignAndWord icon={IconDatabaseExport} word={words} folded={folded} />
      </Link>
    </Sign>
  );
}

function RailHead({ folded }: { folded: boolean }) {
  const { t } = useTranslation('vocabulary');
  const workspace = useWorkspace();
  const { role, userName } = usePreferences();
  const name = workspace?.name ?? '';
  const about = [userName, t(`role.${role}`)].filter((part) => part !== '').join(' · ');
  return (
    <Tooltip label={`${name} · ${about}`} position="right" disabled={!folded}>
      <div className={classes['head']}>
        <span className={classes['seal']} aria-hidden>
          {[...name][0] ?? '縁'}
        </span>
        <div className={classes['headWords']}>
          <div className={classes['workspace']}>{name}</div>
          <div className={classes['role']}>{about}</div>
        </div>
      </div>
    </Tooltip>
  );
}

function Sign(props: { label: string; folded: boolean; children: React.ReactElement }) {
  return (
    <Tooltip label={props.label} position="right" disabled={!props.folded}>
      {props.children}
    </Tooltip>
  );
}

/** In the folded rail the word is still there for screen readers. */
function SignAndWord({ icon: Mark, word, folded }: { icon: Icon; word: string; folded: boolean }) {
  return (
    <>
      <Mark size={18} stroke={1.6} aria-hidden className={classes['icon']} />
      <span className={folded ? classes['unseen'] : undefined}>{word}</span>
    </>
  );
}
