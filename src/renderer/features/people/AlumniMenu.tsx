import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowMerge, IconDots, IconFileExport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** What is done with the people as a whole, besides adding one. */
export function AlumniMenu({ onExport }: { readonly onExport: () => void }) {
  const { t } = useTranslation(['people', 'duplicates', 'exports']);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('profile.more')} title={t('profile.more')}>
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Link}
          to="/duplicates"
          leftSection={<IconArrowMerge size={16} stroke={1.6} aria-hidden />}
        >
          {t('duplicates:findIn')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileExport size={16} stroke={1.6} aria-hidden />} onClick={onExport}>
          {t('exports:open')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
