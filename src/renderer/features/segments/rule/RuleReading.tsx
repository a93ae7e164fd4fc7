import { Text } from '@mantine/core';
import type { Rule } from '#shared/domain/segments/rule.ts';
import { readRule } from '#shared/i18n/ruleReading.ts';
import { completeRule } from './fields.ts';
import { useRuleWording } from './useRuleWording.ts';

/** The whole rule as a sentence. */
export function RuleReading({ rule, className }: { rule: Rule; className?: string | undefined }) {
  const wording = useRuleWording();
  return (
    <Text component="p" m={0} className={className}>
      {wording === null ? '\u00a0' : readRule(completeRule(rule), wording)}
    </Text>
  );
}
