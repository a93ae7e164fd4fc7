import { Accessibility, StyleInjector } from '@dnd-kit/dom';
import { DragDropProvider, type DragEndEvent, type DragStartEvent, PointerSensor } from '@dnd-kit/react';
import { isSortable, useSortable } from '@dnd-kit/react/sortable';
import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { type ComponentProps, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { styleNonce } from '#renderer/app/theme/styleNonce.ts';
import classes from './SortableItems.module.css';

interface Item {
  readonly id: string;
  readonly label: string;
}

interface SortableItemsProps<T extends Item> {
  readonly label: string;
  readonly items: readonly T[];
  /** An item goes from one place to another, both counted from 0. */
  readonly onMove: (from: number, to: number) => void;
  readonly children: (item: T) => ReactNode;
}

/** Items in an order of the user's own: drawn by their handle, or moved by the arrow keys on it. */
export function SortableItems<T extends Item>({ label, items, onMove, children }: SortableItemsProps<T>) {
  const { t } = useTranslation('list');
  const [said, say] = useState('');
  const move = (from: number, to: number) => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length || to === from) return;
    onMove(from, to);
    say(t('sorting.moved', { name: item.label, place: to + 1, of: items.length }));
  };
  const plugins = usePlugins(items);
  return (
    <DragDropProvider
      plugins={plugins}
      // The keys are our own: they move at once, without lifting first.
      sensors={[PointerSensor]}
      onDragEnd={({ operation, canceled }) => {
        const { source } = operation;
        if (!canceled && isSortable(source)) move(source.initialIndex, source.index);
      }}
    >
      <ul className={classes['items']} aria-label={label}>
        {items.map((item, index) => (
          <SortableItem key={item.id} item={item} index={index} onMove={move}>
            {children(item)}
          </SortableItem>
        ))}
      </ul>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </DragDropProvider>
  );
}

interface SortableItemProps {
  readonly item: Item;
  readonly index: number;
  readonly onMove: (from: number, to: number) => void;
  readonly children: ReactNode;
}

function SortableItem({ item, index, onMove, children }: SortableItemProps) {
  const { t } = useTranslation('list');
  const { ref, handleRef, isDragging } = useSortable({ id: item.id, index });
  return (
    <li ref={ref} className={classes['item']} data-dragging={isDragging || undefined}>
      <UnstyledButton
        ref={handleRef}
        className={classes['handle']}
        aria-label={t('sorting.handle', { name: item.label })}
        title={t('sorting.hint')}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          onMove(index, index + (event.key === 'ArrowUp' ? -1 : 1));
        }}
      >
        <IconGripVertical size={16} stroke={1.6} aria-hidden />
      </UnstyledButton>
      <div className={classes['content']}>{children}</div>
    </li>
  );
}

type Plugins = ComponentProps<typeof DragDropProvider>['plugins'];

/** What the library says while something is drawn, in the user's language, and its style under the page's policy. */
function usePlugins(items: readonly Item[]): NonNullable<Plugins> {
  const { t } = useTranslation('list');
  return useMemo<NonNullable<Plugins>>(() => {
    const nameOf = (id: unknown) => items.find((item) => item.id === id)?.label ?? '';
    const accessibility = Accessibility.configure({
      screenReaderInstructions: { draggable: t('sorting.hint') },
      announcements: {
        dragstart: ({ operation }: DragStartEvent) =>
          t('sorting.lifted', { name: nameOf(operation.source?.id) }),
        dragend: ({ operation, canceled }: DragEndEvent) =>
          canceled ? t('sorting.dropped', { name: nameOf(operation.source?.id) }) : undefined,
      },
    });
    const style = StyleInjector.configure({ nonce: styleNonce() });
    return (defaults) => [
      ...defaults.filter((plugin) => plugin !== Accessibility && plugin !== StyleInjector),
      accessibility,
      style,
    ];
  }, [items, t]);
}
