import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useOutcomeWords } from '#renderer/features/pipeline/useOutcomeWords.ts';
import { useStageName, useStages } from '#renderer/features/pipeline/useStages.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Behind } from '#shared/contract/figures.ts';
import { leavingReason } from '#shared/domain/vocabulary.ts';

type Of<F extends Behind['figure']> = Extract<Behind, { figure: F }>;

/** Who is behind a mark, as the heading of their list. */
export function useBehindWords(behind: Behind): string {
  const { t } = useTranslation(['insights', 'vocabulary']);
  const format = useFormat();
  const eventWords = useEventWords(behind);
  const pipelineWords = usePipelineWords();
  switch (behind.figure) {
    case 'metric':
      return t(`metric.${behind.metric}`);
    case 'funnel':
      return t(`stage.${behind.stage}`);
    case 'participation':
      return t(`people.${behind.part}On`, { on: format.date(behind.on) });
    case 'leavers':
      return t('people.leftIn', { year: format.year(behind.year) });
    case 'cohorts':
      return t(`people.cohort.${behind.part}`, {
        year: format.year(behind.leaveYear),
        count: behind.years,
        years: format.number(behind.years),
      });
    case 'returns':
      return t('people.cameBack', { years: format.years(behind.years) });
    case 'orientations':
      return t('people.valueOn', {
        value: t(`vocabulary:orientationKind.${behind.kind}`),
        on: format.date(behind.on),
      });
    case 'openness':
      return t('people.opennessOn', {
        value: t(`vocabulary:openness.${behind.openness}`),
        on: format.date(behind.on),
      });
    case 'messageMix':
      return t('people.received', { purpose: t(`vocabulary:purpose.${behind.purpose}`) });
    case 'exchanges':
      return t(`people.exchange.${behind.party}.${behind.act}`, { year: format.year(behind.year) });
    case 'events':
      return eventWords;
    case 'partings':
      return t(`people.parting.${behind.part}`, { days: format.dateRange(behind.from, behind.to) });
    case 'reasons':
      return t('people.leftFor', { reason: reasonWords(behind.reason, t) });
    case 'departments':
      return t('people.ofDepartment', {
        department: behind.department ?? t('people.otherDepartments'),
        part: t(`metric.${behind.part}`),
      });
    case 'voices':
      return t(`people.voices.${behind.part}`);
    case 'pipeline':
    case 'pipelineResults':
      return pipelineWords(behind);
  }
}

/** A reason of the program's list by its word, another as it was written. */
function reasonWords(
  reason: string,
  t: ReturnType<typeof useTranslation<['insights', 'vocabulary']>>['t'],
): string {
  const known = leavingReason.safeParse(reason);
  return known.success ? t(`vocabulary:leavingReason.${known.data}`) : reason;
}

/** An event by its title; while that is on its way, without it. */
function useEventWords(behind: Behind): string {
  const { t } = useTranslation('insights');
  const ofEvent = behind.figure === 'events' ? behind : null;
  const event = useQuery({
    ...useData().events.get.queryOptions({ input: { id: ofEvent?.eventId ?? '' } }),
    enabled: ofEvent !== null,
  });
  if (ofEvent === null) return '';
  return t(`people.event.${ofEvent.part}`, { event: event.data?.event.title ?? t('people.event.some') });
}

function usePipelineWords(): (behind: Of<'pipeline'> | Of<'pipelineResults'>) => string {
  const { t } = useTranslation(['insights', 'vocabulary']);
  const { byId } = useStages();
  const stageName = useStageName();
  const outcomeWords = useOutcomeWords();
  return (behind) => {
    const form = t(`vocabulary:partnershipForm.${behind.form}`);
    if (behind.figure === 'pipelineResults') {
      const result =
        behind.outcome === null ? t('people.pipeline.open') : outcomeWords(behind.outcome, behind.form);
      return t('people.pipeline.result', { form, result });
    }
    const stage = byId.get(behind.stageId);
    return t(`people.pipeline.${behind.part}`, { form, stage: stage ? stageName(stage) : '' });
  };
}
