import type { Row } from '../database/statements.ts';
import type { WriteUnit } from '../database/write.ts';
import { tenures } from '../schema/index.ts';
import { mergeFarewells } from './mergeFarewells.ts';
import type { Merging } from './mergeRecords.ts';

const told = ['department', 'title', 'grade', 'manager', 'employmentType', 'leaveReason'] as const;
const columns = ['id', 'startedOn', 'endedOn', ...told] as const;

/** Tenures with the same first and last day are one, with what either tells; what stands there already stays. */
export function* mergeTenures(unit: WriteUnit, { keep, other }: Merging): Generator<void> {
  const own = unit.find(tenures, { personId: keep }, columns);
  for (const tenure of unit.find(tenures, { personId: other }, columns)) {
    const same = own.find((row) => isSame(row, tenure));
    if (same === undefined) {
      unit.update(tenures, { id: String(tenure['id']) }, { personId: keep });
    } else {
      own.splice(own.indexOf(same), 1);
      const missing = told.filter((name) => same[name] === null && tenure[name] !== null);
      unit.update(
        tenures,
        { id: String(same['id']) },
        Object.fromEntries(missing.map((name) => [name, tenure[name]])),
      );
      mergeFarewells(unit, { keep, from: String(tenure['id']), to: String(same['id']) });
      unit.remove(tenures, { id: String(tenure['id']) });
    }
    yield;
  }
}

/** Without any day, two tenures are one only where they tell nothing different. */
function isSame(a: Row, b: Row): boolean {
  if (a['startedOn'] !== b['startedOn'] || a['endedOn'] !== b['endedOn']) return false;
  if (a['startedOn'] !== null || a['endedOn'] !== null) return true;
  return told.every((name) => a[name] === null || b[name] === null || a[name] === b[name]);
}
