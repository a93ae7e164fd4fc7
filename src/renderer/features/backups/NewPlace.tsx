import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { grantedPath } from '#renderer/features/workspace/grantedPath.ts';
import { useParentFolder } from '#renderer/features/workspace/useParentFolder.ts';
import classes from './Backups.module.css';

/** Under which name and where a new workspace will be; proposed after the backup's. */
export function useNewPlace(proposed: string) {
  const { t } = useTranslation('backups');
  const { folder, pick } = useParentFolder();
  const [typed, setTyped] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const name = typed ?? proposed;
  return {
    name,
    folder,
    pick,
    problem: isMissing && name.trim() === '' ? t('secret.missing') : null,
    type: setTyped,
    /** The parts of the request; null, and said so, where the name is missing. */
    taken: (): { parent: string; name: string } | null => {
      setMissing(true);
      return folder === undefined || name.trim() === '' ? null : { parent: folder.id, name: name.trim() };
    },
  };
}

export function NewPlace({ place }: { place: ReturnType<typeof useNewPlace> }) {
  const { t } = useTranslation('workspace');
  return (
    <>
      <TextInput
        label={t('new.name')}
        maxLength={100}
        value={place.name}
        error={place.problem}
        onChange={(event) => place.type(event.currentTarget.value)}
      />
      <div className={classes['folder']}>
        <TextInput
          label={t('new.folder')}
          readOnly
          value={place.folder === undefined ? '' : grantedPath(place.folder)}
        />
        <Button variant="default" onClick={() => void place.pick()}>
          {t('new.changeFolder')}
        </Button>
      </div>
    </>
  );
}
