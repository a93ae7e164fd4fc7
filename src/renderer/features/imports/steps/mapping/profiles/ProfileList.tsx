import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { OwnProfile } from '#shared/contract/importPlan.ts';
import classes from './ProfileList.module.css';
import { useProfileWrites } from './useProfileWrites.ts';

/** All own profiles, to be renamed and removed; removing can be taken back. */
export function ProfileList({ profiles }: { profiles: readonly OwnProfile[] }) {
  const { t } = useTranslation('imports');
  const [renaming, setRenaming] = useState<OwnProfile['id'] | null>(null);
  const { saving, removing } = useProfileWrites();
  if (profiles.length === 0) return <Text c="dimmed">{t('profile.none')}</Text>;
  const rename = (profile: OwnProfile, name: string) => {
    const { header, definition } = profile;
    saving.mutate({ name, header, definition, before: profile }, { onSuccess: () => setRenaming(null) });
  };
  return (
    <>
      <ul className={classes['profiles']}>
        {profiles.map((profile) => (
          <li key={profile.id} className={classes['profile']}>
            {renaming === profile.id ? (
              <Renaming
                profile={profile}
                busy={saving.isPending}
                onRename={(name) => rename(profile, name)}
                onCancel={() => setRenaming(null)}
              />
            ) : (
              <>
                <span className={classes['name']}>{profile.name}</span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('profile.renameThis', { name: profile.name })}
                  onClick={() => setRenaming(profile.id)}
                >
                  <IconPencil size={16} stroke={1.6} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  loading={removing.isPending && removing.variables.id === profile.id}
                  aria-label={t('profile.removeThis', { name: profile.name })}
                  onClick={() => removing.mutate(profile)}
                >
                  <IconTrash size={16} stroke={1.6} aria-hidden />
                </ActionIcon>
              </>
            )}
          </li>
        ))}
      </ul>
      {saving.error !== null && <RefusalAlert error={saving.error} />}
    </>
  );
}

interface RenamingProps {
  readonly profile: OwnProfile;
  readonly busy: boolean;
  readonly onRename: (name: string) => void;
  readonly onCancel: () => void;
}

function Renaming({ profile, busy, onRename, onCancel }: RenamingProps) {
  const { t } = useTranslation(['imports', 'app']);
  const [name, setName] = useState(profile.name);
  return (
    <form
      className={classes['renaming']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onRename(name);
      }}
    >
      <TextInput
        aria-label={t('profile.name')}
        value={name}
        maxLength={100}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button variant="default" size="sm" onClick={onCancel}>
          {t('app:cancel')}
        </Button>
        <Button type="submit" size="sm" loading={busy} disabled={name.trim() === ''}>
          {t('app:save')}
        </Button>
      </Group>
    </form>
  );
}
