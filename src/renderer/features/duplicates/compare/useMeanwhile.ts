import { useState } from 'react';
import type { Comparison } from '#shared/contract/duplicates.ts';
import type { ChoiceField } from '../deciding/mergeOf.ts';
import type { ComparedValues } from './fields.ts';

/**
 * What is another now than when the comparison was first seen, changed here or by another program; `take` says that it
 * was noticed. Without an account of it, what is read anew would change under one's eyes.
 */
export function useMeanwhile(
  comparison: Comparison,
  valuesOf: (of: Comparison) => readonly ComparedValues[],
) {
  const [seen, setSeen] = useState(comparison);
  const changesIn = (present: Comparison): { fields: ReadonlySet<ChoiceField>; any: boolean } => {
    if (present === seen) return { fields: new Set(), any: false };
    const before = new Map(valuesOf(seen).map((values) => [values.field, values]));
    const now = valuesOf(present);
    const fields = new Set(
      now.filter((values) => !same(before.get(values.field), values)).map(({ field }) => field),
    );
    const gone = [...before.keys()].some((field) => !now.some((values) => values.field === field));
    const moved = JSON.stringify(seen.moves) !== JSON.stringify(present.moves);
    return { fields, any: fields.size > 0 || gone || moved };
  };
  const { fields, any } = changesIn(comparison);
  return {
    fields,
    isChanged: any,
    differs: (present: Comparison) => changesIn(present).any,
    take: () => setSeen(comparison),
  };
}

const same = (before: ComparedValues | undefined, now: ComparedValues): boolean =>
  before !== undefined && before.a === now.a && before.b === now.b;
