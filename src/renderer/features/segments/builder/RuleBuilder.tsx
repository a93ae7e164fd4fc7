import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { GroupEditor } from './GroupEditor.tsx';
import classes from './RuleBuilder.module.css';
import { addTo, changeItem, type DraftGroup, type DraftItem, moveItem } from './ruleDraft.ts';

/** What lines and groups do to the rule they stand in. */
export interface RuleChanges {
  readonly change: (key: string, change: (item: DraftItem) => DraftItem) => void;
  readonly changeWhole: (patch: Partial<Pick<DraftGroup, 'join' | 'not'>>) => void;
  readonly add: (groupKey: string, item: DraftItem) => void;
  readonly remove: (key: string) => void;
  readonly move: (key: string, way: 'up' | 'down') => void;
}

interface RuleBuilderProps {
  readonly rule: DraftGroup;
  readonly onChange: (change: (rule: DraftGroup) => DraftGroup) => void;
}

/** The conditions and groups of a rule, each of which can be changed, moved and taken out. */
export function RuleBuilder({ rule, onChange }: RuleBuilderProps) {
  const whole = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<{ selector: string } | null>(null);
  useEffect(() => {
    if (focused !== null) whole.current?.querySelector<HTMLElement>(focused.selector)?.focus();
  }, [focused]);
  const toAddButton = useCallback(
    () => whole.current?.querySelector<HTMLElement>('[data-rule-foot] button')?.focus(),
    [],
  );
  const changes: RuleChanges = useMemo(
    () => ({
      change: (key, change) => onChange((before) => changeItem(before, key, change)),
      changeWhole: (patch) => onChange((before) => ({ ...before, ...patch })),
      add: (groupKey, item) => {
        onChange((before) => addTo(before, groupKey, item));
        setFocused({ selector: `[data-item="${item.key}"] :is(input, select)` });
      },
      remove: (key) => {
        onChange((before) => changeItem(before, key, () => null));
        toAddButton();
      },
      move: (key, way) => {
        onChange((before) => moveItem(before, key, way));
        setFocused({ selector: `[data-handle="${key}"]` });
      },
    }),
    [onChange, toAddButton],
  );
  return (
    <div ref={whole} className={classes['rule']}>
      <GroupEditor group={rule} changes={changes} depth={1} isWhole />
    </div>
  );
}
