import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface MoreMenuProps {
  /** What more can be done, and of which thing. */
  readonly label: string;
  /** True for the menu of a whole page, beside its main action; otherwise it is that of an entry. */
  readonly ofPage?: boolean;
  /** Entries, and dividers between them. */
  readonly children: ReactNode;
}

/** Three dots behind which lies what is not done every day. */
export function MoreMenu({ label, ofPage = false, children }: MoreMenuProps) {
  const look = ofPage ? { variant: 'default', size: 36 } : { variant: 'subtle', color: 'gray' };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon {...look} aria-label={label} title={label}>
          <IconDots size={ofPage ? 18 : 16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

interface MenuEntryProps {
  readonly sign: TablerIcon;
  readonly onClick: () => void;
  /** Set for what can't be taken back. */
  readonly className?: string;
  readonly children: ReactNode;
}

/** One thing to do, with its sign. */
export function MenuEntry({ sign: Sign, onClick, className = '', children }: MenuEntryProps) {
  return (
    <Menu.Item
      className={className}
      leftSection={<Sign size={16} stroke={1.6} aria-hidden />}
      onClick={onClick}
    >
      {children}
    </Menu.Item>
  );
}
