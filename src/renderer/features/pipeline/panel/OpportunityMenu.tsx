import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { Opportunity } from '#shared/contract/pipeline.ts';
import { displayName } from '#shared/domain/names.ts';
import { usePipelineWrites } from '../usePipelineWrites.ts';

interface OpportunityMenuProps {
  readonly opportunity: Opportunity;
  readonly onEdit: () => void;
  readonly onGone: () => void;
}

/** What is done seldom: changing all of it, and putting it into the bin. */
export function OpportunityMenu({ opportunity, onEdit, onGone }: OpportunityMenuProps) {
  const { t } = useTranslation('pipeline');
  const { remove } = usePipelineWrites();
  const undo = useUndo();
  const showRefusal = useRefusalNotice();
  const { id, version, personName } = opportunity;
  const toBin = () => {
    // Its pane is gone before the answer.
    remove
      .mutateAsync({ id, version })
      .then(({ operationId }) => {
        undo({ message: t('panel.binned', { name: displayName(personName) }), operationId });
        onGone();
      })
      .catch(showRefusal);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('panel.more')} title={t('panel.more')}>
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} onClick={onEdit}>
          {t('panel.editTitle')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />} onClick={toBin}>
          {t('panel.toBin')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
