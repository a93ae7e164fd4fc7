import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { fold } from '#shared/domain/folding.ts';
import type { Condition } from '#shared/domain/segments/rule.ts';
import classes from './FieldPicker.module.css';
import { customCondition, fieldGroups, newCondition, segmentCondition } from './fields.ts';

interface Offer {
  readonly value: string;
  readonly word: string;
  readonly make: () => Condition;
}

interface OfferGroup {
  readonly word: string;
  readonly offers: readonly Offer[];
}

interface FieldPickerProps {
  /** With a condition on the field that was chosen; it may have to be filled in yet. */
  readonly onPick: (condition: Condition) => void;
  readonly size?: 'xs' | 'sm';
}

/** A button with a list of everything a condition can be about, found by any part of its word. */
export function FieldPicker({ onPick, size = 'sm' }: FieldPickerProps) {
  const { t } = useTranslation('segments');
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setTyped('');
    },
    onDropdownOpen: () => {
      combobox.focusSearchInput();
      combobox.selectFirstOption();
    },
  });
  const { selectFirstOption } = combobox;
  useEffect(() => {
    // Enter takes the first of what is left by the word.
    if (typed !== '') selectFirstOption();
  }, [typed, selectFirstOption]);
  const wanted = fold(typed);
  const groups = useOffers()
    .map(({ word, offers }) => ({
      word,
      offers: offers.filter((offer) => fold(offer.word).includes(wanted)),
    }))
    .filter(({ offers }) => offers.length > 0);
  const pick = (value: string) => {
    const offer = groups.flatMap(({ offers }) => offers).find((candidate) => candidate.value === value);
    combobox.closeDropdown();
    if (offer !== undefined) onPick(offer.make());
  };
  return (
    <Combobox
      store={combobox}
      width={280}
      position="bottom-start"
      onOptionSubmit={pick}
      transitionProps={{ duration: 0 }}
    >
      <Combobox.Target withAriaAttributes={false}>
        <Button
          size={size}
          variant="subtle"
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          leftSection={<IconPlus size={14} stroke={1.8} aria-hidden />}
          onClick={() => combobox.toggleDropdown()}
        >
          {t('editor.add')}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={typed}
          placeholder={t('editor.search')}
          aria-label={t('editor.search')}
          role="combobox"
          aria-expanded={combobox.dropdownOpened}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Combobox.Options className={classes['options'] ?? ''} aria-label={t('editor.add')}>
          {groups.length === 0 && <Combobox.Empty>{t('editor.nothingFound')}</Combobox.Empty>}
          {groups.map(({ word, offers }) => (
            <Combobox.Group key={word} label={word}>
              {offers.map((offer) => (
                <Combobox.Option key={offer.value} value={offer.value}>
                  {offer.word}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const groupNames = ['person', 'tenure', 'wishes', 'permission', 'contact', 'network'] as const;

function useOffers(): OfferGroup[] {
  const { t } = useTranslation('segments');
  const { segments, customFields } = useData();
  const listed = useQuery(segments.list.queryOptions());
  const fields = useQuery(customFields.list.queryOptions());
  const own = groupNames.map((name) => ({
    word: t(`group.${name}`),
    offers: fieldGroups[name].map((field) => ({
      value: field,
      word: t(`field.${field}`),
      make: () => newCondition(field),
    })),
  }));
  const custom = (fields.data ?? [])
    .filter(({ archived }) => !archived)
    .map((field) => ({ value: field.id, word: field.name, make: () => customCondition(field) }));
  const others = (listed.data ?? []).map(({ segment }) => ({
    value: segment.id,
    word: segment.name,
    make: () => segmentCondition(segment),
  }));
  return [...own, { word: t('group.custom'), offers: custom }, { word: t('group.segment'), offers: others }];
}
