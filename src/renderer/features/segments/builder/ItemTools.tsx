import { ActionIcon, CloseButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './RuleBuilder.module.css';
import type { RuleChanges } from './RuleBuilder.tsx';

interface ItemToolsProps {
  readonly itemKey: string;
  /** What is moved or taken out, for screen readers. */
  readonly name: string;
  readonly changes: RuleChanges;
}

/** Moves a line or a group up and down, and takes it out. */
export function ItemTools({ itemKey, name, changes }: ItemToolsProps) {
  const { t } = useTranslation('segments');
  return (
    <span className={classes['tools']}>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        data-handle={itemKey}
        title={t('builder.moveUpHint')}
        aria-label={t('builder.moveUp', { name })}
        onClick={() => changes.move(itemKey, 'up')}
      >
        <IconArrowUp size={14} stroke={1.7} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        title={t('builder.moveDownHint')}
        aria-label={t('builder.moveDown', { name })}
        onClick={() => changes.move(itemKey, 'down')}
      >
        <IconArrowDown size={14} stroke={1.7} aria-hidden />
      </ActionIcon>
      <CloseButton
        size="sm"
        aria-label={t('editor.remove', { reading: name })}
        onClick={() => changes.remove(itemKey)}
      />
    </span>
  );
}
