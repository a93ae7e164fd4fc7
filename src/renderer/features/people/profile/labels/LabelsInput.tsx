import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { Label, Profile } from '#shared/contract/personProfile.ts';
import { fold } from '#shared/domain/folding.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { LabelKind } from '#shared/domain/vocabulary.ts';
import { useLatestWrite } from '../../fields/useLatestWrite.ts';

interface LabelsInputProps {
  readonly personId: PersonId;
  readonly kind: LabelKind;
  readonly labels: readonly Label[];
  readonly focused?: boolean;
  /** Escape in the field. */
  readonly onDone: () => void;
}

/** How many known words are offered at once. */
const offered = 30;

/**
 * Gives and takes words one by one, each kept at once: known ones are offered, most used first, and found however
 * they are spelt. A word that was given elsewhere meanwhile stays.
 */
export function LabelsInput({ personId, kind, labels, focused = false, onDone }: LabelsInputProps) {
  const { t } = useTranslation('people');
  const client = useDataClient();
  const known = useQuery(useData().people.labels.queryOptions());
  const write = useLatestWrite(personId);
  const [typed, setTyped] = useState('');
  const kept = labels.map(({ name }) => name);
  // What was just chosen is shown while it is being kept.
  const [pending, setPending] = useState<readonly string[] | null>(null);
  const shown = pending ?? kept;
  const names = (known.data ?? []).filter((label) => label.kind === kind).map(({ name }) => name);
  const change = async (wanted: string[]) => {
    // A word that is there already comes back as a list of the same words.
    if (wanted.length === shown.length && wanted.every((name) => shown.includes(name))) return;
    setPending(wanted);
    await write((present) =>
      client.people.setLabels({
        personId,
        version: present.version,
        kind,
        names: merged(present, kind, shown, wanted),
      }),
    );
    setPending(null);
  };
  return (
    <TagsInput
      label={t(kind === 'skill' ? 'labels.skills' : 'labels.tags')}
      placeholder={t('labels.hint')}
      autoFocus={focused}
      size="sm"
      maxLength={60}
      acceptValueOnBlur
      searchValue={typed}
      onSearchChange={setTyped}
      data={names}
      filter={({ options, search, limit }) =>
        options
          .filter((option) => 'label' in option && fold(option.label).includes(fold(search)))
          .slice(0, limit)
      }
      limit={offered}
      isDuplicate={(value, present) => present.some((word) => fold(word) === fold(value))}
      value={[...shown]}
      onChange={(wanted) => void change(wanted)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed !== '' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onDone();
      }}
    />
  );
}

/** The words that are on record now, with what was just given and without what was just taken. */
function merged(
  { skills, tags }: Profile,
  kind: LabelKind,
  before: readonly string[],
  wanted: readonly string[],
): string[] {
  const present = (kind === 'skill' ? skills : tags).map(({ name }) => name);
  const taken = before.filter((name) => !wanted.includes(name));
  const given = wanted.filter((name) => !before.includes(name));
  return [...present.filter((name) => !taken.includes(name)), ...given];
}
