import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { direction, interactionKind, purpose } from '#shared/domain/vocabulary.ts';
import classes from './FilterBar.module.css';
import { FilterChoice } from './FilterChoice.tsx';
import { isFiltering, type TimelineFilter } from './filter.ts';

interface FilterBarProps {
  readonly filter: TimelineFilter;
  readonly onChange: (filter: TimelineFilter) => void;
  /** How many entries fit, and how many there are. */
  readonly found: number;
  readonly total: number;
}

/** What of the timeline one wants to see, and how much that is. */
export function FilterBar({ filter, onChange, found, total }: FilterBarProps) {
  const { t } = useTranslation(['interactions', 'vocabulary']);
  const format = useFormat();
  const change = (part: Partial<TimelineFilter>) => onChange({ ...filter, ...part });
  const count = isFiltering(filter)
    ? t('filter.some', { shown: format.number(found), total: format.number(total) })
    : t('filter.all', { count: total, shown: format.number(total) });
  return (
    <fieldset className={classes['bar']} aria-label={t('filter.label')}>
      <TextInput
        size="xs"
        className={classes['search'] ?? ''}
        aria-label={t('filter.search')}
        placeholder={t('filter.searchHint')}
        maxLength={200}
        leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
        rightSection={
          filter.search !== '' && (
            <CloseButton
              size="xs"
              aria-label={t('filter.clearSearch')}
              onClick={() => change({ search: '' })}
            />
          )
        }
        value={filter.search}
        onChange={(event) => change({ search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.search === '') return;
          event.stopPropagation();
          change({ search: '' });
        }}
      />
      <FilterChoice
        name={t('filter.kinds')}
        options={interactionKind.options.map((value) => ({ value, word: t(`kind.${value}`) }))}
        chosen={filter.kinds}
        onChange={(kinds) => change({ kinds })}
      />
      <FilterChoice
        name={t('filter.purposes')}
        options={purpose.options.map((value) => ({ value, word: t(`vocabulary:purpose.${value}`) }))}
        chosen={filter.purposes}
        onChange={(purposes) => change({ purposes })}
      />
      <FilterChoice
        name={t('filter.directions')}
        options={direction.options.map((value) => ({ value, word: t(`direction.${value}`) }))}
        chosen={filter.directions}
        onChange={(directions) => change({ directions })}
      />
      <output className={classes['count']}>{count}</output>
    </fieldset>
  );
}
