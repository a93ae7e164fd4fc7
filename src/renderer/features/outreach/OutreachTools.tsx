import { Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuEntry, MoreMenu } from '#renderer/ui/MoreMenu.tsx';
import type { Outreach } from '#shared/contract/outreach.ts';
import { ConfirmDialog } from './sending/ConfirmDialog.tsx';
import { WriteDialog } from './sending/WriteDialog.tsx';
import type { OutreachDraft } from './useOutreachDraft.ts';
import { useOutreachWrites } from './useOutreachWrites.ts';
import type { Saving } from './useSaving.ts';

interface OutreachToolsProps {
  readonly draft: OutreachDraft;
  readonly saved: Outreach | null;
  readonly saving: Saving;
  readonly recipients: number | undefined;
}

/** What is done with the message as a whole: kept, written to files, confirmed as sent, taken away. */
export function OutreachTools({ draft, saved, saving, recipients }: OutreachToolsProps) {
  const { t } = useTranslation(['outreach', 'app']);
  const [writing, write] = useState<Outreach | null>(null);
  const [confirming, confirm] = useState<Outreach | null>(null);
  const isWritten = saved?.state === 'written';
  const prepare = async () => {
    const ready = await saving.ready();
    if (ready !== null) write(ready);
  };
  useWriteRequest(saved, write);
  return (
    <Group gap={8}>
      <Button
        variant="default"
        loading={saving.busy}
        disabled={saved !== null && !draft.isDirty}
        onClick={() => void saving.save()}
      >
        {t('app:save')}
      </Button>
      <Button
        variant={isWritten ? 'default' : 'filled'}
        disabled={recipients === 0}
        onClick={() => void prepare()}
      >
        {t(isWritten ? 'write.again' : 'write.open')}
      </Button>
      {isWritten && <Button onClick={() => confirm(saved)}>{t('confirm.open')}</Button>}
      {saved !== null && <More saved={saved} />}
      <WriteDialog
        outreach={writing}
        recipients={recipients}
        onClose={() => write(null)}
        onConfirm={confirm}
      />
      <ConfirmDialog outreach={confirming} onClose={() => confirm(null)} />
    </Group>
  );
}

/** Goes on to the files where the message was kept for that, once. */
function useWriteRequest(saved: Outreach | null, open: (outreach: Outreach) => void): void {
  const navigate = useNavigate();
  const wanted = useLocation({ select: (location) => location.state.writeOutreach === true });
  useEffect(() => {
    if (!wanted || saved === null) return;
    open(saved);
    void navigate({ to: '.', replace: true, state: {}, ignoreBlocker: true });
  }, [wanted, saved, open, navigate]);
}

function More({ saved }: { saved: Outreach }) {
  const { t } = useTranslation('outreach');
  const navigate = useNavigate();
  const { remove } = useOutreachWrites();
  const toList = () => void navigate({ to: '/community/outreach', ignoreBlocker: true });
  return (
    <MoreMenu label={t('page.more')} ofPage>
      <MenuEntry sign={IconTrash} onClick={() => remove(saved, toList)}>
        {t('page.bin')}
      </MenuEntry>
    </MoreMenu>
  );
}
