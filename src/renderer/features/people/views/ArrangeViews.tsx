import { ActionIcon, Group, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { ListView } from '#shared/contract/views.ts';
import type { ListViewId } from '#shared/domain/ids.ts';
import { FormDialog } from '../fields/FormDialog.tsx';
import { SortableItems } from '../list/SortableItems.tsx';
import type { Views } from './useViews.ts';

interface ArrangeViewsProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly views: Views;
  readonly onRemoved: (id: ListViewId) => void;
}

/** My views in their order: to be renamed, moved and removed. */
export function ArrangeViews({ opened, onClose, views, onRemoved }: ArrangeViewsProps) {
  const { t } = useTranslation('list');
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  const items = useMemo(() => views.views.map((view) => ({ ...view, label: view.name })), [views.views]);
  const ids = views.views.map(({ id }) => id);
  const restore = async ({ id, name, definition }: ListView) => {
    try {
      const back = await views.save.mutateAsync({ id: null, version: null, name, definition });
      views.arrange.mutate({ ids: ids.map((place) => (place === id ? back.id : place)) });
    } catch (error) {
      showRefusal(error);
    }
  };
  const remove = (view: ListView) =>
    views.remove.mutate(
      { id: view.id },
      {
        onSuccess: () => {
          onRemoved(view.id);
          notice({ message: t('views.removed', { name: view.name }), onUndo: () => void restore(view) });
        },
      },
    );
  const move = (from: number, to: number) => {
    const rest = [...ids];
    rest.splice(to, 0, ...rest.splice(from, 1));
    views.arrange.mutate({ ids: rest });
  };
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('views.arrange')}>
      <SortableItems label={t('views.title')} items={items} onMove={move}>
        {(view) => (
          <Group gap="xs" wrap="nowrap">
            <ViewName view={view} views={views} />
            <ActionIcon
              variant="subtle"
              color="attention"
              aria-label={t('views.remove', { name: view.name })}
              onClick={() => remove(view)}
            >
              <IconTrash size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </SortableItems>
    </FormDialog>
  );
}

/** A view's name; what is typed counts when one leaves the field. */
function ViewName({ view, views }: { view: ListView; views: Views }) {
  const { t } = useTranslation('list');
  const showRefusal = useRefusalNotice();
  const [name, setName] = useState(view.name);
  const keep = () => {
    const wanted = name.trim();
    if (wanted === '' || wanted === view.name) {
      setName(view.name);
      return;
    }
    const { id, version, definition } = view;
    views.save.mutate(
      { id, version, name: wanted, definition },
      {
        onError: (error) => {
          setName(view.name);
          showRefusal(error);
        },
      },
    );
  };
  return (
    <TextInput
      flex={1}
      size="sm"
      aria-label={t('views.nameOf', { name: view.name })}
      maxLength={80}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}
