import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PersonHistoryButton } from '#renderer/features/history/PersonHistoryButton.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { ProfileMenu } from './ProfileMenu.tsx';

interface ProfileToolsProps {
  /** Null while it is fetched. */
  readonly profile: Profile | null;
  readonly full: boolean;
  readonly onFull: () => void;
  readonly onClose: () => void;
}

/** Makes the profile fill the page, puts it back beside the list, or closes it. */
export function ProfileTools({ profile, full, onFull, onClose }: ProfileToolsProps) {
  const { t } = useTranslation('people');
  const Size = full ? IconArrowsDiagonalMinimize2 : IconArrowsDiagonal;
  const sizeWords = t(full ? 'profile.beside' : 'profile.full');
  return (
    <Group gap={4} wrap="nowrap">
      {profile && <PersonHistoryButton personId={profile.id} />}
      <ActionIcon.Group>
        {profile && <ProfileMenu profile={profile} onBinned={onClose} />}
        <Tooltip label={sizeWords}>
          <ActionIcon variant="subtle" color="gray" size="md" aria-label={sizeWords} onClick={onFull}>
            <Size size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {!full && (
          <Tooltip label={t('profile.close')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="md"
              aria-label={t('profile.close')}
              onClick={onClose}
            >
              <IconX size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </ActionIcon.Group>
    </Group>
  );
}
