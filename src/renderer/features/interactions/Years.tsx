import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { FollowUp } from '#shared/contract/followUps.ts';
import type { Interaction } from '#shared/contract/interactions.ts';
import type { InteractionId, PersonId } from '#shared/domain/ids.ts';
import { byYear } from './byYear.ts';
import { EditEntry } from './EditEntry.tsx';
import classes from './PersonTimeline.module.css';
import { TimelineEntry } from './TimelineEntry.tsx';
import { useEdits } from './useEdits.ts';
import { useEntryActions } from './useEntryActions.ts';
import { useFollowUps } from './useFollowUps.ts';
import type { useTimeline } from './useTimeline.ts';

const none: readonly FollowUp[] = [];

interface YearsProps {
  readonly personId: PersonId;
  readonly timeline: ReturnType<typeof useTimeline>;
  readonly found: { readonly total: number; readonly interactions: readonly Interaction[] };
}

/** The entries, parted by years; those that are being changed stand as forms in their places. */
export function Years({ personId, timeline, found }: YearsProps) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const { timeZone } = usePreferences();
  const edits = useEdits(personId);
  const [changed, setChanged] = useState<InteractionId | null>(null);
  const actions = useEntryActions();
  const followUps = useFollowUps(personId);
  const { interactions, total } = found;
  const gone = edits.open.filter((id) => interactions.every((interaction) => interaction.id !== id));
  const done = (id: InteractionId) => {
    edits.end(id);
    setChanged(id);
  };
  const form = (id: InteractionId, present: Interaction | null) => (
    <li key={id} className={classes['editing']}>
      {present === null && <p className={classes['gone']}>{t('changed.gone')}</p>}
      <EditEntry id={id} present={present} personId={personId} onDone={() => done(id)} />
    </li>
  );
  return (
    <>
      {gone.length > 0 && <ol className={classes['entries']}>{gone.map((id) => form(id, null))}</ol>}
      {byYear(interactions, timeZone).map(({ year, entries }) => (
        <section key={year} aria-label={format.year(year)}>
          <h3 className={classes['year']}>{format.year(year)}</h3>
          <ol className={classes['entries']}>
            {entries.map((entry) =>
              edits.open.includes(entry.id) ? (
                form(entry.id, entry)
              ) : (
                <TimelineEntry
                  key={entry.id}
                  interaction={entry}
                  personId={personId}
                  followUps={followUps.get(entry.id) ?? none}
                  actions={actions}
                  onEdit={edits.begin}
                  changedNow={changed === entry.id}
                />
              ),
            )}
          </ol>
        </section>
      ))}
      {timeline.hasNextPage && (
        <div className={classes['more']}>
          <Button
            variant="default"
            size="xs"
            loading={timeline.isFetchingNextPage}
            onClick={() => void timeline.fetchNextPage()}
          >
            {t('more', {
              count: total - interactions.length,
              shown: format.number(total - interactions.length),
            })}
          </Button>
        </div>
      )}
    </>
  );
}
