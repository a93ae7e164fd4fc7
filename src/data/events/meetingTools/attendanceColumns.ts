import { fold } from '#shared/domain/folding.ts';

/** Where a meeting tool's list says who was there and for how long; places in a row from 0. */
export interface AttendanceColumns {
  name: number | null;
  /** Where the name is in two columns. */
  givenName: number | null;
  familyName: number | null;
  email: number | null;
  /** What Teams calls a participant, which is mostly an address. */
  account: number | null;
  duration: number | null;
}

/** The headers that Zoom, Teams, Google Meet, Webex and lists made by hand have, in English and Japanese. */
const headers: Record<keyof AttendanceColumns, readonly string[]> = {
  name: [
    ...['Name (Original Name)', 'Name', 'Full Name', 'Participant Name', 'Attendee Name', 'Display Name'],
    ...[
      'User Name',
      '名前（元の名前）',
      '名前',
      '氏名',
      'フルネーム',
      '参加者名',
      '表示名',
      'お名前',
      'ユーザー名',
    ],
  ],
  givenName: ['First Name', 'Given Name', '名'],
  familyName: ['Last Name', 'Family Name', 'Surname', '姓'],
  email: [
    ...['User Email', 'Email', 'E-mail', 'Email Address', 'Attendee Email', 'メール', 'メールアドレス'],
    ...['ユーザーのメールアドレス', 'ユーザーのメール', '電子メール', '電子メールアドレス', 'Eメール'],
  ],
  account: ['Participant ID (UPN)', '参加者 ID (UPN)', 'UPN'],
  duration: [
    ...['Total Duration (Minutes)', 'Duration (Minutes)', 'Duration', 'In-Meeting Duration'],
    ...[
      'Attendance Duration',
      'Time in Session (Minutes)',
      'Time in Call',
      '合計時間（分）',
      '合計期間（分）',
    ],
    ...[
      '時間（分）',
      '期間（分）',
      '会議の時間',
      '会議内の期間',
      '会議中の時間',
      '参加時間',
      '期間',
      '所要時間',
    ],
  ],
};

/** Headers without what varies: case, width, spaces. */
const bare = (header: string): string => fold(header).replace(/[\s\u00a0]+/g, '');

const known = new Map(
  Object.entries(headers).flatMap(([column, words]) => words.map((word) => [bare(word), column] as const)),
);

/** The columns of a row that is the header of such a list; null for any other row. */
export function attendanceColumns(cells: readonly string[]): AttendanceColumns | null {
  const found: AttendanceColumns = {
    ...{ name: null, givenName: null, familyName: null, email: null, account: null, duration: null },
  };
  for (const [index, cell] of cells.entries()) {
    const column = known.get(bare(cell));
    if (column !== undefined && isColumn(column, found)) found[column] ??= index;
  }
  const named = found.name !== null || (found.givenName !== null && found.familyName !== null);
  const more = found.email !== null || found.account !== null || found.duration !== null;
  // Of a list by hand the name is enough where nothing else stands in the row.
  return named && (more || cells.filter((cell) => cell.trim() !== '').length <= 2) ? found : null;
}

const isColumn = (name: string, columns: AttendanceColumns): name is keyof AttendanceColumns =>
  name in columns;

const units = [
  [/(\d+(?:[.,]\d+)?)\s*(?:h|hr|hrs|hours?|時間)(?![a-z])/i, 60],
  [/(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?|分)(?![a-z])/i, 1],
  [/(\d+(?:[.,]\d+)?)\s*(?:s|sec|secs|seconds?|秒)(?![a-z])/i, 1 / 60],
] as const;

/** Minutes, as `65`, `1h 5m 3s`, `1 hr 5 min`, `1 時間 5 分` or `1:05:03`; null where it is none of these. */
export function minutesOf(cell: string): number | null {
  const written = cell.normalize('NFKC').trim();
  if (/^\d+([.,]\d+)?$/.test(written)) return Number(written.replace(',', '.'));
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/.exec(written);
  if (clock !== null) return Number(clock[1] ?? 0) * 60 + Number(clock[2]) + Number(clock[3]) / 60;
  const parts = units.flatMap(([unit, minutes]) => {
    const part = unit.exec(written)?.[1];
    return part === undefined ? [] : [Number(part.replace(',', '.')) * minutes];
  });
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}
