import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface ProfileToolsProps {
  readonly full: boolean;
  readonly onFull: () => void;
  readonly onClose: () => void;
}

/** Makes the profile fill the page, puts it back beside the list, or closes it. */
export function ProfileTools({ full, onFull, onClose }: ProfileToolsProps) {
  const { t } = useTranslation('people');
  const Size = full ? IconArrowsDiagonalMinimize2 : IconArrowsDiagonal;
  const sizeWords = t(full ? 'profile.beside' : 'profile.full');
  return (
    <ActionIcon.Group>
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
  );
}
