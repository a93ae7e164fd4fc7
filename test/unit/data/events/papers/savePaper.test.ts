import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '#data/context.ts';
import { consents, people } from '#data/schema/index.ts';
import { clientOf, grantFile } from '#test/support/workspace.ts';
import { addEvent, eventWorld, everybody } from '../eventWorld.ts';

type Job = Parameters<Host['printPaper']>[0]['job'];

/** A main process that keeps what it is to print, and writes "paper" where it is told to. */
function printing() {
  const jobs: Job[] = [];
  const absent = () => Promise.reject(new Error('not in this test'));
  const host: Host = {
    keychain: { available: absent, seal: absent, unseal: absent },
    ...{
      rememberSession: absent,
      showLocked: absent,
      applyPreferences: absent,
      notify: absent,
      printReport: absent,
    },
    printPaper: ({ job, path }) => {
      jobs.push(job);
      if (path !== null) writeFileSync(path, 'paper');
      return Promise.resolve({ printed: true, bytes: 5 });
    },
  };
  return { host, jobs };
}

/** An evening of last week to which all but Fujita were invited; Aoki and Baba said yes, Chiba no, and Endo has not answered. */
async function evening() {
  const world = await eventWorld(['Aoki', 'Baba', 'Chiba', 'Endo', 'Fujita'].map((name) => ({ name })));
  const { client, idOf, folder, context } = world;
  const event = await addEvent(world);
  const { id } = event;
  await client.events.addGuests({ id, audience: everybody, onlyFitting: false });
  await client.events.removeGuests({ id, people: [idOf(4)] });
  await client.events.markInvited({ id, people: null, invitedOn: '2026-03-10' });
  const answered = { id, answeredOn: '2026-03-12' };
  await client.events.recordAnswer({ ...answered, people: [idOf(1), idOf(0)], answer: 'yes' });
  await client.events.recordAnswer({ ...answered, people: [idOf(2)], answer: 'no' });
  const { host, jobs } = printing();
  const path = join(folder, 'paper.pdf');
  const file = grantFile(context, path, 'write');
  return { ...world, id, jobs, path, file, printer: clientOf({ ...context, host }) };
}

describe('name badges', () => {
  test('are of who said yes and of who came unexpected, by name', async () => {
    const { client, printer, jobs, id, idOf, path, file } = await evening();
    await client.events.recordAttendance({ id, people: [idOf(4)], attended: true, walkIns: true });
    expect(await printer.events.saveBadges({ id, language: 'ja', file })).toEqual({ bytes: 5, people: 3 });
    const [job] = jobs;
    if (job?.type !== 'badges') throw new Error('no badges');
    expect(job.badges).toMatchObject({ language: 'ja', event: 'Spring evening' });
    expect(job.badges.people.map(({ name }) => name)).toEqual(['Aoki', 'Baba', 'Fujita']);
    expect(readFileSync(path, 'utf8')).toBe('paper');
  });

  test('are of nobody who has died since', async () => {
    const { database, author, printer, id, idOf, file } = await evening();
    await database.write('test', author, (unit) =>
      unit.update(people, { id: idOf(0) }, { deceasedOn: '2026-03-20' }),
    );
    expect(await printer.events.saveBadges({ id, language: 'en', file })).toMatchObject({ people: 1 });
  });
});

describe('the attendance sheet', () => {
  test('has all who were invited and did not say no, with their answers, and where and when it is', async () => {
    const { printer, jobs, id, file } = await evening();
    expect(await printer.events.saveAttendanceSheet({ id, language: 'en', file })).toMatchObject({
      people: 3,
    });
    const [job] = jobs;
    if (job?.type !== 'attendanceSheet') throw new Error('no sheet');
    expect(job.attendanceSheet).toMatchObject({
      language: 'en',
      timeZone: 'Asia/Tokyo',
      date: '2026-04-01',
      event: { title: 'Spring evening', zone: 'Asia/Tokyo', place: 'Osaka' },
    });
    expect(job.attendanceSheet.people.map(({ name, answer }) => [name, answer])).toEqual([
      ['Aoki', 'yes'],
      ['Baba', 'yes'],
      ['Endo', null],
    ]);
  });

  test('has nobody who said nothing and may not be invited any more, but who said yes', async () => {
    const { database, author, printer, jobs, id, idOf, file } = await evening();
    await database.write('test', author, (unit) => {
      for (const index of [0, 3]) {
        unit.insert(consents, {
          ...{ id: author.ids.next(), personId: idOf(index), purpose: 'events', channel: 'email' },
          ...{ state: 'withdrawn', basis: 'consent', evidence: '', decidedOn: '2026-03-20' },
        });
      }
    });
    await printer.events.saveAttendanceSheet({ id, language: 'en', file });
    const [job] = jobs;
    if (job?.type !== 'attendanceSheet') throw new Error('no sheet');
    expect(job.attendanceSheet.people.map(({ name }) => name)).toEqual(['Aoki', 'Baba']);
  });

  test('that left the workspace is logged', async () => {
    const { client, printer, id, file } = await evening();
    await printer.events.saveAttendanceSheet({ id, language: 'en', file });
    const { files } = await client.exports.log({ offset: 0, limit: 10 });
    expect(files).toMatchObject([{ subject: 'event', format: 'pdf', people: 3, fileName: 'paper.pdf' }]);
  });

  test('needs a window, and leaves nothing without one', async () => {
    const { client, id, file, path } = await evening();
    await expect(client.events.saveAttendanceSheet({ id, language: 'en', file })).rejects.toMatchObject({
      code: 'PDF_NEEDS_WINDOW',
    });
    expect(existsSync(path)).toBe(false);
    expect((await client.exports.log({ offset: 0, limit: 10 })).total).toBe(0);
  });
});
