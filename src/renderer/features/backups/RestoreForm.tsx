import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useWorkspace } from '#renderer/app/workspace.ts';
import { ChoiceCards } from '#renderer/ui/ChoiceCards.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import classes from './Backups.module.css';
import { type ChosenBackup, sourceOf } from './chosenBackup.ts';
import { NewPlace, useNewPlace } from './NewPlace.tsx';
import type { RestoredEnd } from './RestoreDialog.tsx';
import { isOfSecret, SecretField } from './SecretField.tsx';
import { useSecret } from './useSecret.ts';
import type { useWork } from './useWork.ts';

const targets = ['toThis', 'toNew'] as const;
type Target = (typeof targets)[number];

interface RestoreFormProps {
  readonly chosen: ChosenBackup;
  /** Out of sight while it works, so that what was typed is still there when it is refused. */
  readonly hidden: boolean;
  readonly error: unknown;
  readonly follow: ReturnType<typeof useWork<RestoredEnd>>['follow'];
  /** Absent on a page of its own. */
  readonly onCancel?: () => void;
}

/** Which backup, where to, and what opens it. */
export function RestoreForm({ chosen, hidden, error, follow, onCancel }: RestoreFormProps) {
  const { t } = useTranslation(['backups', 'app']);
  const client = useDataClient();
  const head = useHead(chosen);
  const secret = useSecret();
  const place = useNewPlace(head.name);
  const [wanted, setWanted] = useState<Target>('toThis');
  if (head.refused !== null) return <RefusalAlert error={head.refused} />;
  if (head.shown === null) return <LinesSkeleton lines={4} />;
  const target = head.mayTakePlace ? wanted : 'toNew';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const taken = secret.taken();
    const parts = target === 'toNew' ? place.taken() : null;
    if (taken === null || (target === 'toNew' && parts === null)) return;
    const source = sourceOf(chosen);
    void follow((signal) =>
      parts === null
        ? client.backups.restoreOver({ source, secret: taken }, { signal })
        : client.backups.restoreNew({ source, secret: taken, ...parts }, { signal }),
    );
  };
  return (
    <form onSubmit={submit} noValidate hidden={hidden}>
      <Stack gap="md">
        <strong>{head.shown}</strong>
        {!head.mayTakePlace && head.isOther && (
          <p className={classes['note']}>{t('restore.ofAnother', { name: head.name })}</p>
        )}
        {head.mayTakePlace && (
          <ChoiceCards
            inRow
            label={t('restore.where')}
            value={target}
            onChange={setWanted}
            choices={targets.map((value) => ({
              value,
              label: t(`restore.${value}`),
              description: t(`restore.${value}Explained`),
            }))}
          />
        )}
        {target === 'toThis' ? (
          <div className={classes['before']}>
            <p>{t('restore.over', { when: head.when })}</p>
            <p>{t('restore.overSafe')}</p>
            <p>{t('restore.erasedStay')}</p>
          </div>
        ) : (
          <NewPlace place={place} />
        )}
        <SecretField secret={secret} error={error} />
        {error !== null && !isOfSecret(error) && <RefusalAlert error={error} />}
        <div className={classes['ends']}>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('app:cancel')}
            </Button>
          )}
          <Button type="submit" color={target === 'toThis' ? 'attention' : 'accent'}>
            {t('restore.start')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** What the chosen backup says of itself; one of the folder's is known already. */
function useHead(chosen: ChosenBackup) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const workspace = useWorkspace();
  const picked = 'picked' in chosen ? chosen.picked.id : null;
  const look = useQuery(
    useData().backups.look.queryOptions({
      input: { file: picked ?? '00000000-0000-7000-8000-000000000000' },
      enabled: picked !== null,
      gcTime: 0,
    }),
  );
  const known =
    'listed' in chosen
      ? { ...chosen.listed, name: workspace?.name ?? chosen.listed.fileName, mayTakePlace: true }
      : look.data;
  const when = known === undefined ? '' : format.moment(known.madeAt);
  return {
    refused: picked === null ? null : look.error,
    name: known?.name ?? '',
    when,
    shown:
      known === undefined
        ? null
        : t('restore.head', { name: known.name, when, size: format.fileSize(known.bytes) }),
    mayTakePlace: 'listed' in chosen || look.data?.ofThisWorkspace === true,
    isOther: workspace !== null && look.data?.ofThisWorkspace === false,
  };
}
