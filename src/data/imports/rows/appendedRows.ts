import type { PersonDraft } from '#shared/domain/imports/personRow.ts';
import { today } from '#shared/domain/instant.ts';
import type { WriteUnit } from '../../database/write.ts';
import { consents, opennessRecords, orientations } from '../../schema/index.ts';
import type { ImportOrigin } from './importOrigin.ts';
import type { UpdatePolicy } from './updatePolicy.ts';

type Row = Readonly<Record<string, unknown>>;

/** What the person is known to want, to be open to and to consent to; null for somebody new. */
interface Kept {
  personId: string;
  policy: UpdatePolicy | null;
}

/** The latest of the rows: the later day, on one day the later record. */
function latestOf(rows: readonly Row[], day: 'recordedOn' | 'decidedOn'): Row | undefined {
  const key = (row: Row): string => `${String(row[day])} ${String(row['id'])}`;
  let latest: Row | undefined;
  for (const row of rows) if (latest === undefined || key(row) > key(latest)) latest = row;
  return latest;
}

/** Appends what the row says the person wants, where the latest record of that wish says otherwise. */
export function appendOrientations(unit: WriteUnit, draft: PersonDraft, { personId, policy }: Kept): boolean {
  if (draft.orientations.length === 0) return false;
  const columns = ['id', 'kind', 'strength', 'recordedOn'] as const;
  const kept = policy === null ? [] : unit.find(orientations, { personId }, columns);
  let changed = false;
  for (const { kind, strength } of draft.orientations) {
    const latest = latestOf(
      kept.filter((row) => row['kind'] === kind),
      'recordedOn',
    );
    if (latest !== undefined && (policy === 'fill' || latest['strength'] === strength)) continue;
    unit.insert(orientations, {
      id: unit.author.ids.next(),
      personId,
      kind,
      strength,
      source: 'survey',
      recordedOn: today(unit.author.clock),
    });
    changed = true;
  }
  return changed;
}

/** Appends how open the person is to a return and in which form; what the row leaves open is as it was. */
export function appendOpenness(unit: WriteUnit, draft: PersonDraft, { personId, policy }: Kept): boolean {
  if (draft.openness === null && draft.preferredForm === null) return false;
  const columns = ['id', 'openness', 'form', 'recordedOn'] as const;
  const latest =
    policy === null ? undefined : latestOf(unit.find(opennessRecords, { personId }, columns), 'recordedOn');
  const before = {
    openness: latest === undefined ? 'unknown' : String(latest['openness']),
    form: typeof latest?.['form'] === 'string' ? latest['form'] : null,
  };
  const taken =
    policy === 'fill' ? { openness: before.openness !== 'unknown', form: before.form !== null } : {};
  const openness = taken.openness === true ? before.openness : (draft.openness ?? before.openness);
  const form = taken.form === true ? before.form : (draft.preferredForm ?? before.form);
  if (openness === before.openness && form === before.form) return false;
  unit.insert(opennessRecords, {
    id: unit.author.ids.next(),
    personId,
    openness,
    form,
    recordedOn: today(unit.author.clock),
  });
  return true;
}

/** Appends what the row says of consent, where it is another word than the latest. */
export function appendConsents(
  unit: WriteUnit,
  draft: PersonDraft,
  { evidence }: ImportOrigin,
  { personId, policy }: Kept,
): boolean {
  if (draft.consents.length === 0) return false;
  const columns = ['id', 'purpose', 'channel', 'state', 'decidedOn'] as const;
  const kept = policy === null ? [] : unit.find(consents, { personId }, columns);
  let changed = false;
  for (const { purpose, channel, state } of draft.consents) {
    const latest = latestOf(
      kept.filter((row) => row['purpose'] === purpose && row['channel'] === channel),
      'decidedOn',
    );
    if (latest !== undefined && (policy === 'fill' || latest['state'] === state)) continue;
    unit.insert(consents, {
      id: unit.author.ids.next(),
      personId,
      purpose,
      channel,
      state,
      basis: 'consent',
      evidence,
      decidedOn: today(unit.author.clock),
    });
    changed = true;
  }
  return changed;
}
