import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SearchBox.module.css';

interface SearchBoxProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Goes on to what was found. */
  readonly onLeave: () => void;
}

/** The search of the list; `/` puts the cursor into it, arrow down and Enter go on to the list. */
export function SearchBox({ text, onChange, onLeave }: SearchBoxProps) {
  const { t } = useTranslation('list');
  const field = useRef<HTMLInputElement>(null);
  const begin = () => {
    field.current?.focus();
    // What was searched before is chosen, so that typing begins anew.
    field.current?.select();
  };
  useHotkeys([['/', begin]]);
  return (
    <TextInput
      ref={field}
      data-search-field
      type="text"
      role="searchbox"
      className={classes['box']}
      aria-label={t('search')}
      placeholder={t('searchPlaceholder')}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={
        text === '' ? (
          <Kbd size="xs" aria-hidden>
            /
          </Kbd>
        ) : (
          <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => onChange('')} />
        )
      }
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        // Enter and arrows belong to the input method while it is composing.
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
        else if (event.key !== 'Escape') return;
        else if (text === '') onLeave();
        else onChange('');
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
