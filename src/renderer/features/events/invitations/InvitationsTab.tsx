import { Button, Checkbox } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSend, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useStartOutreach } from '#renderer/features/outreach/newOutreach.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { CommunityEvent, EventGuest } from '#shared/contract/events.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { FitWords } from '../guests/FitWords.tsx';
import { GuestTable } from '../guests/GuestTable.tsx';
import { GuestTools } from '../guests/GuestTools.tsx';
import { useGuests } from '../guests/useGuests.ts';
import { useEventWrites } from '../useEventWrites.ts';
import { InviteDrawer } from './InviteDrawer.tsx';
import classes from './invitations.module.css';
import { MarkInvitedDialog } from './MarkInvitedDialog.tsx';

const filters = ['all', 'notInvited', 'noAnswer', 'walkIn'] as const;
const sorts = ['name', 'fit', 'invited'] as const;

/** Who is on the list, who of them is invited, and the ways to invite the others. */
export function InvitationsTab({ event }: { event: CommunityEvent }) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const guests = useGuests(event.id, { search: '', filter: 'all', sort: 'name' });
  const [picked, pick] = useState<ReadonlySet<PersonId>>(new Set());
  const [adding, add] = useDisclosure(false);
  const [marking, mark] = useDisclosure(false);
  const waiting = useNotInvited(event);
  const write = useStartOutreach();
  const { removeGuests } = useEventWrites();
  const undo = useUndo();
  const toggle = (personId: PersonId) => {
    const next = new Set(picked);
    if (!next.delete(personId)) next.add(personId);
    pick(next);
  };
  const takeOff = () =>
    removeGuests.mutate(
      { id: event.id, people: [...picked] },
      {
        onSuccess: ({ removed, operationId }) => {
          pick(new Set());
          undo({
            message: t('invite.takenOff', { count: removed, shown: format.number(removed) }),
            operationId: removed === 0 ? null : operationId,
          });
        },
      },
    );
  const addButton = (main: boolean) => (
    <Button
      size="xs"
      variant={main ? 'filled' : 'default'}
      leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />}
      onClick={add.open}
    >
      {t('invite.add')}
    </Button>
  );
  return (
    <>
      <GuestTools guests={guests} filters={filters} sorts={sorts}>
        {picked.size > 0 ? (
          <>
            <span className={classes['picked']} role="status">
              {t('invite.picked', { count: picked.size, shown: format.number(picked.size) })}
            </span>
            <Button size="xs" variant="default" onClick={mark.open}>
              {t('invite.mark')}
            </Button>
            <Button size="xs" variant="default" loading={removeGuests.isPending} onClick={takeOff}>
              {t('invite.takeOff')}
            </Button>
          </>
        ) : (
          waiting > 0 && (
            <>
              <Button size="xs" variant="default" onClick={mark.open}>
                {t('invite.markAll', { count: waiting, shown: format.number(waiting) })}
              </Button>
              <Button
                size="xs"
                leftSection={<IconSend size={16} stroke={1.6} aria-hidden />}
                onClick={() =>
                  write({
                    purpose: 'invitation',
                    consentPurpose: 'events',
                    eventId: event.id,
                    audience: { type: 'guests', eventId: event.id, who: 'notInvited' },
                  })
                }
              >
                {t('invite.write')}
              </Button>
            </>
          )
        )}
        {addButton(waiting === 0 && picked.size === 0)}
      </GuestTools>
      <GuestTable
        label={t('invite.label')}
        guests={guests}
        first={{
          id: 'pick',
          word: t('guests.picking'),
          hidden: true,
          cell: ({ personId, personName }) => (
            <Checkbox
              size="xs"
              aria-label={t('guests.pick', { name: displayName(personName) })}
              checked={picked.has(personId)}
              onChange={() => toggle(personId)}
            />
          ),
        }}
        columns={[
          { id: 'fit', word: t('fit.title'), cell: (guest) => <FitWords {...guest} /> },
          { id: 'invited', word: t('count.invited'), cell: (guest) => <Invited guest={guest} /> },
        ]}
        empty={<EmptyState sentence={t('invite.empty')} action={addButton(true)} />}
      />
      <InviteDrawer event={event} opened={adding} onClose={add.close} />
      <MarkInvitedDialog
        event={event}
        people={picked.size > 0 ? [...picked] : null}
        opened={marking}
        onClose={mark.close}
        onDone={() => pick(new Set())}
      />
    </>
  );
}

function Invited({ guest: { invitedOn, walkIn } }: { guest: EventGuest }) {
  const { t } = useTranslation('events');
  const format = useFormat();
  if (invitedOn !== null) return format.date(invitedOn);
  return <span className={classes['quiet']}>{t(walkIn ? 'guests.walkIn' : 'invite.notYet')}</span>;
}

/** How many on the list are not invited. */
function useNotInvited({ id }: CommunityEvent): number {
  const { events } = useData();
  const query = useQuery(
    events.guests.queryOptions({
      input: { id, search: '', filter: 'notInvited', sort: 'name', offset: 0, limit: 1 },
    }),
  );
  return query.data?.total ?? 0;
}
