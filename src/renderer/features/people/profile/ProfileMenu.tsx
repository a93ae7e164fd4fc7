import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowMerge, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MergeWithDialog } from '#renderer/features/duplicates/MergeWithDialog.tsx';
import type { Profile } from '#shared/contract/people.ts';
import { BinDialog } from './BinDialog.tsx';
import { CorrectionDialog } from './contact/CorrectionDialog.tsx';
import classes from './ProfileMenu.module.css';

/** What is done with the person as a whole. */
export function ProfileMenu({ profile, onBinned }: { profile: Profile; onBinned: () => void }) {
  const { t } = useTranslation(['people', 'duplicates']);
  const [correcting, correct] = useDisclosure(false);
  const [asking, ask] = useDisclosure(false);
  const [merging, merge] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="md"
            aria-label={t('profile.more')}
            title={t('profile.more')}
          >
            <IconDots size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} onClick={correct.open}>
            {t('profile.correct')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowMerge size={16} stroke={1.6} aria-hidden />} onClick={merge.open}>
            {t('duplicates:mergeWith.open')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            className={classes['final'] ?? ''}
            leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
            onClick={ask.open}
          >
            {t('profile.bin')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <CorrectionDialog profile={profile} opened={correcting} onClose={correct.close} />
      <MergeWithDialog profile={profile} opened={merging} onClose={merge.close} />
      <BinDialog profile={profile} opened={asking} onClose={ask.close} onBinned={onBinned} />
    </>
  );
}
