import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Toggles } from '#renderer/features/interactions/Toggles.tsx';
import type { GuestFilter } from '#shared/contract/events.ts';
import classes from './guests.module.css';
import type { GuestSort, Guests } from './useGuests.ts';

interface GuestToolsProps {
  readonly guests: Guests;
  readonly filters: readonly GuestFilter[];
  readonly sorts: readonly GuestSort[];
  /** What can be done with those on the list. */
  readonly children?: ReactNode;
  /** Enter in the search. */
  readonly onEnter?: () => void;
}

/** Narrows and orders an event's list. */
export function GuestTools({
  guests: { question, ask },
  filters,
  sorts,
  children,
  onEnter,
}: GuestToolsProps) {
  const { t } = useTranslation('events');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || onEnter === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className={classes['tools']}>
      <TextInput
        size="xs"
        data-search-field
        className={classes['search'] ?? ''}
        aria-label={t('guests.search')}
        placeholder={t('guests.searchHint')}
        leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
        maxLength={200}
        value={question.search}
        onChange={({ currentTarget: { value } }) => ask({ search: value })}
        onKeyDown={onKeyDown}
      />
      <Toggles
        label={t('guests.filter')}
        options={filters.map((value) => ({ value, word: t(`guests.show.${value}`) }))}
        value={question.filter}
        onChange={(filter) => ask({ filter })}
      />
      {sorts.length > 1 && (
        <Select
          size="xs"
          className={classes['sort'] ?? ''}
          aria-label={t('guests.sort')}
          allowDeselect={false}
          data={sorts.map((value) => ({ value, label: t(`guests.by.${value}`) }))}
          value={question.sort}
          onChange={(value) => ask({ sort: sorts.find((each) => each === value) ?? 'name' })}
        />
      )}
      <div className={classes['actions']}>{children}</div>
    </div>
  );
}
