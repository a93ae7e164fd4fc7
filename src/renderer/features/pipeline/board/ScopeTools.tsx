import { CloseButton, SegmentedControl, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './BoardArea.module.css';

interface ScopeToolsProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly mine: boolean;
  readonly onMine: (mine: boolean) => void;
}

/** Narrows what is shown: to one's own, and to what a search finds; `/` goes to the search. */
export function ScopeTools({ text, onText, mine, onMine }: ScopeToolsProps) {
  const { t } = useTranslation('pipeline');
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
  return (
    <>
      <TextInput
        ref={field}
        data-search-field
        type="text"
        role="searchbox"
        size="xs"
        className={classes['search'] ?? ''}
        aria-label={t('scope.search')}
        placeholder={t('scope.searchPlaceholder')}
        leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
        rightSection={
          text === '' ? undefined : (
            <CloseButton size="xs" aria-label={t('scope.clear')} onClick={() => onText('')} />
          )
        }
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing || text === '') return;
          onText('');
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('scope.label')}
        value={mine ? 'mine' : 'all'}
        onChange={(value) => onMine(value === 'mine')}
        data={[
          { value: 'mine', label: t('scope.mine') },
          { value: 'all', label: t('scope.all') },
        ]}
      />
    </>
  );
}
