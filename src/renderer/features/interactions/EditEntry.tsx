import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { Interaction } from '#shared/contract/interactions.ts';
import type { InteractionId, PersonId } from '#shared/domain/ids.ts';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import classes from './Composer.module.css';
import { draftOf, type FormDraft, interactionOf, keptMoment } from './draft.ts';
import { InteractionFields } from './InteractionFields.tsx';
import { KindToggles } from './KindToggles.tsx';
import { saveKeys } from './saveKeys.ts';
import { useEdit } from './useEdits.ts';
import { useInteractionGuard } from './useInteractionGuard.ts';
import { useInteractionWrites } from './useInteractionWrites.ts';

interface EditEntryProps {
  readonly id: InteractionId;
  /** As it is now; null where it is no longer on the timeline. */
  readonly present: Interaction | null;
  readonly personId: PersonId;
  readonly onDone: () => void;
}

/**
 * Changes an interaction in its place on the timeline. What is saved is held against the entry that the change was
 * begun from; where that is no longer the present one, both are there to choose from.
 */
export function EditEntry({ id, present, personId, onDone }: EditEntryProps) {
  const { t } = useTranslation(['interactions', 'app']);
  const { timeZone } = usePreferences();
  const { edit, put } = useEdit(personId, id);
  const { update } = useInteractionWrites();
  const { guard, dialog } = useInteractionGuard();
  const subject = useRef<HTMLInputElement>(null);
  useEffect(() => subject.current?.focus(), []);
  if (edit === null) return null;
  const { base, draft } = edit;
  const change = (part: Partial<FormDraft>) => put({ base, draft: { ...draft, ...part } });
  const newer = present !== null && present.version !== base.version ? present : null;
  const save = () => {
    if (update.isPending) return;
    const occurredAt = keptMoment(draft, base, timeZone);
    const changed = interactionOf(draft, personId, occurredAt, timeZone);
    const { version } = newer ?? base;
    guard(
      changed,
      (override) =>
        update.mutate(
          { ...changed, occurredAt, id, version, ...(override && { override }) },
          { onSuccess: onDone },
        ),
      base,
    );
  };
  const takeOver = (interaction: Interaction) => {
    put({ base: interaction, draft: draftOf(interaction, personId, timeZone) });
    update.reset();
    subject.current?.focus();
  };
  // Where it is still there, what it says now is on its way and speaks for itself.
  const saysChanged = present !== null && isRefusal(update.error, 'CHANGED_MEANWHILE');
  return (
    <>
      <form
        className={classes['composer']}
        aria-label={t('edit')}
        aria-busy={update.isPending}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => saveKeys(event, save)}
      >
        <KindToggles kind={draft.kind} onChange={(kind) => change({ kind })} />
        <InteractionFields
          personId={personId}
          draft={draft}
          onChange={change}
          subjectRef={subject}
          folded={false}
        />
        {newer !== null && <ChangedMeanwhile present={newer} onTake={() => takeOver(newer)} />}
        {update.error !== null && !saysChanged && <RefusalAlert error={update.error} />}
        <div className={classes['buttons']}>
          <Button type="submit" size="xs" loading={update.isPending}>
            {newer === null ? t('app:save') : t('changed.saveMine')}
          </Button>
          <Button variant="subtle" size="xs" onClick={onDone}>
            {t('app:cancel')}
          </Button>
        </div>
      </form>
      {dialog}
    </>
  );
}
