import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { minutesOf } from '#data/events/meetingTools/attendanceColumns.ts';
import { grantFile, temporaryFolder } from '#test/support/workspace.ts';
import { addEvent, eventWorld, everybody } from '../eventWorld.ts';

const world = async () => {
  const opened = await eventWorld([
    { name: 'Abe', givenName: 'Aiko', email: 'aiko@example.com' },
    { name: '佐藤', givenName: '花子', email: 'hanako@example.com' },
    { name: 'Mori', givenName: 'Ken', email: 'ken1@example.com' },
    { name: 'Mori', givenName: 'Ken', email: 'ken2@example.com', agreed: false },
  ]);
  const event = await addEvent(opened);
  await opened.client.events.addGuests({ id: event.id, audience: everybody, onlyFitting: false });
  const readFile = async (content: string | Uint8Array, name = 'attendance.csv') => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, content);
    const file = grantFile(opened.context, path, 'read');
    return (await opened.client.events.readAttendance({ id: event.id, file })).rows;
  };
  return { ...opened, readFile };
};

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/** Only what the test is about. */
const short = (rows: Awaited<ReturnType<Awaited<ReturnType<typeof world>>['readFile']>>) =>
  rows.map(({ name, email, minutes, match, candidates }) => [
    name,
    email,
    minutes,
    match === null ? candidates.length : `${match.personName.familyName} by ${match.by}`,
  ]);

describe('the lists of meeting tools', () => {
  test("Zoom's, with facts of the meeting above and every coming and going once", async () => {
    const { readFile } = await world();
    const rows = await readFile(
      [
        'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants',
        '123 456,Spring evening,03/24/2026 06:25:00 PM,03/24/2026 08:05:00 PM,host@example.com,100,3',
        '',
        'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
        'Aiko Abe (Sales),AIKO@example.com,03/24/2026 06:30:00 PM,03/24/2026 07:00:00 PM,30,Yes',
        'Aiko,aiko@example.com,03/24/2026 07:05:00 PM,03/24/2026 08:00:00 PM,55,Yes',
        '花子 佐藤,,03/24/2026 06:30:00 PM,03/24/2026 08:00:00 PM,90,Yes',
        'Somebody Else,,03/24/2026 06:30:00 PM,03/24/2026 08:00:00 PM,90,Yes',
      ].join('\r\n'),
    );
    expect(short(rows)).toEqual([
      ['Aiko Abe', 'AIKO@example.com', 85, 'Abe by email'],
      ['花子 佐藤', '', 90, '佐藤 by name'],
      ['Somebody Else', '', 90, 0],
    ]);
    expect(rows[0]).toMatchObject({ row: 5, match: { listed: true } });
  });

  test("Teams', as it is saved: UTF-16 with tabs, in parts, of which the participants are read", async () => {
    const { readFile } = await world();
    const rows = await readFile(
      utf16(
        [
          '1. Summary',
          'Meeting title\tSpring evening',
          'Attended participants\t2',
          '',
          '2. Participants',
          'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
          'Aiko Abe\t3/24/26, 6:30:01 PM\t3/24/26, 7:35:04 PM\t1h 5m 3s\t\taiko@example.com\tPresenter',
          '佐藤 花子 (Guest)\t3/24/26, 6:31:00 PM\t3/24/26, 7:00:30 PM\t29m 30s\thanako@example.com\t\tAttendee',
          '',
          '3. In-Meeting Activities',
          'Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole',
          'Aiko Abe\t3/24/26, 6:30:01 PM\t3/24/26, 7:35:04 PM\t1h 5m 3s\taiko@example.com\tPresenter',
        ].join('\r\n'),
      ),
    );
    expect(short(rows)).toEqual([
      ['Aiko Abe', 'aiko@example.com', 65.05, 'Abe by email'],
      ['佐藤 花子', 'hanako@example.com', 29.5, '佐藤 by email'],
    ]);
  });

  test("Teams' in Japanese", async () => {
    const { readFile } = await world();
    const rows = await readFile(
      utf16(
        [
          '1. 概要',
          '会議のタイトル\t春の交流会',
          '',
          '2. 参加者',
          '名前\t最初の参加\t最後の退出\t会議の時間\tメール\t参加者 ID (UPN)\tロール',
          '佐藤 花子\t2026/3/24 18:30:01\t2026/3/24 19:35:04\t1 時間 5 分 3 秒\thanako@example.com\t\t出席者',
        ].join('\r\n'),
      ),
    );
    expect(short(rows)).toEqual([['佐藤 花子', 'hanako@example.com', 65.05, '佐藤 by email']]);
  });

  test("Google Meet's, with the name in two columns; of two of one name the one on the list", async () => {
    const { readFile, client, idOf } = await world();
    const rows = await readFile(
      [
        'First name,Last name,Email,Duration,Time joined,Time exited',
        'Ken,Mori,,1 hr 5 min,6:30 PM,7:35 PM',
      ].join('\n'),
    );
    expect(rows).toMatchObject([
      {
        name: 'Mori Ken',
        minutes: 65,
        match: { personId: idOf(2), by: 'name', listed: true },
        candidates: [],
      },
    ]);
    const { event } = await client.events
      .list({ when: 'past', search: '', offset: 0, limit: 1 })
      .then(({ events: [first] }) => first ?? Promise.reject(new Error('no event')));
    await client.events.removeGuests({ id: event.id, people: [idOf(2)] });
    const open = await readFile('Name,Email\nKen Mori,\n');
    expect(open).toMatchObject([{ match: null }]);
    expect(open[0]?.candidates.map(({ personId }) => personId).toSorted()).toEqual(
      [idOf(2), idOf(3)].toSorted(),
    );
  });

  test('a file without a list of people is refused', async () => {
    const { readFile } = await world();
    await expect(readFile('Product,Price\nApple,100\n')).rejects.toMatchObject({ code: 'IMPORT_NO_NAMES' });
  });
});

test.each([
  ['65', 65],
  ['1h 5m 3s', 65.05],
  ['45m', 45],
  ['1 hr 5 min', 65],
  ['65 mins', 65],
  ['１時間５分', 65],
  ['30 秒', 0.5],
  ['1:05:03', 65.05],
  ['12:30', 12.5],
  ['', null],
  ['Attendee', null],
])('%s lasts %s minutes', (cell, minutes) => {
  expect(minutesOf(cell)).toEqual(minutes);
});
