import { createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { PersonRow } from '#shared/contract/people.ts';
import { ColumnWord } from './ColumnWord.tsx';
import { ContactMark, LastContactCell, LeftOnCell, OpennessCell, TextCell } from './cells.tsx';
import { NameCell } from './NameCell.tsx';

/** A row of the list; its person is null while the page it is on is fetched. */
export interface ListRow {
  readonly index: number;
  readonly person: PersonRow | null;
  readonly search: string;
}

export const features = tableFeatures({ rowSortingFeature });

const helper = createColumnHelper<typeof features, ListRow>();

/** The columns of the list; those that sort have the contract's names. Their widths are in PeopleGrid.module.css. */
export const columns = helper.columns([
  helper.accessor((row) => row.person?.familyName, {
    id: 'name',
    header: () => <ColumnWord name="name" />,
    cell: ({ row }) =>
      row.original.person && <NameCell person={row.original.person} search={row.original.search} />,
  }),
  helper.accessor((row) => row.person?.department, {
    id: 'department',
    header: () => <ColumnWord name="department" />,
    cell: ({ row }) => <TextCell text={row.original.person?.department} search={row.original.search} />,
  }),
  helper.accessor((row) => row.person?.title, {
    id: 'title',
    enableSorting: false,
    header: () => <ColumnWord name="title" />,
    cell: ({ row }) => <TextCell text={row.original.person?.title} search={row.original.search} />,
  }),
  helper.accessor((row) => row.person?.leftOn, {
    id: 'leftOn',
    sortDescFirst: true,
    header: () => <ColumnWord name="leftOn" />,
    cell: ({ row }) => row.original.person && <LeftOnCell person={row.original.person} />,
  }),
  helper.accessor((row) => row.person?.lastContactAt, {
    id: 'lastContact',
    sortDescFirst: true,
    header: () => <ColumnWord name="lastContact" />,
    cell: ({ row }) => row.original.person && <LastContactCell moment={row.original.person.lastContactAt} />,
  }),
  helper.accessor((row) => row.person?.openness, {
    id: 'openness',
    sortDescFirst: true,
    header: () => <ColumnWord name="openness" />,
    cell: ({ row }) => row.original.person && <OpennessCell openness={row.original.person.openness} />,
  }),
  helper.accessor((row) => row.person?.reachable, {
    id: 'reachable',
    enableSorting: false,
    header: () => <ColumnWord name="reachable" />,
    cell: ({ row }) => row.original.person && <ContactMark reachable={row.original.person.reachable} />,
  }),
]);
