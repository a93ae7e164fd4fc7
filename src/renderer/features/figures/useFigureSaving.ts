import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { FigureSaving } from '#renderer/ui/charts/SaveFigure.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { FigureContent } from '#shared/contract/figureFiles.ts';
import { forFileName } from '#shared/domain/fileNames.ts';

/** Asks where a figure is to go, writes it there and says so; nothing happens where the user thinks better of it. */
export function useFigureSaving(): FigureSaving['save'] {
  const { t } = useTranslation('charts');
  const client = useDataClient();
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  const { mutate } = useMutation({
    mutationFn: async ({ content, title }: { content: FigureContent; title: string }) => {
      const suggestedName = `${forFileName(title)}.${content.format}`;
      const file = await bridge().call('pickSaveFile', { suggestedName, kind: content.format });
      return file === null ? null : client.figures.save({ file: file.id, content });
    },
    onSuccess: (saved) => {
      if (saved !== null) notice({ message: t('saving.done', { fileName: saved.fileName }) });
    },
    onError: showRefusal,
  });
  return (content, title) => mutate({ content, title });
}
