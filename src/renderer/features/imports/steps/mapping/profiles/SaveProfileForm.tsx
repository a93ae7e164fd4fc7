import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import type { OwnProfile } from '#shared/contract/importPlan.ts';
import { fold } from '#shared/domain/folding.ts';
import { useProfileWrites } from './useProfileWrites.ts';

interface SaveProfileFormProps {
  readonly profiles: readonly OwnProfile[];
  readonly kept: Pick<OwnProfile, 'header' | 'definition'>;
  readonly onDone: () => void;
}

/** Keeps what is chosen under a name; the name of a profile that is there replaces it, and says so before. */
export function SaveProfileForm({ profiles, kept, onDone }: SaveProfileFormProps) {
  const { t } = useTranslation('imports');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const { saving } = useProfileWrites();
  const before = profiles.find((profile) => fold(profile.name) === fold(name)) ?? null;
  const submit = () => {
    setTried(true);
    if (name.trim() !== '') saving.mutate({ ...kept, name, before }, { onSuccess: onDone });
  };
  return (
    <FormFrame
      busy={saving.isPending}
      error={saving.error}
      onSubmit={submit}
      onCancel={onDone}
      {...(before !== null && { submitLabel: t('profile.replace') })}
    >
      <TextInput
        label={t('profile.name')}
        description={
          before === null ? t('profile.nameMeaning') : t('profile.replaces', { name: before.name })
        }
        data-autofocus
        maxLength={100}
        value={name}
        error={tried && name.trim() === '' && t('profile.nameMissing')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormFrame>
  );
}
