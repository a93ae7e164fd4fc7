import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConditionOutcome } from '#shared/contract/segments.ts';
import type { Condition, RuleGroup, RuleItem } from '#shared/domain/segments/rule.ts';
import { type RuleWording, readCondition } from '#shared/i18n/ruleReading.ts';
import classes from './members.module.css';

/** By the places of the conditions, `0.2`. */
type OutcomeMap = ReadonlyMap<string, ConditionOutcome>;

interface OutcomesProps {
  readonly group: RuleGroup;
  readonly path: readonly number[];
  readonly outcomes: OutcomeMap;
  readonly wording: RuleWording;
}

/** The items of a group one below the other, groups within it with how they hold together. */
export function Outcomes({ group, path, outcomes, wording }: OutcomesProps) {
  return (
    <ul className={classes['outcomes']}>
      {group.items.map((item, index) => {
        const place = [...path, index];
        const key = place.join('.');
        return item.type === 'group' ? (
          <GroupOutcome key={key} group={item} path={place} outcomes={outcomes} wording={wording} />
        ) : (
          <ConditionLine key={key} condition={item} outcome={outcomes.get(key)} wording={wording} />
        );
      })}
    </ul>
  );
}

function GroupOutcome({ group, path, outcomes, wording }: OutcomesProps) {
  const { t } = useTranslation('segments');
  const together = group.not
    ? group.join === 'and'
      ? 'notAll'
      : 'none'
    : group.join === 'and'
      ? 'all'
      : 'any';
  const holds = holdsIn(group, path, outcomes);
  return (
    <li className={classes['outcome']} data-holds={holds || undefined}>
      <Sign holds={holds} />
      <span className={classes['together']}>{t(`builder.joins.${together}`)}</span>
      <div className={classes['inner']}>
        <Outcomes group={group} path={path} outcomes={outcomes} wording={wording} />
      </div>
    </li>
  );
}

interface ConditionLineProps {
  readonly condition: Condition;
  readonly outcome: ConditionOutcome | undefined;
  readonly wording: RuleWording;
}

function ConditionLine({ condition, outcome, wording }: ConditionLineProps) {
  const { t } = useTranslation('segments');
  if (outcome === undefined) return null;
  const { holds, evidence } = outcome;
  // Of these the condition itself says all there is.
  const speaksForItself = condition.type === 'flag' || condition.type === 'segment';
  return (
    <li className={classes['outcome']} data-holds={holds || undefined}>
      <Sign holds={holds} />
      <span>{readCondition(condition, wording)}</span>
      {(evidence !== null || !speaksForItself) && (
        <span className={classes['evidence']}>
          {evidence === null ? t('why.nothing') : t('why.evidence', { evidence })}
        </span>
      )}
    </li>
  );
}

function Sign({ holds }: { holds: boolean }) {
  const { t } = useTranslation('segments');
  const Mark = holds ? IconCheck : IconX;
  return (
    <Mark
      size={16}
      stroke={2}
      className={classes['sign']}
      role="img"
      aria-label={t(holds ? 'why.met' : 'why.notMet')}
    />
  );
}

function holdsIn(item: RuleItem, path: readonly number[], outcomes: OutcomeMap): boolean {
  if (item.type !== 'group') return outcomes.get(path.join('.'))?.holds === true;
  if (item.items.length === 0) return !item.not;
  const inner = item.items.map((each, index) => holdsIn(each, [...path, index], outcomes));
  const holds = item.join === 'and' ? inner.every(Boolean) : inner.some(Boolean);
  return item.not ? !holds : holds;
}
