import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addTo,
  changeItem,
  type DraftGroup,
  type DraftItem,
  depthOf,
  draftOf,
  moveItem,
  newGroup,
  newLine,
  ruleOf,
} from '#renderer/features/segments/builder/ruleDraft.ts';
import { completeRule } from '#renderer/features/segments/rule/fields.ts';
import { type Condition, deepestGroup, everybody, rule } from '#shared/domain/segments/rule.ts';

const about = (field: 'alumnus' | 'here' | 'reachable' | 'deceased'): Condition => ({
  type: 'flag',
  not: false,
  field,
});
const [a, b, c] = (['alumnus', 'here', 'reachable'] as const).map((field) => newLine(about(field)));
if (a === undefined || b === undefined || c === undefined) throw new Error('three lines');

const root = (...items: DraftItem[]): DraftGroup => newGroup(items, 'and');
/** The rule as brackets and the last letters of its keys. */
const shape = (group: DraftGroup): string =>
  `(${group.items.map((item) => (item.type === 'group' ? shape(item) : (names.get(item.key) ?? '?'))).join('')})`;
const names = new Map([
  [a.key, 'a'],
  [b.key, 'b'],
  [c.key, 'c'],
]);

describe('moving', () => {
  test('passes conditions, enters groups and leaves them again, down to the end', () => {
    let rules = root(a, b, newGroup([c], 'or'));
    const shapes = [shape(rules)];
    for (let step = 0; step < 4; step += 1) {
      rules = moveItem(rules, a.key, 'down');
      shapes.push(shape(rules));
    }
    expect(shapes).toEqual(['(ab(c))', '(ba(c))', '(b(ac))', '(b(ca))', '(b(c)a)']);
    expect(moveItem(rules, a.key, 'down')).toEqual(rules);
  });

  test('goes back up the same way', () => {
    let rules = root(b, newGroup([c], 'or'), a);
    const shapes = [shape(rules)];
    for (let step = 0; step < 4; step += 1) {
      rules = moveItem(rules, a.key, 'up');
      shapes.push(shape(rules));
    }
    expect(shapes).toEqual(['(b(c)a)', '(b(ca))', '(b(ac))', '(ba(c))', '(ab(c))']);
    expect(moveItem(rules, a.key, 'up')).toEqual(rules);
  });

  test('never puts groups deeper than a rule may have them', () => {
    let deep: DraftGroup = newGroup([], 'and');
    for (let level = 2; level < deepestGroup; level += 1) deep = newGroup([deep], 'and');
    const moving = newGroup([newGroup([a], 'or')], 'or');
    const whole = root(moving, deep);
    expect(depthOf(whole)).toBe(deepestGroup);
    let moved = whole;
    for (let step = 0; step < 40; step += 1) moved = moveItem(moved, moving.key, 'down');
    expect(depthOf(moved)).toBeLessThanOrEqual(deepestGroup);
  });

  test('keeps everything there is, whatever the moves', () => {
    const keysOf = (item: DraftItem): string[] =>
      item.type === 'group' ? [item.key, ...item.items.flatMap(keysOf)] : [item.key];
    const inner = newGroup([b, newGroup([c], 'and')], 'or');
    const whole = root(a, inner);
    const moves = fc.array(
      fc.tuple(fc.constantFrom(...keysOf(whole)), fc.constantFrom('up' as const, 'down' as const)),
    );
    fc.assert(
      fc.property(moves, (steps) => {
        const moved = steps.reduce((before, [key, way]) => moveItem(before, key, way), whole);
        expect(keysOf(moved).toSorted()).toEqual(keysOf(whole).toSorted());
        expect(moved.key).toBe(whole.key);
      }),
    );
  });
});

test('items are added, changed and taken out wherever they stand', () => {
  const inner = newGroup([b], 'or');
  const added = addTo(root(a, inner), inner.key, c);
  expect(shape(added)).toBe('(a(bc))');
  expect(shape(changeItem(added, b.key, () => null))).toBe('(a(c))');
  const turned = changeItem(added, inner.key, (item) =>
    item.type === 'group' ? { ...item, not: true } : item,
  );
  expect(ruleOf(turned).items[1]).toMatchObject({ type: 'group', not: true, join: 'or' });
});

test('a rule comes back out of its draft as it went in', () => {
  const whole = rule.parse({
    ...everybody,
    items: [about('alumnus'), { type: 'group', not: true, join: 'or', items: [about('here')] }],
  });
  expect(ruleOf(draftOf(whole))).toEqual(whole);
});

test('what is not filled in yet is left out, and groups that are empty by that', () => {
  const unfilled: Condition = {
    type: 'text',
    not: false,
    field: 'company',
    is: { test: 'contains', text: '' },
  };
  const whole = ruleOf(root(a, newLine(unfilled), newGroup([newLine(unfilled)], 'or')));
  expect(completeRule(whole)).toEqual({ ...everybody, items: [about('alumnus')] });
});
