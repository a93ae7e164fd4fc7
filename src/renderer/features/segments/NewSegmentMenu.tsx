import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SuggestionName } from './suggestions.ts';

/** With what a new segment begins. */
export type SegmentStart = SuggestionName | 'rule' | 'list';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** With what the segment begins that is being made. */
    segmentStart?: SegmentStart;
  }
}

const segmentKinds = ['rule', 'list'] as const;

/** Begins a new segment, by a rule or as a list. */
export function NewSegmentMenu() {
  const { t } = useTranslation('segments');
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={16} stroke={1.6} aria-hidden />}>
          {t('new.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {segmentKinds.map((kind) => (
          <Menu.Item
            key={kind}
            onClick={() =>
              void navigate({
                to: '/segments/$segmentId',
                params: { segmentId: 'new' },
                state: { segmentStart: kind },
              })
            }
          >
            <div>{t(`new.${kind}`)}</div>
            <small>{t(`new.${kind}Hint`)}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
