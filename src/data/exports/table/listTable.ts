import {
  type CustomColumn,
  customColumn,
  type ListColumn,
  type PersonColumn,
} from '#shared/contract/peopleList.ts';
import { listCell } from '#shared/domain/exports/listCell.ts';
import { dateOf, instant, type TimeZone } from '#shared/domain/instant.ts';
import { displayName } from '#shared/domain/names.ts';
import type { CustomFieldType, Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import { customFieldsInUse } from '../../customFields/read.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { listedPeople } from '../../people/list.ts';
import type { ListedPerson } from '../../people/listedPerson.ts';
import { peopleAtOnce } from '../people/exportedPeople.ts';
import type { Cell, CellKind, ExportTable, TableColumn } from './exportTable.ts';
import { pagesOf } from './pagesOf.ts';

/** What a list's words and days depend on. */
export interface ListWording {
  language: Language;
  zone: TimeZone;
}

interface Column extends TableColumn {
  cell: (person: ListedPerson) => Cell;
}

/** People as the list shows them; columns of fields that are no longer in use are left out. */
export function listTable(
  sqlite: SqliteDatabase,
  seqs: readonly number[],
  columns: readonly ListColumn[],
  wording: ListWording,
): ExportTable {
  const fields = new Map(customFieldsInUse(sqlite).map((field) => [`custom:${field.id}`, field]));
  const shown = columns.flatMap((id): Column[] => {
    if (!isCustom(id)) return [knownColumn(id, wording)];
    const field = fields.get(id);
    return field === undefined ? [] : [ownColumn(field, wording)];
  });
  return {
    columns: shown,
    pages: (turns) =>
      pagesOf(seqs, peopleAtOnce, turns, (page) =>
        listedPeople(sqlite, page).map((person) => ({
          who: displayName(person),
          cells: shown.map(({ cell }) => cell(person)),
        })),
      ),
  };
}

const isCustom = (id: ListColumn): id is CustomColumn => customColumn.safeParse(id).success;

const dates: readonly PersonColumn[] = [
  'startedOn',
  'leftOn',
  'joinedOn',
  'nextDue',
  'lastContact',
  'lastHeard',
  'updated',
];

function knownColumn(id: PersonColumn, wording: ListWording): Column {
  const kind = id === 'interactions' ? 'number' : dates.includes(id) ? 'date' : 'text';
  const header = translator(wording.language).t(`list:column.${id}`);
  return { header, kind, cell: (person) => knownCell(id, person, wording) };
}

function knownCell(id: PersonColumn, person: ListedPerson, { language, zone }: ListWording): Cell {
  const { t } = translator(language);
  const day = (moment: string | null): Cell => moment && dateOf(instant.parse(moment), zone);
  switch (id) {
    case 'name':
      return displayName(person);
    case 'leftOn':
      return person.leftOn ?? (person.startedOn === null ? null : t('list:stillHere'));
    case 'nextDue':
      return person.nextDueOn;
    case 'lastContact':
      return day(person.lastContactAt);
    case 'lastHeard':
      return day(person.lastHeardAt);
    case 'updated':
      return day(person.updatedAt);
    case 'orientation':
      return person.orientation && t(`vocabulary:orientationKind.${person.orientation}`);
    case 'openness':
      return person.openness === 'unknown' ? null : t(`vocabulary:openness.${person.openness}`);
    case 'reachable':
      return t(person.reachable ? 'list:mayContact' : 'list:mayNotContact');
    case 'membership':
      return t(`vocabulary:membershipState.${person.membership}`);
    case 'interactions':
      return person.interactionCount;
    case 'tags':
    case 'skills':
      return listCell(person[id]) || null;
    default:
      return person[id];
  }
}

const kinds = {
  text: 'text',
  choice: 'text',
  flag: 'text',
  number: 'number',
  date: 'date',
} as const satisfies Record<CustomFieldType, CellKind>;

function ownColumn(field: { id: string; name: string; type: CustomFieldType }, wording: ListWording): Column {
  const { t } = translator(wording.language);
  const cell = ({ custom }: ListedPerson): Cell => {
    const value = Object.entries(custom).find(([id]) => id === field.id)?.[1];
    if (typeof value === 'boolean') return t(value ? 'list:yes' : 'list:no');
    return value ?? null;
  };
  return { header: field.name, kind: kinds[field.type], cell };
}
