import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { audience } from '#shared/contract/audience.ts';
import type { Outreach } from '#shared/contract/outreach.ts';
import { factsOf, isBlank, withoutBlank } from './outreachDraft.ts';
import type { OutreachDraft } from './useOutreachDraft.ts';
import { useOutreachWrites } from './useOutreachWrites.ts';

/** Keeps a message that is being written, by itself or before it is written to files. */
export function useSaving(draft: OutreachDraft, saved: Outreach | null) {
  const { t } = useTranslation('outreach');
  const navigate = useNavigate();
  const { save, undo } = useOutreachWrites();
  const [tried, setTried] = useState(false);
  const [triedToWrite, setTriedToWrite] = useState(false);
  const { facts } = draft;
  const complete = facts.title.trim() !== '' && audience.safeParse(facts.audience).success;
  const keep = async (): Promise<{ outreach: Outreach; undone: () => void } | null> => {
    setTried(true);
    if (!complete) return null;
    const kept = { ...withoutBlank(facts), title: facts.title.trim() };
    try {
      const { outreach, operationId } = await save.mutateAsync({
        ...kept,
        id: saved?.id ?? null,
        version: draft.version,
      });
      draft.saved(factsOf(outreach), outreach.version);
      const undone = () => undo({ message: t('page.saved', { title: outreach.title }), operationId });
      return { outreach, undone };
    } catch {
      // It is said where the message is written.
      return null;
    }
  };
  const show = (outreach: Outreach, toWrite: boolean) =>
    void navigate({
      to: '/community/outreach/$outreachId',
      params: { outreachId: outreach.id },
      state: toWrite ? { writeOutreach: true } : {},
      replace: true,
      ignoreBlocker: true,
    });
  return {
    tried,
    triedToWrite,
    busy: save.isPending,
    error: save.error,
    save: async () => {
      const done = await keep();
      if (done === null) return;
      done.undone();
      if (saved === null) show(done.outreach, false);
    },
    /**
     * The message as it is kept, to be written; null where something is missing or was refused, or where it is kept for the
     * first time and its own page goes on.
     */
    ready: async (): Promise<Outreach | null> => {
      setTriedToWrite(true);
      if (isBlank(facts.texts.en) && isBlank(facts.texts.ja)) {
        setTried(true);
        return null;
      }
      if (saved !== null && !draft.isDirty) return saved;
      const done = await keep();
      if (done !== null && saved === null) show(done.outreach, true);
      return saved === null || done === null ? null : done.outreach;
    },
  };
}

export type Saving = ReturnType<typeof useSaving>;
