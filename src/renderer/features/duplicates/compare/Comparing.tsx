import { Alert, Button } from '@mantine/core';
import { IconHistoryToggle } from '@tabler/icons-react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { Comparison } from '#shared/contract/duplicates.ts';
import { displayName } from '#shared/domain/names.ts';
import { LastDecision } from '../deciding/LastDecision.tsx';
import { type ChoiceField, keptByDefault, mergeOf } from '../deciding/mergeOf.ts';
import type { RecordSide } from '../deciding/pair.ts';
import { usePageKeys } from '../pageKeys.ts';
import { MatchReasons } from '../reasons/MatchReasons.tsx';
import { ScoreWords } from '../reasons/ScoreWords.tsx';
import type { Triage } from '../useTriage.ts';
import classes from './Comparing.module.css';
import { DecisionButtons } from './DecisionButtons.tsx';
import { FieldTable } from './FieldTable.tsx';
import { useComparedFields } from './fields.ts';
import { useFocusedHeading } from './useFocusedHeading.ts';
import { useMeanwhile } from './useMeanwhile.ts';
import { WayThrough } from './WayThrough.tsx';

interface ComparingProps {
  readonly comparison: Comparison;
  /** Where in the list the pair stands; null where it is not of the list. */
  readonly at: number | null;
  readonly triage: Triage;
  /** Reads the two anew. */
  readonly refetch: () => Promise<{ data: Comparison | undefined }>;
}

/** What speaks for and against it, both sides with what is chosen of each, and the three ways to decide. */
export function Comparing({ comparison, at, triage, refetch }: ComparingProps) {
  const { t } = useTranslation('duplicates');
  const valuesOf = useComparedFields();
  const meanwhile = useMeanwhile(comparison, valuesOf);
  const [wantedKeep, setKeep] = useState<RecordSide | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<ChoiceField, RecordSide>>(new Map());
  const keep = wantedKeep ?? keptByDefault(comparison);
  const after = useWayOn(triage, at);
  const { a, b } = comparison;
  const wanted = { pair: { a, b }, at };

  const merge = async (compared: Comparison): Promise<void> => {
    let isOutdated = false;
    const merged = await triage.deciding.merge(wanted, mergeOf(compared, { keep, chosen }), (error) => {
      isOutdated = isRefusal(error, 'CHANGED_MEANWHILE');
      return isOutdated;
    });
    if (merged) await after(comparison[keep].id);
    if (!isOutdated || compared !== comparison) return;
    const { data: present } = await refetch();
    // What nobody sees here changed, such as when we last wrote: the decision holds. Else it is shown first.
    if (present !== undefined && !meanwhile.differs(present)) await merge(present);
  };
  const setDistinct = async () => {
    if (await triage.deciding.setDistinct(wanted)) await after(a.id);
  };
  const later = useLater(triage, at);
  usePageKeys({
    m: () => void merge(comparison),
    d: () => void setDistinct(),
    l: later,
    z: triage.deciding.takeBackLast,
    'mod+z': triage.deciding.takeBackLast,
    Escape: triage.toList,
  });
  useFocusedHeading();
  return (
    <Page
      fill
      head={
        <PageHead
          title={t('compare.title', { a: displayName(a), b: displayName(b) })}
          sentence={<ScoreWords score={comparison.score} />}
          action={
            <DecisionButtons
              busy={triage.deciding.busy}
              onMerge={() => void merge(comparison)}
              onDistinct={() => void setDistinct()}
              onLater={later}
            />
          }
        />
      }
    >
      <div className={classes['page']}>
        <WayThrough triage={triage} at={at} />
        <div className={classes['scroll']}>
          {meanwhile.isChanged && <ChangedMeanwhile onTake={meanwhile.take} />}
          {comparison.reasons.length > 0 && (
            <section className={classes['reasons']} aria-label={t('compare.why')}>
              <MatchReasons reasons={comparison.reasons} />
            </section>
          )}
          <FieldTable
            comparison={comparison}
            values={valuesOf(comparison)}
            changed={meanwhile.fields}
            keep={keep}
            onKeep={setKeep}
            chosen={chosen}
            onChoose={(field, side) => setChosen(new Map(chosen).set(field, side))}
            onChooseAll={(side) => setChosen(new Map(comparison.choices.map(({ field }) => [field, side])))}
          />
        </div>
        <LastDecision deciding={triage.deciding} />
      </div>
    </Page>
  );
}

/** Says that what is shown is no longer what one came to. */
function ChangedMeanwhile({ onTake }: { onTake: () => void }) {
  const { t } = useTranslation('duplicates');
  return (
    <Alert
      color="attention"
      icon={<IconHistoryToggle stroke={1.6} aria-hidden />}
      role="alert"
      title={t('meanwhile.title')}
    >
      <p className={classes['meanwhile']}>{t('meanwhile.words')}</p>
      <Button variant="default" size="xs" onClick={onTake}>
        {t('meanwhile.take')}
      </Button>
    </Alert>
  );
}

/** After a decision the next pair comes up; of two that were not of the list, the one that stayed. */
function useWayOn(triage: Triage, at: number | null) {
  const navigate = useNavigate();
  return async (staying: string): Promise<void> => {
    // First away from the pair, which may be no pair any more, then everything is read anew.
    if (at === null) await navigate({ to: '/alumni/$personId', params: { personId: staying } });
    else await triage.goTo(at);
    void triage.deciding.refresh();
  };
}

/** Leaves the pair as it is. */
function useLater(triage: Triage, at: number | null): () => void {
  const router = useRouter();
  return () => {
    if (at !== null) void triage.goTo(at + 1);
    else if (router.history.canGoBack()) router.history.back();
    else triage.toList();
  };
}
