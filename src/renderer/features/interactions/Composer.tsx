import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import { instantOf } from '#shared/domain/instant.ts';
import classes from './Composer.module.css';
import { interactionOf, isWritten } from './draft.ts';
import { InteractionFields } from './InteractionFields.tsx';
import { KindToggles } from './KindToggles.tsx';
import { saveKeys } from './saveKeys.ts';
import { useDraft } from './useDraft.ts';
import { useInteractionWrites } from './useInteractionWrites.ts';

/** Logs an interaction: choose the kind, write a line, save. What is written stays until it is saved or dropped. */
export function Composer({ personId, name }: { personId: PersonId; name: string }) {
  const { t } = useTranslation(['interactions', 'app']);
  const { timeZone } = usePreferences();
  const notice = useNotice();
  const { draft, change, drop: dropDraft } = useDraft(personId);
  const [begun, setBegun] = useState(false);
  const subject = useRef<HTMLInputElement>(null);
  const { log } = useInteractionWrites();
  const folded = !begun && !isWritten(draft);
  const drop = () => {
    dropDraft();
    setBegun(false);
    log.reset();
  };
  const save = () => {
    if (log.isPending || folded) return;
    const interaction = interactionOf(draft, personId, instantOf(Date.now()), timeZone);
    log.mutate(interaction, {
      onSuccess: () => {
        drop();
        notice({ message: t('logged', { name }) });
        subject.current?.focus();
      },
    });
  };
  return (
    <form
      className={classes['composer']}
      aria-label={t('composer')}
      data-folded={folded || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event: KeyboardEvent) => saveKeys(event, save)}
      onFocus={() => setBegun(true)}
    >
      <KindToggles kind={draft.kind} onChange={(kind) => change({ kind })} />
      <InteractionFields
        personId={personId}
        draft={draft}
        onChange={change}
        subjectRef={subject}
        folded={folded}
      />
      {log.error !== null && <RefusalAlert error={log.error} />}
      {!folded && (
        <div className={classes['buttons']}>
          <Button type="submit" size="xs" loading={log.isPending}>
            {t('log')}
          </Button>
          <Button variant="subtle" size="xs" onClick={drop}>
            {isWritten(draft) ? t('dropDraft') : t('app:cancel')}
          </Button>
          <span className={classes['hint']}>
            <KeyHint keys={[saveKey(), 'Enter']} />
          </span>
        </div>
      )}
    </form>
  );
}

function saveKey(): string {
  return navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';
}
