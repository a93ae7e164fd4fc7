import type { CustomField } from '#shared/contract/customFields.ts';
import type { OwnProfile } from '#shared/contract/importPlan.ts';
import type { Inspection } from '#shared/contract/importReading.ts';
import { withKnownFields } from '#shared/domain/imports/knownFields.ts';
import type { ColumnMapping, ImportMapping, MappingTarget } from '#shared/domain/imports/mapping.ts';
import { phoneRegionOf } from '#shared/domain/imports/phoneRegion.ts';
import { columnsOfKind, recogniseKind } from '#shared/domain/imports/profiles/knownKinds.ts';
import { profileFor } from '#shared/domain/imports/profiles/ownProfiles.ts';
import {
  dateOrdersOf,
  type FoundColumn,
  type KnownColumns,
  proposeMapping,
  withCustomColumns,
} from '#shared/domain/imports/proposal.ts';
import { isOwnTable, ownHeader } from '#shared/i18n/peopleHeaders.ts';

interface Surroundings {
  thisYear: number;
  /** The workspace's own fields in use. */
  fields: readonly CustomField[];
  /** How the workspace reads files of its own kinds. */
  profiles: readonly OwnProfile[];
  /** The user's country, where it is known; for phone numbers. */
  region: string | null;
  /** Whether a profile that knows the header may make the proposal. */
  useProfile: boolean;
}

type Proposal = Pick<Inspection, 'mapping' | 'profile'>;

/**
 * How the rows of a file are best read, and whose kind of file it is: a profile of the workspace's own comes first, then
 * the program's own table, then the kinds that other programs write; else headers and values are looked at one by one.
 */
export function proposalFor(columns: readonly FoundColumn[], surroundings: Surroundings): Proposal {
  if (!surroundings.useProfile) return { mapping: proposed(columns, new Map(), surroundings), profile: null };
  const header = columns.map((column) => column.header);
  const own = profileFor(surroundings.profiles, header);
  if (own !== null) {
    const { id, name } = own.profile;
    return { mapping: inUse(own.mapping, surroundings.fields), profile: { type: 'own', id, name } };
  }
  if (isOwnTable(header)) {
    const { phoneRegion: _open, ...mapping } = proposed(columns, ownColumns(header), surroundings);
    return {
      mapping: withKnownFields({ ...mapping, exact: true }, surroundings.fields),
      profile: { type: 'known', name: 'enishi' },
    };
  }
  const kind = recogniseKind(header);
  if (kind === null) return { mapping: proposed(columns, new Map(), surroundings), profile: null };
  const mapping = proposed(columns, columnsOfKind(kind, header), surroundings);
  const joins = { ...mapping.joins, ...kind.joins };
  return {
    mapping: Object.keys(joins).length === 0 ? mapping : { ...mapping, joins },
    profile: { type: 'known', name: kind.name },
  };
}

function proposed(
  columns: readonly FoundColumn[],
  known: KnownColumns,
  { thisYear, fields, region }: Surroundings,
): ImportMapping {
  const guessed = proposeMapping(columns, thisYear, known);
  const mapping = withCustomColumns(guessed, columns, fields, dateOrdersOf(columns, thisYear));
  const phoneRegion = phoneRegionOf(columns, mapping.columns, region);
  return phoneRegion === undefined ? mapping : { ...mapping, phoneRegion };
}

/** What the program's own headers say; every other column is left out. */
function ownColumns(header: readonly string[]): Map<number, MappingTarget | null> {
  return new Map(header.map((text, column) => [column, ownTarget(text)]));
}

function ownTarget(text: string): MappingTarget | null {
  const own = ownHeader(text);
  if (own === null) return null;
  if (own.type === 'known') return own.target;
  const dated = own.fieldType === 'date' ? { dateOrder: 'ymd' as const } : {};
  return { field: 'custom', newField: { name: own.name, type: own.fieldType }, ...dated };
}

/** Without the columns of fields that are no longer in use. */
function inUse(mapping: ImportMapping, fields: readonly CustomField[]): ImportMapping {
  const isKnown = ({ customField }: MappingTarget): boolean =>
    customField === undefined || fields.some(({ id }) => id === customField);
  const columns: ColumnMapping[] = mapping.columns.filter(isKnown);
  const constants = mapping.constants?.filter(isKnown);
  return { ...mapping, columns, ...(constants === undefined ? {} : { constants }) };
}
