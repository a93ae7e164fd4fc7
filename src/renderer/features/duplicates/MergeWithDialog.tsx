import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { PersonSelect } from '#renderer/features/people/fields/PersonSelect.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName, type PersonName } from '#shared/domain/names.ts';

interface MergeWithDialogProps {
  readonly profile: Profile;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Chooses who may be the same person, and leads to both side by side. */
export function MergeWithDialog({ profile, opened, onClose }: MergeWithDialogProps) {
  const { t } = useTranslation('duplicates');
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('mergeWith.title', { name: displayName(profile) })}
    >
      <WithWhom profile={profile} onClose={onClose} />
    </FormDialog>
  );
}

function WithWhom({ profile, onClose }: Omit<MergeWithDialogProps, 'opened'>) {
  const { t } = useTranslation(['duplicates', 'app']);
  const navigate = useNavigate();
  const [other, setOther] = useState<{ id: PersonId; name: PersonName } | null>(null);
  const [tried, setTried] = useState(false);
  const compare = () => {
    setTried(true);
    if (other === null) return;
    onClose();
    void navigate({ to: '/duplicates/$a/$b', params: { a: profile.id, b: other.id } });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t('mergeWith.words')}</Text>
        <PersonSelect
          label={t('mergeWith.other')}
          error={tried && other === null && t('mergeWith.choose')}
          chosen={other}
          onChoose={setOther}
          except={profile.id}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit">{t('mergeWith.compare')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
