import { Select, TagsInput, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { changedFacts, type Fact } from '#renderer/features/people/fields/useVersionedSave.ts';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { CustomField } from '#shared/contract/customFields.ts';
import { fold } from '#shared/domain/folding.ts';
import { customFieldType } from '#shared/domain/vocabulary.ts';
import { useRefreshFields } from './useFieldWrites.ts';

interface FieldFormProps {
  /** Null to add one. */
  readonly field: CustomField | null;
  readonly onDone: () => void;
}

/** Adds a field, or changes its name and options. */
export function FieldForm({ field, onDone }: FieldFormProps) {
  const { t } = useTranslation(['customFields', 'vocabulary', 'people']);
  const [draft, setDraft] = useState<Pick<CustomField, 'name' | 'type' | 'options'>>(
    field ?? { name: '', type: 'text', options: [] },
  );
  const [tried, setTried] = useState(false);
  const saving = useFieldSave(field);
  const nameMissing = draft.name.trim() === '';
  const optionMissing = draft.type === 'choice' && draft.options.length === 0;
  const submit = () => {
    setTried(true);
    if (!nameMissing && !optionMissing) saving.save(draft, onDone);
  };
  return (
    <FormFrame
      busy={saving.busy}
      error={saving.error}
      meanwhile={saving.meanwhile}
      onSubmit={submit}
      onCancel={onDone}
    >
      <TextInput
        label={t('name')}
        data-autofocus
        maxLength={80}
        value={draft.name}
        error={tried && nameMissing && t('nameMissing')}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      {field === null ? (
        <Select
          label={t('type')}
          description={t('typeFixed')}
          allowDeselect={false}
          data={customFieldType.options.map((value) => ({
            value,
            label: t(`vocabulary:customFieldType.${value}`),
          }))}
          value={draft.type}
          onChange={(value) => setDraft({ ...draft, type: customFieldType.parse(value) })}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t('ofType', { kind: t(`vocabulary:customFieldType.${field.type}`) })}
        </Text>
      )}
      {draft.type === 'choice' && (
        <TagsInput
          label={t('options')}
          description={t('optionsHint')}
          acceptValueOnBlur
          maxLength={80}
          maxTags={200}
          isDuplicate={(value, present) => present.some((option) => fold(option) === fold(value))}
          value={draft.options}
          error={tried && optionMissing && t('people:problem.optionMissing')}
          onChange={(options) => setDraft({ ...draft, options })}
        />
      )}
    </FormFrame>
  );
}

/** Saves a field; one that was changed meanwhile is shown as it is now, and saving once more replaces it. */
function useFieldSave(field: CustomField | null) {
  const { t } = useTranslation(['customFields', 'app']);
  const client = useDataClient();
  const refresh = useRefreshFields();
  const [seen, setSeen] = useState(field);
  const facts = (shown: CustomField | null): Fact[] =>
    shown === null
      ? []
      : [
          { name: t('name'), value: shown.name },
          { name: t('options'), value: shown.options.join(t('app:listSeparator')) },
        ];
  const mutation = useMutation({
    mutationFn: async (draft: Pick<CustomField, 'name' | 'type' | 'options'>) => {
      if (seen === null) return await client.customFields.add(draft);
      const { name, options } = draft;
      const write = ({ id, version, archived }: CustomField) =>
        client.customFields.update({ id, version, archived, name, options });
      try {
        return await write(seen);
      } catch (error) {
        if (!isRefusal(error, 'CHANGED_MEANWHILE')) throw error;
        const present = (await client.customFields.list()).find(({ id }) => id === seen.id);
        if (present === undefined) throw error;
        if (changedFacts(facts(seen), facts(present)).length === 0) return await write(present);
        setSeen(present);
        return null;
      }
    },
    onSettled: refresh,
  });
  const changed = changedFacts(facts(field), facts(seen));
  return {
    save: (draft: Pick<CustomField, 'name' | 'type' | 'options'>, onDone: () => void) =>
      mutation.mutate(draft, { onSuccess: (saved) => saved !== null && onDone() }),
    busy: mutation.isPending,
    error: mutation.error,
    meanwhile: changed.length > 0 ? changed : null,
  };
}
