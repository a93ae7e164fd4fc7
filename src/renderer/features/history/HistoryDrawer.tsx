import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './HistoryDrawer.module.css';
import { HistoryList } from './HistoryList.tsx';
import type { HistorySubject } from './useHistory.ts';

interface HistoryDrawerProps {
  readonly subject: HistorySubject;
  readonly opened: boolean;
  readonly onClose: () => void;
}

const titles = { person: 'title', interaction: 'ofInteraction', segment: 'ofSegment' } as const;

/** What was changed of a record, beside the page. */
export function HistoryDrawer({ subject, opened, onClose }: HistoryDrawerProps) {
  const { t } = useTranslation(['history', 'app']);
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size={480}
      // The page itself never scrolls, and the lock would add a style tag that the policy forbids.
      lockScroll={false}
      transitionProps={{ duration: 120 }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        {/* The window has its own banner. */}
        <Drawer.Header role="none">
          <Drawer.Title className={classes['title']}>{t(titles[subject.type])}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('app:close')} />
        </Drawer.Header>
        <Drawer.Body>
          <HistoryList subject={subject} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
