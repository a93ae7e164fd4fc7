import { CloseButton, Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '#shared/domain/segments/rule.ts';
import classes from './ConditionChip.module.css';
import { ConditionEditor } from './ConditionEditor.tsx';
import { isComplete } from './fields.ts';
import { useConditionReading } from './useConditionReading.ts';

interface ConditionChipProps {
  readonly condition: Condition;
  /** With every change after which the condition is filled in. */
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

/** One condition in words; a press opens what it is made of. */
export function ConditionChip({ condition, onChange, onRemove }: ConditionChipProps) {
  const { t } = useTranslation('segments');
  const reading = useConditionReading(condition);
  const [draft, setDraft] = useState<Condition | null>(null);
  const change = (next: Condition) => {
    setDraft(next);
    if (isComplete(next)) onChange(next);
  };
  return (
    <span className={classes['chip']}>
      <Popover
        opened={draft !== null}
        onChange={(opened) => !opened && setDraft(null)}
        position="bottom-start"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <UnstyledButton
            className={classes['reading'] ?? ''}
            aria-label={t('editor.edit', { reading })}
            title={reading}
            onClick={() => setDraft(draft === null ? condition : null)}
          >
            {reading}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown className={classes['editor'] ?? ''}>
          {draft !== null && <ConditionEditor condition={draft} onChange={change} withField />}
        </Popover.Dropdown>
      </Popover>
      <CloseButton size="xs" aria-label={t('editor.remove', { reading })} onClick={onRemove} />
    </span>
  );
}
