import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { OffboardingTemplate } from '#shared/contract/offboarding.ts';
import type { OffboardingTemplateId } from '#shared/domain/ids.ts';
import { useSaveTemplate } from './useSaveTemplate.ts';

type Removable = Pick<OffboardingTemplate, 'version' | 'name' | 'steps'> & {
  readonly id: OffboardingTemplateId;
};

/** Takes a template away and says so, with a way to put it back; plans made from it stay as they are. */
export function useRemoveTemplate(): (template: Removable) => void {
  const { t } = useTranslation('offboarding');
  const data = useData();
  const queryClient = useQueryClient();
  const notice = useNotice();
  const onError = useRefusalNotice();
  const save = useSaveTemplate();
  const remove = useMutation(
    data.offboarding.removeTemplate.mutationOptions({
      onError,
      onSettled: () => {
        void queryClient.invalidateQueries({ queryKey: data.offboarding.templates.key() });
        void queryClient.invalidateQueries({ queryKey: data.history.key() });
      },
    }),
  );
  return ({ id, version, name, steps }) =>
    remove.mutate(
      { id, version },
      {
        onSuccess: () =>
          notice({
            message: t('templates.removed', { name }),
            onUndo: () => save.mutate({ id: null, version: 0, name, steps }, { onError }),
          }),
      },
    );
}
