import { ActionIcon } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useCustomValueWords } from '#renderer/features/customFields/useCustomValueWords.ts';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { CustomField, CustomValue } from '#shared/contract/customFields.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import { customValueProblem, tidyCustomValue } from '#shared/domain/customValues.ts';
import { MeanwhileAlert } from '../../fields/MeanwhileAlert.tsx';
import { useVersionedSave } from '../../fields/useVersionedSave.ts';
import { CustomInput } from './CustomInput.tsx';
import classes from './CustomSection.module.css';

interface CustomEditorProps {
  readonly profile: Profile;
  readonly field: CustomField;
  readonly labelledBy: string;
  readonly onDone: () => void;
}

/** Changes the value of one field: Enter keeps it, Escape leaves it as it was. */
export function CustomEditor({ profile, field, labelledBy, onDone }: CustomEditorProps) {
  const { t } = useTranslation(['people', 'app']);
  const client = useDataClient();
  const words = useCustomValueWords();
  const [value, setValue] = useState<CustomValue | null>(profile.custom[field.id] ?? null);
  const { save, busy, error, meanwhile } = useVersionedSave(profile, ({ custom }) => {
    const kept = custom[field.id];
    return [{ name: field.name, value: kept === undefined ? null : words(field, kept) }];
  });
  const tidy = tidyCustomValue(value);
  const problem = tidy === null ? null : customValueProblem(field, tidy);
  const submit = () => {
    if (problem !== null || busy) return;
    const values = { [field.id]: tidy };
    save(
      ({ id, version }) => client.people.setCustomValues({ personId: id, version, values }),
      () => onDone(),
    );
  };
  return (
    <form
      noValidate
      className={classes['editor']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        // Not for the page, which would close the profile.
        event.stopPropagation();
        onDone();
      }}
    >
      <div className={classes['input']}>
        <CustomInput
          field={field}
          labelledBy={labelledBy}
          value={value}
          error={problem !== null && t(`problem.${problem}`)}
          onChange={setValue}
        />
        <ActionIcon type="submit" loading={busy} aria-label={t('app:save')}>
          <IconCheck size={16} stroke={1.8} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('app:cancel')} onClick={onDone}>
          <IconX size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      {meanwhile && <MeanwhileAlert facts={meanwhile} />}
      {error !== null && <RefusalAlert error={error} />}
    </form>
  );
}
