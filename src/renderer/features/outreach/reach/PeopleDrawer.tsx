import { Button, CloseButton, Drawer, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { OutreachAim, OutreachRecipient } from '#shared/contract/outreach.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import deskClasses from '../desk.module.css';
import classes from './PeopleDrawer.module.css';
import { RecipientRow } from './RecipientRow.tsx';

export type Shown = 'recipients' | 'leftOut';

interface PeopleDrawerProps {
  readonly aim: OutreachAim;
  /** Null while it is closed. */
  readonly show: Shown | null;
  readonly onClose: () => void;
  /** Leaves one more person out; absent where that can't be chosen. */
  readonly onLeaveOut?: ((person: PersonId) => void) | undefined;
}

/** Who gets the message, or who is left out and why. */
export function PeopleDrawer({ aim, show, onClose, onLeaveOut }: PeopleDrawerProps) {
  const { t } = useTranslation(['outreach', 'app']);
  return (
    <Drawer.Root
      opened={show !== null}
      onClose={onClose}
      position="right"
      size="lg"
      // The page itself never scrolls, and the lock would add a style tag that the policy forbids.
      lockScroll={false}
      transitionProps={{ duration: 120 }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        {/* The window has its own banner. */}
        <Drawer.Header role="none">
          <Drawer.Title className={classes['title']}>{show !== null && t(`people.${show}`)}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('app:close')} />
        </Drawer.Header>
        <Drawer.Body>{show !== null && <People aim={aim} show={show} onLeaveOut={onLeaveOut} />}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

const page = 50;
const most = 200;

function People({ aim, show, onLeaveOut }: Omit<PeopleDrawerProps, 'onClose' | 'show'> & { show: Shown }) {
  const { t } = useTranslation('outreach');
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const [limit, setLimit] = useState(page);
  const found = useQuery(
    useData().outreach.recipients.queryOptions({
      input: { aim, show, search, offset: 0, limit },
      placeholderData: keepPreviousData,
    }),
  );
  if (found.isError) return <FailedState error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <div className={classes['people']}>
      <TextInput
        data-autofocus
        aria-label={t('people.find')}
        placeholder={t('people.find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.data ? (
        <>
          <p className={deskClasses['hint']} aria-live="polite">
            {t('people.count', { count: found.data.total, shown: format.number(found.data.total) })}
          </p>
          <ul className={classes['rows']}>
            {found.data.people.map((person) => (
              <RecipientRow
                key={person.personId}
                person={person}
                action={
                  onLeaveOut && show === 'recipients' && <LeaveOut person={person} onPress={onLeaveOut} />
                }
              />
            ))}
          </ul>
          {found.data.total > found.data.people.length && limit < most && (
            <Button variant="subtle" size="compact-sm" onClick={() => setLimit(most)}>
              {t('people.more')}
            </Button>
          )}
          {found.data.total > most && limit === most && (
            <p className={deskClasses['hint']}>{t('people.first', { shown: format.number(most) })}</p>
          )}
        </>
      ) : (
        <LinesSkeleton lines={8} />
      )}
    </div>
  );
}

function LeaveOut(props: { person: OutreachRecipient; onPress: (person: PersonId) => void }) {
  const { t } = useTranslation('outreach');
  const { personId, personName } = props.person;
  const label = t('people.leaveOut', { name: displayName(personName) });
  return <CloseButton size="sm" aria-label={label} title={label} onClick={() => props.onPress(personId)} />;
}
