import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { MenuEntry, MoreMenu } from '#renderer/ui/MoreMenu.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { Opportunity } from '#shared/contract/opportunities.ts';
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
    <MoreMenu label={t('panel.more')}>
      <MenuEntry sign={IconPencil} onClick={onEdit}>
        {t('panel.editTitle')}
      </MenuEntry>
      <MenuEntry sign={IconTrash} onClick={toBin}>
        {t('panel.toBin')}
      </MenuEntry>
    </MoreMenu>
  );
}
