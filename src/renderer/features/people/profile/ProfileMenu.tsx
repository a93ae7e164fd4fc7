import { Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowMerge, IconEraser, IconFileDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { MergeWithDialog } from '#renderer/features/duplicates/MergeWithDialog.tsx';
import { EraseDialog } from '#renderer/features/erasures/EraseDialog.tsx';
import { MenuEntry, MoreMenu } from '#renderer/ui/MoreMenu.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { BinDialog } from './BinDialog.tsx';
import { CorrectionDialog } from './contact/CorrectionDialog.tsx';
import classes from './ProfileMenu.module.css';

/** What is done with the person as a whole. */
export function ProfileMenu({ profile, onBinned }: { profile: Profile; onBinned: () => void }) {
  const { t } = useTranslation(['people', 'duplicates', 'reports', 'erasures']);
  const { role } = usePreferences();
  const navigate = useNavigate();
  const [correcting, correct] = useDisclosure(false);
  const [asking, ask] = useDisclosure(false);
  const [merging, merge] = useDisclosure(false);
  const [erasing, erase] = useDisclosure(false);
  return (
    <>
      <MoreMenu label={t('profile.more')}>
        <MenuEntry sign={IconPencil} onClick={correct.open}>
          {t('profile.correct')}
        </MenuEntry>
        <MenuEntry sign={IconArrowMerge} onClick={merge.open}>
          {t('duplicates:mergeWith.open')}
        </MenuEntry>
        {role === 'hr' && (
          <MenuEntry
            sign={IconFileDownload}
            onClick={() =>
              void navigate({ to: '/reports', search: { report: 'person-data', person: profile.id } })
            }
          >
            {t('reports:subjectAccess')}
          </MenuEntry>
        )}
        <Menu.Divider />
        <MenuEntry className={classes['final'] ?? ''} sign={IconTrash} onClick={ask.open}>
          {t('profile.bin')}
        </MenuEntry>
        {role === 'hr' && (
          <MenuEntry className={classes['final'] ?? ''} sign={IconEraser} onClick={erase.open}>
            {t('erasures:menu')}
          </MenuEntry>
        )}
      </MoreMenu>
      <CorrectionDialog profile={profile} opened={correcting} onClose={correct.close} />
      <MergeWithDialog profile={profile} opened={merging} onClose={merge.close} />
      <BinDialog profile={profile} opened={asking} onClose={ask.close} onBinned={onBinned} />
      <EraseDialog
        personIds={[profile.id]}
        reason="request"
        opened={erasing}
        onClose={erase.close}
        onErased={onBinned}
      />
    </>
  );
}
