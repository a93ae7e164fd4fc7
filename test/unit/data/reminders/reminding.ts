import type { Host } from '#data/context.ts';
import { DailyRound } from '#data/reminders/scheduler.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { type Instant, instantOf } from '#shared/domain/instant.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';

export interface Reminded {
  at: Instant;
  title: string;
  body: string;
}

/** A main process that keeps the notifications it was asked to show. */
function listeningHost(workspace: TestWorkspace, heard: Reminded[]): Host {
  const absent = () => Promise.reject(new Error('not in this test'));
  return {
    keychain: { available: absent, seal: absent, unseal: absent },
    rememberSession: absent,
    showLocked: absent,
    applyPreferences: () => Promise.resolve(null),
    notify: ({ title, body }) => {
      heard.push({ at: workspace.clock.now(), title, body });
      return Promise.resolve(null);
    },
    printReport: absent,
    printPaper: absent,
  };
}

/** A workspace with somebody in it, and a round that looks at its clock when the test says so. */
export async function openWithReminders(options: { now: string; zone: string; remindAt?: string }) {
  const workspace = await openTestWorkspace(options);
  const heard: Reminded[] = [];
  const context = { ...workspace.context, host: listeningHost(workspace, heard) };
  await context.preferences.update({ userName: 'Sato', remindAt: options.remindAt ?? '09:00' });
  const [person] = await addPeople(workspace, [{ familyName: '山田', givenName: '花子' }]);
  if (person === undefined) throw new Error('nobody was added');
  const round = new DailyRound(context);
  const { clock, client } = workspace;
  return {
    ...workspace,
    context,
    heard,
    round,
    person,
    add: (title: string, dueOn: string, owner: string | null = null, personId: PersonId = person.id) =>
      client.followUps.add({ personId, title, note: 'private matter', dueOn, owner }),
    /** Lets the time pass in steps of so many minutes, looking after each, and gives when it reminded. */
    async runTo(end: string, minutes = 1): Promise<Instant[]> {
      const before = heard.length;
      while (clock.now() < end) {
        const next = instantOf(Math.min(Date.parse(clock.now()) + minutes * 60_000, Date.parse(end)));
        clock.set(next);
        await round.look();
      }
      return heard.slice(before).map(({ at }) => at);
    },
  };
}
