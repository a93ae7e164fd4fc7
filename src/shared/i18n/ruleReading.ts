import type { RuleGroup, RuleItem } from '../domain/segments/rule.ts';
import { readCondition } from './ruleReading/conditions.ts';
import { type RuleWording, wordsOf } from './ruleReading/wording.ts';

export type { RuleWording } from './ruleReading/wording.ts';
export { readCondition };

/** A rule as one sentence without a full stop: Left in the last 5 years, and wants … · 直近5年間に退職、… */
export function readRule(rule: RuleGroup, wording: RuleWording): string {
  const whole = simplified(rule);
  const text = whole === null ? everybodyOf(rule, wording) : readItem(whole, wording, false);
  return wording.language === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

const everybodyOf = ({ not }: RuleGroup, wording: RuleWording): string =>
  wordsOf(wording)(not ? 'segments:reading.nobody' : 'segments:reading.everybody');

/** Groups of one item are that item; empty ones within others hold for everybody and are read as such. */
function simplified(item: RuleItem): RuleItem | null {
  if (item.type !== 'group') return item;
  if (item.items.length === 0) return null;
  const [only, ...others] = item.items;
  if (only === undefined || others.length > 0) return item;
  const inner = simplified(only);
  if (inner === null) return item;
  return item.not ? { ...inner, not: !inner.not } : inner;
}

function readItem(item: RuleItem, wording: RuleWording, within: boolean): string {
  const t = wordsOf(wording);
  const simple = simplified(item) ?? item;
  if (simple.type !== 'group') return readCondition(simple, wording);
  if (simple.items.length === 0) return everybodyOf(simple, wording).toLowerCase();
  const parts = simple.items.map((inner) => readItem(inner, wording, true));
  const inner = parts.join(t(`segments:reading.joins.${simple.join}`));
  if (simple.not) return t('segments:reading.notGroup', { inner });
  return within ? t('segments:reading.group', { inner }) : inner;
}
