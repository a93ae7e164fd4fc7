import { Button, NativeSelect } from '@mantine/core';
import { IconBracketsContain } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { deepestGroup } from '#shared/domain/segments/rule.ts';
import { FieldPicker } from '../rule/FieldPicker.tsx';
import { ItemTools } from './ItemTools.tsx';
import { LineEditor } from './LineEditor.tsx';
import classes from './RuleBuilder.module.css';
import type { RuleChanges } from './RuleBuilder.tsx';
import { type DraftGroup, newGroup, newLine } from './ruleDraft.ts';

interface GroupEditorProps {
  readonly group: DraftGroup;
  readonly changes: RuleChanges;
  /** How deep the group stands; the whole rule is 1. */
  readonly depth: number;
  readonly isWhole?: boolean;
}

/** How the items of a group hold together. */
const joins = {
  all: { join: 'and', not: false },
  any: { join: 'or', not: false },
  none: { join: 'or', not: true },
  notAll: { join: 'and', not: true },
} as const;
const joinNames = ['all', 'any', 'none', 'notAll'] as const;

/** A group of conditions with the word that says how they hold together, and what can be added to it. */
export function GroupEditor({ group, changes, depth, isWhole = false }: GroupEditorProps) {
  const { t } = useTranslation('segments');
  const present =
    joinNames.find((name) => joins[name].join === group.join && joins[name].not === group.not) ?? 'all';
  const setJoin = (name: string) => {
    const chosen = joinNames.find((candidate) => candidate === name);
    if (chosen === undefined) return;
    if (isWhole) changes.changeWhole(joins[chosen]);
    else changes.change(group.key, (item) => (item.type === 'group' ? { ...item, ...joins[chosen] } : item));
  };
  return (
    <fieldset className={classes['group']} data-whole={isWhole || undefined} aria-label={t('builder.group')}>
      <div className={classes['groupHead']}>
        <NativeSelect
          size="xs"
          aria-label={t('builder.join')}
          data-handle={group.key}
          value={present}
          data={joinNames.map((value) => ({ value, label: t(`builder.joins.${value}`) }))}
          onChange={(event) => setJoin(event.currentTarget.value)}
        />
        {!isWhole && <ItemTools itemKey={group.key} name={t('builder.group')} changes={changes} />}
      </div>
      {group.items.map((item, index) => (
        <div key={item.key} className={classes['item']} data-item={item.key}>
          <span className={classes['join']}>{index > 0 && t(`builder.word.${group.join}`)}</span>
          {item.type === 'group' ? (
            <GroupEditor group={item} changes={changes} depth={depth + 1} />
          ) : (
            <LineEditor line={item} changes={changes} />
          )}
        </div>
      ))}
      <div className={classes['foot']} data-rule-foot>
        <FieldPicker size="xs" onPick={(condition) => changes.add(group.key, newLine(condition))} />
        {depth < deepestGroup && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconBracketsContain size={14} stroke={1.8} aria-hidden />}
            onClick={() => changes.add(group.key, newGroup([], group.join === 'and' ? 'or' : 'and'))}
          >
            {t('builder.addGroup')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
