import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Opportunity } from '#shared/contract/opportunities.ts';
import { useStageName, useStages } from '../useStages.ts';
import classes from './OpportunityPanel.module.css';

/** The stages it came to, when, by whom, and how long it stayed. */
export function WayList({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation('pipeline');
  const { byId } = useStages();
  const stageName = useStageName();
  const format = useFormat();
  return (
    <ol className={classes['way']}>
      {opportunity.moves.map(({ stageId, movedAt, movedBy, days }) => {
        const stage = byId.get(stageId);
        return (
          <li key={movedAt} className={classes['stay']}>
            <span>{stage === undefined ? t('stages.gone') : stageName(stage)}</span>
            <span>{t('panel.moved', { day: format.day(movedAt), name: movedBy })}</span>
            <span>{days === null ? '' : t('panel.stayed', { count: days })}</span>
          </li>
        );
      })}
    </ol>
  );
}
