import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { type EventId, eventId } from '#shared/domain/ids.ts';

interface EventSelectProps {
  readonly label: string;
  /** Where none is chosen. */
  readonly none: string;
  /** Also those that are over. */
  readonly past?: boolean;
  readonly value: EventId | null;
  readonly onChange: (id: EventId | null) => void;
}

/** How many events are offered, the next and the latest ones. */
const offered = 50;

/** One of the events, with its day. */
export function EventSelect({ label, none, past = false, value, onChange }: EventSelectProps) {
  const { events } = useData();
  const format = useFormat();
  const page = { search: '', offset: 0, limit: offered };
  const coming = useQuery(events.list.queryOptions({ input: { when: 'coming', ...page } }));
  const over = useQuery(events.list.queryOptions({ input: { when: 'past', ...page }, enabled: past }));
  const listed = [...(coming.data?.events ?? []), ...(over.data?.events ?? [])].map(({ event }) => event);
  const missing = value !== null && !listed.some(({ id }) => id === value);
  const own = useQuery(events.get.queryOptions({ input: { id: value ?? '' }, enabled: missing }));
  const all = missing && own.data ? [own.data.event, ...listed] : listed;
  return (
    <Select
      label={label}
      placeholder={none}
      clearable
      searchable={all.length > 8}
      data={all.map((event) => ({
        value: event.id,
        label: `${event.title} · ${format.day(event.startsAt)}`,
      }))}
      value={value}
      onChange={(id) => {
        const chosen = eventId.safeParse(id);
        onChange(chosen.success ? chosen.data : null);
      }}
    />
  );
}
