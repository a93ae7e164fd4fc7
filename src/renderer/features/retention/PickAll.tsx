import { Checkbox } from '@mantine/core';
import type { PersonId } from '#shared/domain/ids.ts';

interface PickAllProps {
  readonly label: string;
  readonly rows: readonly { readonly personId: PersonId }[];
  readonly picked: ReadonlySet<PersonId>;
  readonly onPick: (picked: ReadonlySet<PersonId>) => void;
}

/** Selects all people who are shown, or none. */
export function PickAll({ label, rows, picked, onPick }: PickAllProps) {
  const shown = rows.map(({ personId }) => personId);
  const some = shown.some((personId) => picked.has(personId));
  const all = some && shown.every((personId) => picked.has(personId));
  return (
    <Checkbox
      aria-label={label}
      checked={all}
      indeterminate={some && !all}
      onChange={() => onPick(new Set(all ? [] : shown))}
    />
  );
}

/** The picked people with one more or less. */
export function turned(picked: ReadonlySet<PersonId>, personId: PersonId): ReadonlySet<PersonId> {
  const next = new Set(picked);
  if (!next.delete(personId)) next.add(personId);
  return next;
}
