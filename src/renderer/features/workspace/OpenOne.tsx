import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';
import { grantedPath } from './grantedPath.ts';
import classes from './OpenOne.module.css';
import { RecentWorkspaces } from './RecentWorkspaces.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import { useOpening } from './useOpening.ts';

/** Opens a workspace that exists: one of the recent list, or any folder. */
export function OpenOne({ onOpened }: { onOpened: (workspace: OpenWorkspace) => void }) {
  const { t } = useTranslation('workspace');
  const opening = useOpening(onOpened);
  const pickFolder = async () => {
    const folder = await bridge().call('pickWorkspaceFolder', null);
    if (!folder) return;
    const name = folder.name.replace(/\.enishi$/u, '');
    const at = { folder: folder.id };
    opening.choose({ key: folder.id, at, name, path: grantedPath(folder), mayBeInKeychain: true });
  };
  const picked = opening.target !== null && 'folder' in opening.target.at ? opening.target : null;
  return (
    <div className={classes['list']}>
      <RecentWorkspaces opening={opening} />
      {picked && (
        <section className={classes['entry']} aria-label={picked.name}>
          <strong>{picked.name}</strong>
          <div className={classes['path']}>{picked.path}</div>
          <div className={classes['unlock']}>
            <UnlockForm key={picked.key} opening={opening} />
          </div>
        </section>
      )}
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={16} stroke={1.6} aria-hidden />}
        onClick={() => void pickFolder()}
      >
        {t('open.pickFolder')}
      </Button>
    </div>
  );
}
