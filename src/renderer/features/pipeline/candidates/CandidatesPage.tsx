import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ReturnView } from '#shared/contract/returning.ts';
import { isEmployment } from '#shared/domain/asking/askRules.ts';
import { PipelineFrame } from '../PipelineFrame.tsx';
import { CandidateList } from './CandidateList.tsx';
import classes from './CandidatesPage.module.css';
import { CandidatesSkeleton } from './CandidatesSkeleton.tsx';
import { RoleForm } from './RoleForm.tsx';
import { useCandidates } from './useCandidates.ts';
import { useReturnView } from './useReturnView.ts';
import { WeightsForm } from './WeightsForm.tsx';

/** Who might come back, for a role: whom one looks for on the left, the people with their reasons beside it. */
export function CandidatesPage() {
  const { t } = useTranslation('pipeline');
  const { view, departments, error, retry, change } = useReturnView();
  if (view === null) {
    return (
      <PipelineFrame fill sentence={t('mightReturn.looking')}>
        {error ? <FailedState error={error} onRetry={retry} /> : <CandidatesSkeleton />}
      </PipelineFrame>
    );
  }
  return <Candidates view={view} departments={departments} onChange={change} />;
}

interface CandidatesProps {
  readonly view: ReturnView;
  readonly departments: readonly string[];
  readonly onChange: (patch: Partial<ReturnView>) => void;
}

/** Long enough to finish a word, or a slide over several steps. */
const rest = 200;

function Candidates({ view, departments, onChange }: CandidatesProps) {
  const { t } = useTranslation('pipeline');
  const [asked] = useDebouncedValue(view, rest);
  const found = useCandidates(asked);
  const widen = () => onChange({ role: { ...view.role, title: '', skills: [], department: null } });
  return (
    <PipelineFrame fill sentence={<Sentence view={asked} total={found.data?.total} />}>
      <div className={classes['columns']}>
        <section className={classes['settings']} aria-label={t('mightReturn.settings')}>
          <RoleForm role={view.role} departments={departments} onChange={(role) => onChange({ role })} />
          <WeightsForm
            weights={view.weights}
            role={view.role}
            onChange={(weights) => onChange({ weights })}
          />
        </section>
        <CandidateList
          found={found}
          view={asked}
          role={view.role}
          onWiden={widen}
          onWeights={(weights) => onChange({ weights })}
        />
      </div>
    </PipelineFrame>
  );
}

function Sentence({ view, total }: { view: ReturnView; total: number | undefined }) {
  const { t } = useTranslation('pipeline');
  const format = useFormat();
  if (total === undefined) return t('mightReturn.looking');
  const shown = format.number(total);
  return isEmployment(view.role.form)
    ? t('mightReturn.sentence', { count: total, shown })
    : t('mightReturn.sentencePartner', { count: total, shown });
}
