import { Button, Drawer } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { Toggles } from '#renderer/features/interactions/Toggles.tsx';
import { SegmentAudience } from '#renderer/features/outreach/aim/SegmentAudience.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Audience } from '#shared/contract/audience.ts';
import type { CommunityEvent } from '#shared/contract/events.ts';
import { useEventWrites } from '../useEventWrites.ts';
import { Candidates } from './Candidates.tsx';
import { FitSummary } from './FitSummary.tsx';
import classes from './invitations.module.css';

interface InviteDrawerProps {
  readonly event: CommunityEvent;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Puts people on an event's list: from segments, with who fits, who else may be invited, and who is left out and why. */
export function InviteDrawer({ event, opened, onClose }: InviteDrawerProps) {
  const { t } = useTranslation(['events', 'app']);
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size={640}
      // The page itself never scrolls, and the lock would add a style tag that the policy forbids.
      lockScroll={false}
      transitionProps={{ duration: 120 }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        {/* The window has its own banner. */}
        <Drawer.Header role="none">
          <Drawer.Title className={classes['drawerTitle']}>
            {t('invite.drawerTitle', { title: event.title })}
          </Drawer.Title>
          <Drawer.CloseButton aria-label={t('app:close')} />
        </Drawer.Header>
        <Drawer.Body>
          <Inviting event={event} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

const shows = ['fitting', 'others', 'leftOut'] as const;
type Show = (typeof shows)[number];

function Inviting({ event }: { event: CommunityEvent }) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const undo = useUndo();
  const { addGuests } = useEventWrites();
  const [audience, setAudience] = useState<Extract<Audience, { type: 'segments' }>>(everySegment);
  const [show, setShow] = useState<Show>('fitting');
  const forAll = event.orientations.length === 0;
  const { events } = useData();
  const query = useQuery({
    ...events.fit.queryOptions({ input: { orientations: event.orientations, audience } }),
    placeholderData: keepPreviousData,
  });
  const add = (whom: Audience, onlyFitting: boolean) =>
    addGuests.mutate(
      { id: event.id, audience: whom, onlyFitting },
      {
        onSuccess: ({ added, operationId }) =>
          undo({
            message: t('invite.added', { count: added, shown: format.number(added) }),
            operationId: added === 0 ? null : operationId,
          }),
      },
    );
  const fit = query.data;
  if (fit === undefined) {
    if (query.error === null) return <LinesSkeleton lines={8} />;
    return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
  }
  const out = fit.leftOut.reduce((sum, each) => sum + each.people, 0);
  const sizes: Record<Show, number> = { fitting: fit.fits, others: fit.invitable - fit.fits, leftOut: out };
  const offered = shows.filter((each) => !(forAll && each === 'others'));
  const chosen = offered.includes(show) ? show : 'fitting';
  return (
    <div className={classes['inviting']}>
      <SegmentAudience
        audience={audience}
        onChange={(next) => next.type === 'segments' && setAudience(next)}
      />
      <FitSummary fit={fit} forAll={forAll} />
      <div className={classes['ways']}>
        <Button disabled={fit.fits === 0} loading={addGuests.isPending} onClick={() => add(audience, true)}>
          {t(forAll ? 'invite.addAll' : 'invite.addFitting', {
            count: fit.fits,
            shown: format.number(fit.fits),
          })}
        </Button>
        {!forAll && fit.invitable > fit.fits && (
          <Button variant="default" disabled={addGuests.isPending} onClick={() => add(audience, false)}>
            {t('invite.addAll', { count: fit.invitable, shown: format.number(fit.invitable) })}
          </Button>
        )}
      </div>
      <Toggles
        label={t('invite.showLabel')}
        options={offered.map((value) => ({
          value,
          word: t(`invite.show.${forAll && value === 'fitting' ? 'everybody' : value}`, {
            shown: format.number(sizes[value]),
          }),
        }))}
        value={chosen}
        onChange={setShow}
      />
      <Candidates
        event={event}
        audience={audience}
        show={chosen}
        busy={addGuests.isPending}
        onAdd={(personId) => add({ type: 'people', people: [personId] }, false)}
      />
    </div>
  );
}

const everySegment = {
  type: 'segments',
  segments: [],
  orientations: [],
  except: [],
} satisfies Audience;
