import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { FoundAnswer } from '#shared/contract/surveys.ts';
import type { PersonId, SurveyId } from '#shared/domain/ids.ts';

/** An answer and whose it was chosen to be. */
export type Chosen = Pick<FoundAnswer, 'responseKey' | 'source' | 'answeredOn' | 'reply'> & {
  readonly personId: PersonId;
};

interface UnderWay {
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
}

/** Takes answers in, with how far it is and a way to stop; what was taken in can be taken back. */
export function useTakeIn(id: SurveyId, onTaken: () => void) {
  const { t } = useTranslation('surveys');
  const client = useDataClient();
  const data = useData();
  const queryClient = useQueryClient();
  const format = useFormat();
  const undo = useUndo();
  const showRefusal = useRefusalNotice();
  const [underWay, setUnderWay] = useState<UnderWay | null>(null);
  const run = async (answers: readonly Chosen[]): Promise<void> => {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    setUnderWay({ done: 0, total: answers.length, cancel });
    try {
      const events = await client.surveys.takeIn(
        { id, answers: [...answers] },
        { signal: controller.signal },
      );
      for await (const event of events) {
        if (event.type === 'progress') setUnderWay({ done: event.done, total: event.total, cancel });
        else {
          queryClient.setQueryData(data.surveys.get.queryKey({ input: { id } }), event.survey);
          undo({
            message: t('answers.taken', { count: event.taken, shown: format.number(event.taken) }),
            operationId: event.operationId,
          });
          onTaken();
        }
      }
    } catch (error) {
      if (!controller.signal.aborted) showRefusal(error);
    } finally {
      setUnderWay(null);
      // Answers change what is known of people, and all that counts them.
      void queryClient.invalidateQueries();
    }
  };
  return { underWay, take: (answers: readonly Chosen[]) => void run(answers) };
}
