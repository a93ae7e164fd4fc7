import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { AskOverride, AskSubject, PersonVerdict } from '#shared/contract/asks.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './AskDialog.module.css';
import { AskFindings } from './AskFindings.tsx';
import { GoingOn } from './GoingOn.tsx';

interface AskDialogProps {
  readonly opened: boolean;
  readonly people: readonly PersonId[];
  readonly about: AskSubject;
  /** With HR's reason where something blocked. */
  readonly onGoOn: (override: AskOverride | null) => void;
  readonly onClose: () => void;
}

/** Says what speaks against asking somebody now, what to do first, and lets go on who may. */
export function AskDialog({ opened, people, about, onGoOn, onClose }: AskDialogProps) {
  const { t } = useTranslation('asks');
  const query = useQuery(
    useData().asks.check.queryOptions({ input: { people: [...people], about }, enabled: opened }),
  );
  const [first] = query.data ?? [];
  const title =
    people.length === 1 && first ? t('title', { name: displayName(first.personName) }) : t('titleSeveral');
  return (
    <FormDialog opened={opened} onClose={onClose} title={title} size="lg">
      {query.data ? (
        <Verdicts
          verdicts={query.data}
          onChanged={() => void query.refetch()}
          onGoOn={onGoOn}
          onClose={onClose}
        />
      ) : query.isError ? (
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div role="status" aria-label={t('checking')}>
          <LinesSkeleton lines={4} />
        </div>
      )}
    </FormDialog>
  );
}

interface VerdictsProps extends Pick<AskDialogProps, 'onGoOn' | 'onClose'> {
  readonly verdicts: readonly PersonVerdict[];
  readonly onChanged: () => void;
}

const weights = ['blocked', 'warned', 'clear'] as const;

function Verdicts({ verdicts, onChanged, onGoOn, onClose }: VerdictsProps) {
  const { t } = useTranslation('asks');
  const gravest =
    weights.find((weight) => verdicts.some(({ verdict }) => verdict === weight)) ?? ('clear' as const);
  return (
    <div className={classes['dialog']}>
      <p className={classes['intro']} aria-live="polite">
        {t(`intro.${gravest}`)}
      </p>
      {verdicts
        .filter(({ verdict }) => verdict !== 'clear' || verdicts.length === 1)
        .map((verdict) => (
          <section key={verdict.personId} aria-label={displayName(verdict.personName)}>
            {verdicts.length > 1 && <h3 className={classes['person']}>{displayName(verdict.personName)}</h3>}
            <AskFindings personId={verdict.personId} findings={verdict.findings} onChanged={onChanged} />
          </section>
        ))}
      <GoingOn
        verdict={gravest}
        mayOverride={verdicts.every(({ verdict, mayOverride }) => verdict !== 'blocked' || mayOverride)}
        onGoOn={onGoOn}
        onClose={onClose}
      />
    </div>
  );
}
