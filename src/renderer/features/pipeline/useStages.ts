import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { PipelineStage } from '#shared/contract/pipelineStages.ts';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';
import { stagesFresh } from './firstBoard.ts';

type Named = Pick<PipelineStage, 'code' | 'name'>;

/** What a stage is called: by the name it was given, or the program's word for it in the reader's language. */
export function useStageName(): (stage: Named) => string {
  const { t } = useTranslation('pipeline');
  return useCallback(({ name, code }: Named) => name ?? (code === null ? '' : t(`stage.${code}`)), [t]);
}

const none: readonly PipelineStage[] = [];

/** The stages of every form that are in use, in their order; empty until they are known. */
export function useStages() {
  const query = useQuery(useData().pipeline.stages.queryOptions({ staleTime: stagesFresh }));
  const stages = query.data ?? none;
  const ofForm = useCallback(
    (form: PartnershipForm) => stages.filter((stage) => stage.form === form),
    [stages],
  );
  const byId = useMemo(() => new Map(stages.map((stage) => [stage.id, stage])), [stages]);
  return { stages, ofForm, byId, error: query.error, retry: () => void query.refetch() };
}
