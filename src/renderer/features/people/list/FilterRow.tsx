import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ConditionChip } from '#renderer/features/segments/rule/ConditionChip.tsx';
import { RuleReading } from '#renderer/features/segments/rule/RuleReading.tsx';
import { type Condition, everybody, type Rule, type RuleItem } from '#shared/domain/segments/rule.ts';
import classes from './FilterRow.module.css';
import { SegmentOfFilter } from './SegmentOfFilter.tsx';
import type { ListState } from './useListState.ts';

/** Whom the list shows, as one chip for each condition that all of them meet. */
export function FilterRow({ list }: { list: Pick<ListState, 'question' | 'setFilter'> }) {
  const { t } = useTranslation('list');
  const [naming, name] = useDisclosure(false);
  const rule = list.question.filter;
  const items = rule === null ? [] : partsOf(rule);
  if (rule === null || items.length === 0) return null;
  const change = (wanted: readonly RuleItem[]) =>
    list.setFilter(wanted.length === 0 ? null : { ...everybody, items: [...wanted] });
  return (
    <div className={classes['row']}>
      {items.map((item, at) => {
        const remove = () => change(items.filter((_, other) => other !== at));
        const put = (condition: Condition) => change(items.with(at, condition));
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no other name than its place
        return <FilterPart key={at} item={item} onChange={put} onRemove={remove} />;
      })}
      <Button variant="subtle" size="compact-sm" onClick={() => list.setFilter(null)}>
        {t('filter.clear')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={name.open}>
        {t('filter.saveAsSegment')}
      </Button>
      <SegmentOfFilter opened={naming} onClose={name.close} rule={rule} />
    </div>
  );
}

interface FilterPartProps {
  readonly item: RuleItem;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

/** A condition to be changed in its place; a group, which comes from a segment, is read and taken out as a whole. */
function FilterPart({ item, onChange, onRemove }: FilterPartProps) {
  const { t } = useTranslation('list');
  if (item.type !== 'group')
    return <ConditionChip condition={item} onChange={onChange} onRemove={onRemove} />;
  return (
    <span className={classes['group']}>
      <RuleReading rule={item} />
      <Button variant="subtle" size="compact-xs" onClick={onRemove}>
        {t('filter.removeGroup')}
      </Button>
    </span>
  );
}

/** The parts of a rule that must all hold. */
export function partsOf(rule: Rule): readonly RuleItem[] {
  return rule.join === 'and' && !rule.not ? rule.items : [rule];
}
