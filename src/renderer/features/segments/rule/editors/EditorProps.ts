import type { Condition } from '#shared/domain/segments/rule.ts';

/** What changes a condition of one type, or of some. */
export interface EditorProps<T extends Condition['type']> {
  readonly condition: Extract<Condition, { type: T }>;
  readonly onChange: (condition: Extract<Condition, { type: T }>) => void;
}
