import { Button, Group, Popover } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '#shared/domain/segments/rule.ts';
import classes from './ConditionChip.module.css';
import { ConditionEditor } from './ConditionEditor.tsx';
import { FieldPicker } from './FieldPicker.tsx';
import { isComplete } from './fields.ts';

interface AddConditionProps {
  /** With a condition that is filled in. */
  readonly onAdd: (condition: Condition) => void;
  readonly size?: 'xs' | 'sm';
}

/** Chooses what a new condition is about, then fills it in. */
export function AddCondition({ onAdd, size = 'xs' }: AddConditionProps) {
  const { t } = useTranslation(['segments', 'app']);
  const [draft, setDraft] = useState<Condition | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (draft === null || !isComplete(draft)) return;
    onAdd(draft);
    setDraft(null);
  };
  return (
    <Popover
      opened={draft !== null}
      onChange={(opened) => !opened && setDraft(null)}
      position="bottom-start"
      trapFocus
      returnFocus
      // What opens it is the button within the target, which has roles of its own.
      withRoles={false}
    >
      <Popover.Target>
        <span>
          <FieldPicker size={size} onPick={setDraft} />
        </span>
      </Popover.Target>
      <Popover.Dropdown className={classes['editor'] ?? ''} role="dialog" aria-label={t('editor.add')}>
        {draft !== null && (
          <form onSubmit={submit}>
            <ConditionEditor condition={draft} onChange={setDraft} withField />
            <Group gap={8} mt={12} justify="flex-end">
              <Button size="xs" variant="default" onClick={() => setDraft(null)}>
                {t('app:cancel')}
              </Button>
              <Button size="xs" type="submit" disabled={!isComplete(draft)}>
                {t('editor.addThis')}
              </Button>
            </Group>
          </form>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
