import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import { instantOf } from '#shared/domain/instant.ts';
import { companionsOf, type FormDraft, interactionOf } from './draft.ts';
import { useInteractionGuard } from './useInteractionGuard.ts';
import { useInteractionWrites } from './useInteractionWrites.ts';

/** Logs a draft about a person, with all that comes with it, and says so. */
export function useLogging(personId: PersonId, name: string, onLogged: () => void) {
  const { t } = useTranslation('interactions');
  const { timeZone } = usePreferences();
  const notice = useNotice();
  const { log } = useInteractionWrites();
  const { guard, dialog } = useInteractionGuard();
  const save = (draft: FormDraft) => {
    if (log.isPending) return;
    const interaction = interactionOf(draft, personId, instantOf(Date.now()), timeZone);
    guard(interaction, (override) =>
      log.mutate(
        { ...interaction, ...companionsOf(draft), ...(override && { override }) },
        {
          onSuccess: () => {
            onLogged();
            notice({ message: t('logged', { name }) });
          },
        },
      ),
    );
  };
  return { log, save, askDialog: dialog };
}
