import { useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { PipelineStageId } from '#shared/domain/ids.ts';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';
import { perStage } from '../firstBoard.ts';

interface BoardQuestion {
  readonly form: PartnershipForm;
  readonly mine: boolean;
  readonly search: string;
}

/**
 * The board of a form. While another search is answered the columns of the same form stay; those of another form never
 * stand in for them.
 */
export function useBoard({ form, mine, search }: BoardQuestion, ofForm: ReadonlySet<PipelineStageId>) {
  return useQuery(
    useData().pipeline.board.queryOptions({
      input: { form, mine, search, perStage },
      placeholderData: (before) => {
        const [first] = before?.stages ?? [];
        return first !== undefined && ofForm.has(first.stageId) ? before : undefined;
      },
    }),
  );
}
