import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import type { RecentWorkspace } from '#shared/contract/workspace.ts';
import classes from './OpenOne.module.css';
import { UnlockForm } from './UnlockForm.tsx';
import type { Opening, OpeningTarget } from './useOpening.ts';

const targetOf = (recent: RecentWorkspace): OpeningTarget => ({
  key: recent.id,
  at: { recent: recent.id },
  name: recent.name,
  path: recent.path,
  // A locked one asks for its passphrase.
  mayBeInKeychain: recent.inKeychain && !recent.locked,
});

/** The workspaces opened on this computer, latest first. The latest waits for its passphrase at once. */
export function RecentWorkspaces({ opening }: { opening: Opening }) {
  const { t } = useTranslation('workspace');
  const recent = useQuery(useData().workspace.recent.queryOptions());
  useLatestChosen(recent.data, opening);
  if (recent.isPending) return <LinesSkeleton lines={3} />;
  if (!recent.data || recent.data.length === 0) return null;
  return (
    <ul className={classes['recents']} aria-label={t('open.recent')}>
      {recent.data.map((entry) => (
        <Entry key={entry.id} entry={entry} opening={opening} />
      ))}
    </ul>
  );
}

/** Chooses the latest workspace once, unless the keychain would open it without being asked to. */
function useLatestChosen(recent: RecentWorkspace[] | undefined, opening: Opening): void {
  const done = useRef(false);
  const { choose } = opening;
  useEffect(() => {
    const latest = recent?.[0];
    if (done.current || latest === undefined) return;
    done.current = true;
    if (latest.present && (!latest.inKeychain || latest.locked)) choose(targetOf(latest));
  }, [recent, choose]);
}

function Entry({ entry, opening }: { entry: RecentWorkspace; opening: Opening }) {
  const { t } = useTranslation('workspace');
  const format = useFormat();
  const now = useNow();
  const chosen = opening.target?.key === entry.id;
  return (
    <li className={classes['entry']} data-chosen={chosen || undefined}>
      <div className={classes['row']}>
        <UnstyledButton
          className={classes['choose']}
          disabled={!entry.present}
          aria-expanded={chosen}
          onClick={() => opening.choose(targetOf(entry))}
        >
          <div className={classes['name']}>{entry.name}</div>
          <div className={classes['path']} title={entry.path}>
            {entry.path}
          </div>
          <div className={classes['state']}>
            {entry.present ? t('open.opened', { when: format.ago(entry.openedAt, now) }) : t('open.gone')}
          </div>
        </UnstyledButton>
        <Forget entry={entry} />
      </div>
      {chosen && (
        <div className={classes['unlock']}>
          <UnlockForm opening={opening} />
        </div>
      )}
    </li>
  );
}

/** Takes the entry out of the list; the folder itself stays. */
function Forget({ entry }: { entry: RecentWorkspace }) {
  const { t } = useTranslation('workspace');
  const data = useData();
  const queryClient = useQueryClient();
  const showRefusal = useRefusalNotice();
  const forget = useMutation(
    data.workspace.forget.mutationOptions({
      onSuccess: (left) => {
        queryClient.setQueryData(data.workspace.recent.queryKey(), left);
      },
      onError: showRefusal,
    }),
  );
  return (
    <Tooltip label={t('open.forget')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('open.forgetNamed', { name: entry.name })}
        onClick={() => forget.mutate({ id: entry.id })}
      >
        <IconX size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
