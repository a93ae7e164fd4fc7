import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { CustomField } from '#shared/contract/customFields.ts';
import { type ListColumn, type PersonColumn, personColumn } from '#shared/contract/peopleList.ts';

/** A column as the list shows it. */
export interface Column {
  readonly id: ListColumn;
  readonly word: string;
  /** The workspace's own field that it shows; null for the columns every list has. */
  readonly field: CustomField | null;
  /** Numbers stand at the right, one under the other. */
  readonly numeric: boolean;
  /** Whether the latest, largest or most comes first when one sorts by it. */
  readonly falls: boolean;
}

const falling: readonly PersonColumn[] = [
  'startedOn',
  'leftOn',
  'joinedOn',
  'lastContact',
  'lastHeard',
  'openness',
  'reachable',
  'interactions',
  'updated',
];

/** All columns the list can have, those of the workspace's own fields last. */
export function useColumns(): ReadonlyMap<ListColumn, Column> {
  const { t } = useTranslation('list');
  const fields = useQuery(useData().customFields.list.queryOptions()).data;
  return useMemo(() => {
    const known = personColumn.options.map((id) => ({
      id,
      word: t(`column.${id}`),
      field: null,
      numeric: id === 'interactions',
      falls: falling.includes(id),
    }));
    const own = (fields ?? [])
      .filter(({ archived }) => !archived)
      .map((field) => ({
        id: `custom:${field.id}` as const,
        word: field.name,
        field,
        numeric: field.type === 'number',
        falls: field.type === 'number' || field.type === 'date',
      }));
    return new Map<ListColumn, Column>([...known, ...own].map((column) => [column.id, column]));
  }, [t, fields]);
}
