import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import { AddButton } from './AddButton.tsx';
import { AddFollowUp } from './AddFollowUp.tsx';
import { ChosenFiles } from './ChosenFiles.tsx';
import classes from './Composer.module.css';
import { isWritten, withFiles } from './draft.ts';
import { FollowUpFields } from './FollowUpFields.tsx';
import { InteractionFields } from './InteractionFields.tsx';
import { KindToggles } from './KindToggles.tsx';
import { saveKeys } from './saveKeys.ts';
import { useAttachableFiles } from './useAttachableFiles.ts';
import { useDraft } from './useDraft.ts';
import { useFileDrop } from './useFileDrop.ts';
import { useLogging } from './useLogging.ts';

/** Logs an interaction: choose the kind, write a line, save. What is written stays until it is saved or dropped. */
export function Composer({ personId, name }: { personId: PersonId; name: string }) {
  const { t } = useTranslation(['interactions', 'app']);
  const { draft, change: changeDraft, drop: dropDraft } = useDraft(personId);
  const [begun, setBegun] = useState(false);
  const [untitled, setUntitled] = useState(false);
  const subject = useRef<HTMLInputElement>(null);
  const comingBack = useRef(false);
  const folded = !begun && !isWritten(draft);
  const drop = () => {
    dropDraft();
    setBegun(false);
    setUntitled(false);
  };
  const { log, save, askDialog } = useLogging(personId, name, () => {
    drop();
    // One can go on at once, but folded, so that what was logged is in sight.
    comingBack.current = true;
    subject.current?.focus();
    comingBack.current = false;
  });
  const change: typeof changeDraft = (part) => {
    // What is written while large files are being kept would go with the draft.
    if (!log.isPending) changeDraft(part);
  };
  const attachable = useAttachableFiles((files) => {
    setBegun(true);
    change((present) => withFiles(present, files));
  });
  const { over, handlers } = useFileDrop(attachable.drop);
  const begin = () => {
    if (!comingBack.current) setBegun(true);
  };
  const submit = () => {
    if (folded) return;
    const saysWhat = draft.followUp === null || draft.followUp.title.trim() !== '';
    setUntitled(!saysWhat);
    if (saysWhat) save(draft);
  };
  return (
    <>
      <form
        className={classes['composer']}
        aria-label={t('composer')}
        data-composer
        data-folded={folded || undefined}
        data-over={over || undefined}
        aria-busy={log.isPending}
        {...handlers}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={(event) => saveKeys(event, submit)}
        onFocus={begin}
      >
        <KindToggles kind={draft.kind} onChange={(kind) => change({ kind })} />
        <InteractionFields
          personId={personId}
          draft={draft}
          onChange={change}
          subjectRef={subject}
          onSubjectPress={begin}
          folded={folded}
          additions={
            <>
              {draft.followUp === null && <AddFollowUp onAdd={(followUp) => change({ followUp })} />}
              <AddButton word={t('attachments.add')} sign={IconPaperclip} onPress={attachable.pick} />
            </>
          }
        >
          {draft.followUp !== null && (
            <FollowUpFields
              step={draft.followUp}
              onChange={(followUp) => change({ followUp })}
              tier={draft.tier}
              untitled={untitled}
            />
          )}
          <ChosenFiles
            files={draft.files}
            onRemove={({ id }) => change({ files: draft.files.filter((file) => file.id !== id) })}
          />
        </InteractionFields>
        {log.error !== null && <RefusalAlert error={log.error} />}
        {!folded && (
          <div className={classes['buttons']}>
            <Button type="submit" size="xs" loading={log.isPending}>
              {t('log')}
            </Button>
            <Button
              variant="subtle"
              size="xs"
              disabled={log.isPending}
              onClick={() => {
                drop();
                log.reset();
              }}
            >
              {isWritten(draft) ? t('dropDraft') : t('app:cancel')}
            </Button>
            <span className={classes['hint']}>
              <KeyHint keys={[saveKey(), 'Enter']} />
            </span>
          </div>
        )}
      </form>
      {askDialog}
    </>
  );
}

function saveKey(): string {
  return navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';
}
