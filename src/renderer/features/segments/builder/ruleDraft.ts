import {
  type Condition,
  deepestGroup,
  type Rule,
  type RuleGroup,
  type RuleItem,
} from '#shared/domain/segments/rule.ts';

/** A condition while a rule is built; it may have to be filled in yet. The key stays with it wherever it goes. */
export interface DraftLine {
  readonly key: string;
  readonly type: 'line';
  readonly condition: Condition;
}

/** A group while a rule is built. */
export interface DraftGroup {
  readonly key: string;
  readonly type: 'group';
  readonly not: boolean;
  readonly join: 'and' | 'or';
  readonly items: readonly DraftItem[];
}

export type DraftItem = DraftLine | DraftGroup;

let made = 0;
function nextKey(): string {
  made += 1;
  return `item-${made}`;
}

export const newLine = (condition: Condition): DraftLine => ({ key: nextKey(), type: 'line', condition });

export const newGroup = (items: readonly DraftItem[], join: 'and' | 'or'): DraftGroup => ({
  key: nextKey(),
  type: 'group',
  not: false,
  join,
  items,
});

/** A rule to be built further. */
export function draftOf(rule: Rule): DraftGroup {
  return {
    key: nextKey(),
    type: 'group',
    not: rule.not,
    join: rule.join,
    items: rule.items.map((item) => (item.type === 'group' ? draftOf(item) : newLine(item))),
  };
}

/** The rule as it is built so far, with what is not filled in yet. */
export function ruleOf({ not, join, items }: DraftGroup): RuleGroup {
  return {
    type: 'group',
    not,
    join,
    items: items.map((item): RuleItem => (item.type === 'group' ? ruleOf(item) : item.condition)),
  };
}

/** With the item of that key changed, or taken out where `change` gives null. */
export function changeItem(
  group: DraftGroup,
  key: string,
  change: (item: DraftItem) => DraftItem | null,
): DraftGroup {
  return {
    ...group,
    items: group.items.flatMap((item): DraftItem[] => {
      if (item.key === key) {
        const changed = change(item);
        return changed === null ? [] : [changed];
      }
      return [item.type === 'group' ? changeItem(item, key, change) : item];
    }),
  };
}

/** With an item more at the end of the group of that key. */
export function addTo(group: DraftGroup, key: string, item: DraftItem): DraftGroup {
  if (group.key === key) return { ...group, items: [...group.items, item] };
  return {
    ...group,
    items: group.items.map((each) => (each.type === 'group' ? addTo(each, key, item) : each)),
  };
}

/** How many groups stand in each other; an item alone is none. */
export function depthOf(item: DraftItem): number {
  return item.type === 'group' ? 1 + Math.max(0, ...item.items.map(depthOf)) : 0;
}

/**
 * With the item one place up or down as the rule is read: past a condition, into a group that stands there, and out
 * of its own group at the end. Unchanged where there is no way on, or groups would stand too deep.
 */
export function moveItem(root: DraftGroup, key: string, way: 'up' | 'down'): DraftGroup {
  const path = pathTo(root, key);
  if (path === null) return root;
  const target = way === 'up' ? placeBefore(root, path) : placeAfter(root, path);
  const item = itemAt(root, path);
  if (target === null || item === null) return root;
  const moved = insertAt(
    changeItem(root, key, () => null),
    target,
    item,
  );
  return depthOf(moved) > deepestGroup ? root : moved;
}

type Path = readonly number[];

function placeBefore(root: DraftGroup, path: Path): Path | null {
  const index = path.at(-1) ?? 0;
  const parent = path.slice(0, -1);
  if (index === 0) return parent.length === 0 ? null : parent;
  const before = itemAt(root, [...parent, index - 1]);
  return before?.type === 'group' ? [...parent, index - 1, before.items.length] : [...parent, index - 1];
}

/** Counted without the item itself, which is taken out first. */
function placeAfter(root: DraftGroup, path: Path): Path | null {
  const index = path.at(-1) ?? 0;
  const parent = path.slice(0, -1);
  const after = itemAt(root, [...parent, index + 1]);
  if (after?.type === 'group') return [...parent, index, 0];
  if (after !== null) return [...parent, index + 1];
  const place = parent.at(-1);
  return place === undefined ? null : [...parent.slice(0, -1), place + 1];
}

function pathTo(group: DraftGroup, key: string): Path | null {
  for (const [index, item] of group.items.entries()) {
    if (item.key === key) return [index];
    const inner = item.type === 'group' ? pathTo(item, key) : null;
    if (inner !== null) return [index, ...inner];
  }
  return null;
}

function itemAt(group: DraftGroup, [index, ...rest]: Path): DraftItem | null {
  const item = index === undefined ? undefined : group.items[index];
  if (item === undefined) return null;
  if (rest.length === 0) return item;
  return item.type === 'group' ? itemAt(item, rest) : null;
}

function insertAt(group: DraftGroup, [index = 0, ...rest]: Path, item: DraftItem): DraftGroup {
  if (rest.length === 0) return { ...group, items: group.items.toSpliced(index, 0, item) };
  return {
    ...group,
    items: group.items.map((each, at) =>
      at === index && each.type === 'group' ? insertAt(each, rest, item) : each,
    ),
  };
}
