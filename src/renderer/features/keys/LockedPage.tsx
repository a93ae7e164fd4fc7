import { Anchor, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { LockedWorkspace } from '#shared/contract/keys.ts';
import { Sheet } from '../workspace/Sheet.tsx';
import { UnlockForm } from '../workspace/UnlockForm.tsx';
import { useEnterWorkspace } from '../workspace/useEnterWorkspace.ts';
import { useOpening } from '../workspace/useOpening.ts';

/** What is left of a locked workspace: its name, and the field for its passphrase. */
export function LockedPage() {
  const { t } = useTranslation('keys');
  const locked = useQuery(useData().keys.locked.queryOptions({ staleTime: 0 }));
  if (locked.isPending) {
    return (
      <Sheet title={t('locked.title')} sentence="">
        <LinesSkeleton lines={2} />
      </Sheet>
    );
  }
  if (locked.isError) return <FailedState error={locked.error} onRetry={() => void locked.refetch()} />;
  if (locked.data === null) {
    return (
      <Sheet title={t('locked.title')} sentence={t('locked.none')}>
        <OtherWorkspace />
      </Sheet>
    );
  }
  return (
    <Sheet title={t('locked.title')} sentence={t('locked.sentence', { name: locked.data.name })}>
      <Unlock locked={locked.data} />
    </Sheet>
  );
}

function Unlock({ locked }: { locked: LockedWorkspace }) {
  const enter = useEnterWorkspace();
  const opening = useOpening(enter);
  const { choose } = opening;
  const { id, name, path } = locked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen once; it is made anew at each render.
  useEffect(() => choose({ key: id, at: { recent: id }, name, path, mayBeInKeychain: false }), [id]);
  return (
    <Stack gap="md">
      <UnlockForm opening={opening} />
      <OtherWorkspace />
    </Stack>
  );
}

function OtherWorkspace() {
  const { t } = useTranslation('keys');
  return (
    <Anchor component={Link} to="/workspaces" size="sm">
      {t('locked.other')}
    </Anchor>
  );
}
