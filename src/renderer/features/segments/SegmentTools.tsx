import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAddressBook, IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { HistoryDrawer } from '#renderer/features/history/HistoryDrawer.tsx';
import type { Segment } from '#shared/contract/segments.ts';
import { everybody } from '#shared/domain/segments/rule.ts';
import { segmentCondition } from './rule/fields.ts';
import { useSegmentWrites } from './useSegmentWrites.ts';
import { useShowInAlumni } from './useShowInAlumni.ts';

/** What else can be done with a segment. */
export function SegmentTools({ segment }: { segment: Segment }) {
  const { t } = useTranslation(['segments', 'history']);
  const [showsHistory, history] = useDisclosure(false);
  const navigate = useNavigate();
  const showInAlumni = useShowInAlumni();
  const { remove } = useSegmentWrites();
  const { id, version } = segment;
  const bin = () =>
    remove.mutate(
      { id, version },
      { onSuccess: () => void navigate({ to: '/segments', ignoreBlocker: true }) },
    );
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label={t('tools.label')}>
            <IconDots size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconAddressBook size={16} stroke={1.6} aria-hidden />}
            onClick={() => showInAlumni({ ...everybody, items: [segmentCondition(segment)] })}
          >
            {t('tools.showInAlumni')}
          </Menu.Item>
          <Menu.Item leftSection={<IconHistory size={16} stroke={1.6} aria-hidden />} onClick={history.open}>
            {t('history:open')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />} onClick={bin}>
            {t('tools.bin')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <HistoryDrawer subject={{ type: 'segment', id }} opened={showsHistory} onClose={history.close} />
    </>
  );
}
