import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconAdjustments,
  IconCheck,
  IconChevronDown,
  IconDeviceFloppy,
  IconEye,
  IconPlus,
  IconRestore,
  IconUsers,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { ListState } from '../list/useListState.ts';
import { sameList } from '../list/usualList.ts';
import { ArrangeViews } from './ArrangeViews.tsx';
import { NewViewDialog } from './NewViewDialog.tsx';
import { useViews } from './useViews.ts';
import classes from './ViewsMenu.module.css';

const sign = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

function ViewsMenuAsIs({ list }: { list: ListState }) {
  const { t } = useTranslation('list');
  const showRefusal = useRefusalNotice();
  const views = useViews();
  const [naming, name] = useDisclosure(false);
  const [arranging, arrange] = useDisclosure(false);
  const shown = views.views.find(({ id }) => id === list.view);
  const changed = shown !== undefined && !sameList(shown.definition, list.list);
  const saveChanges = () => {
    if (shown === undefined) return;
    views.save.mutate({ ...shown, definition: list.list }, { onError: showRefusal });
  };
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button
            variant="default"
            className={classes['button']}
            leftSection={<IconEye {...sign} />}
            rightSection={<IconChevronDown {...sign} size={14} />}
          >
            <span className={classes['name']}>{shown?.name ?? t('views.title')}</span>{' '}
            {changed && <span className={classes['changed']}>{t('views.changed')}</span>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.views.map((view) => (
            <Menu.Item
              key={view.id}
              leftSection={
                view.id === list.view ? <IconCheck {...sign} /> : <span className={classes['gap']} />
              }
              aria-current={view.id === list.view || undefined}
              onClick={() => list.show(view)}
            >
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<IconUsers {...sign} />} onClick={list.showEverybody}>
            {t('views.everybody')}
          </Menu.Item>
          <Menu.Divider />
          {changed && (
            <>
              <Menu.Item leftSection={<IconDeviceFloppy {...sign} />} onClick={saveChanges}>
                {t('views.saveChanges', { name: shown.name })}
              </Menu.Item>
              <Menu.Item leftSection={<IconRestore {...sign} />} onClick={() => list.show(shown)}>
                {t('views.discard', { name: shown.name })}
              </Menu.Item>
            </>
          )}
          <Menu.Item leftSection={<IconPlus {...sign} />} onClick={name.open}>
            {t('views.add')}
          </Menu.Item>
          {views.views.length > 0 && (
            <Menu.Item leftSection={<IconAdjustments {...sign} />} onClick={arrange.open}>
              {t('views.arrange')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <NewViewDialog
        opened={naming}
        onClose={name.close}
        views={views}
        definition={list.list}
        onSaved={(view) => list.standFor(view.id)}
      />
      <ArrangeViews
        opened={arranging}
        onClose={arrange.close}
        views={views}
        onRemoved={(id) => id === list.view && list.standFor(null)}
      />
    </>
  );
}

/** My views: shows one, keeps the list as one, sets them in order. Says which one is shown and whether it was changed. */
export const ViewsMenu = memo(ViewsMenuAsIs);
