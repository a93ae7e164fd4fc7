import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bridge } from '#renderer/app/bridge.ts';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { LeftOutCount } from '#shared/contract/audience.ts';
import type { Circle } from '#shared/contract/communityManagers.ts';
import { forFileName } from '#shared/domain/fileNames.ts';
import type { CommunityManagerId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';

interface Wish {
  readonly managerId: CommunityManagerId;
  readonly language: Language;
  readonly format: 'pdf' | 'csv';
}

export interface SavedSheet {
  readonly fileName: string;
  readonly people: number;
  readonly leftOut: readonly LeftOutCount[];
  /** Shows the file in its folder. */
  readonly show: () => void;
}

/** Asks where to and writes the sheet there; null where the user thinks better of it. */
export function useSaveSheet({ name }: Circle) {
  const client = useDataClient();
  const data = useData();
  const queryClient = useQueryClient();
  const showRefusal = useRefusalNotice();
  const today = useToday();
  return useMutation({
    mutationFn: async (wish: Wish): Promise<SavedSheet | null> => {
      // The file is named in the sheet's language.
      const named = translator(wish.language).t('communityManagers:sheet.fileName', {
        circle: forFileName(name),
        day: today,
      });
      const file = await bridge().call('pickSaveFile', {
        suggestedName: `${named}.${wish.format}`,
        kind: wish.format,
      });
      if (file === null) return null;
      const saved = await client.communityManagers.saveSheet({ ...wish, file: file.id });
      void queryClient.invalidateQueries({ queryKey: data.exports.key() });
      const show = () => {
        bridge().call('revealGranted', { id: file.id }).catch(showRefusal);
      };
      return { ...saved, show };
    },
  });
}
