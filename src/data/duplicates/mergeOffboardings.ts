import type { Row } from '../database/statements.ts';
import type { WriteUnit } from '../database/write.ts';
import { parseJson } from '../files/parseJson.ts';
import { offboardingSteps, offboardings } from '../schema/index.ts';
import type { TenuresOfOne } from './mergeFarewells.ts';

const looked = ['noticeOn', 'manager', 'hrOwner'] as const;
const settled = ['state', 'note', 'settledAt', 'settledBy'] as const;
const columns = ['id', 'kind', 'title', 'after', 'position', ...settled] as const;

/**
 * Of two plans for one farewell the one that stands on the tenure that stays is kept: it takes over who looks after it
 * where that is not said, what was settled on the other side, and the steps it does not have.
 */
export function mergeOffboardings(unit: WriteUnit, { keep, from, to }: TenuresOfOne): void {
  const [theirs] = unit.find(offboardings, { tenureId: from }, ['id', ...looked]);
  if (theirs === undefined) return;
  const [own] = unit.find(offboardings, { tenureId: to }, ['id', ...looked]);
  const id = String(theirs['id']);
  if (own === undefined) {
    unit.update(offboardings, { id }, { tenureId: to, personId: keep });
    return;
  }
  mergeSteps(unit, { keep, from: id, to: String(own['id']) });
  unit.remove(offboardings, { id });
  const lacking = looked.filter((name) => own[name] === null);
  const taken = Object.fromEntries(lacking.map((name) => [name, theirs[name]]));
  unit.update(offboardings, { id: String(own['id']) }, taken);
}

/** `from` and `to` are plans here. */
function mergeSteps(unit: WriteUnit, { keep, from, to }: TenuresOfOne): void {
  const own = unit.find(offboardingSteps, { offboardingId: to }, columns);
  const theirs = unit.find(offboardingSteps, { offboardingId: from }, columns);
  theirs.sort((a, b) => Number(a['position']) - Number(b['position']));
  let position = Math.max(-1, ...own.map((step) => Number(step['position']))) + 1;
  /** The steps of the other plan by what they are afterwards. */
  const became = new Map<string, string>();
  const coming: Row[] = [];
  for (const step of theirs) {
    const same = own.find((row) => isSame(row, step));
    const id = String(step['id']);
    became.set(id, String((same ?? step)['id']));
    if (same === undefined) {
      coming.push(step);
      continue;
    }
    if (same['state'] === 'open' && step['state'] !== 'open') {
      unit.update(
        offboardingSteps,
        { id: String(same['id']) },
        Object.fromEntries(settled.map((name) => [name, step[name]])),
      );
    }
    unit.remove(offboardingSteps, { id });
  }
  for (const step of coming) {
    const after = JSON.stringify([...new Set(idsIn(step['after']).flatMap((id) => became.get(id) ?? []))]);
    const id = String(step['id']);
    unit.update(offboardingSteps, { id }, { offboardingId: to, personId: keep, after, position });
    position += 1;
  }
}

/** There is one conversation, one word of thanks …; tasks and check-ins are what they are called. */
function isSame(a: Row, b: Row): boolean {
  const named = a['kind'] === 'task' || a['kind'] === 'checkIn';
  return a['kind'] === b['kind'] && (!named || a['title'] === b['title']);
}

function idsIn(json: unknown): string[] {
  const parsed = parseJson(String(json));
  return Array.isArray(parsed) ? parsed.map(String) : [];
}
