import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { Interaction } from '#shared/contract/interactions.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import classes from './Composer.module.css';
import { draftOf, interactionOf, keptMoment } from './draft.ts';
import { InteractionFields } from './InteractionFields.tsx';
import { KindToggles } from './KindToggles.tsx';
import { saveKeys } from './saveKeys.ts';
import { useInteractionWrites } from './useInteractionWrites.ts';

interface EditEntryProps {
  readonly interaction: Interaction;
  readonly personId: PersonId;
  readonly onDone: () => void;
}

/** Changes an interaction in its place on the timeline. */
export function EditEntry({ interaction, personId, onDone }: EditEntryProps) {
  const { t } = useTranslation(['interactions', 'app']);
  const { timeZone } = usePreferences();
  const [draft, setDraft] = useState(() => draftOf(interaction, personId, timeZone));
  const { update } = useInteractionWrites();
  const save = () => {
    if (update.isPending) return;
    const occurredAt = keptMoment(draft, interaction, timeZone);
    const changed = interactionOf(draft, personId, occurredAt, timeZone);
    const { id, version } = interaction;
    update.mutate({ ...changed, occurredAt, id, version }, { onSuccess: onDone });
  };
  return (
    <form
      className={classes['composer']}
      aria-label={t('edit')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => saveKeys(event, save)}
    >
      <KindToggles kind={draft.kind} onChange={(kind) => setDraft({ ...draft, kind })} />
      <InteractionFields
        personId={personId}
        draft={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        folded={false}
      />
      {update.error !== null && <RefusalAlert error={update.error} />}
      <div className={classes['buttons']}>
        <Button type="submit" size="xs" loading={update.isPending}>
          {t('app:save')}
        </Button>
        <Button variant="subtle" size="xs" onClick={onDone}>
          {t('app:cancel')}
        </Button>
      </div>
    </form>
  );
}
