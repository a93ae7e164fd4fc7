import type { ManagementMessage } from '#shared/contract/managementMessages.ts';
import { fold } from '#shared/domain/folding.ts';
import { twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';

/** Where people work who have not left: the departments of tenures that go on, each as it is written. */
export const departmentsSql = `
  SELECT t.department FROM tenures t INDEXED BY tenures_ended CROSS JOIN people p ON p.id = t.person_id
  WHERE t.ended_on IS NULL AND t.department > '' AND p.deleted_at IS NULL AND p.deceased_on IS NULL
  UNION
  SELECT t.department FROM tenures t INDEXED BY tenures_ended CROSS JOIN people p ON p.id = t.person_id
  WHERE t.ended_on >= ? AND t.department > '' AND p.deleted_at IS NULL AND p.deceased_on IS NULL
  ORDER BY 1`;

const departments = statement<[string], string>(departmentsSql);

/**
 * The departments in which somebody works on that day and that no message has reached in the 12 months to it, with the day of the
 * last one that did. One to the whole company reaches all; spellings that differ in width or case are one department.
 */
export function unreachedDepartments(
  sqlite: SqliteDatabase,
  messages: readonly ManagementMessage[],
  today: PlainDate,
): { department: string; lastOn: PlainDate | null }[] {
  const sent = messages.filter(({ sentOn }) => sentOn <= today);
  const { from } = twelveMonthsTo(today);
  const present = new Map<string, string>();
  for (const department of departments(sqlite).pluck().all(today)) {
    const folded = fold(department);
    if (!present.has(folded)) present.set(folded, department);
  }
  return [...present].flatMap(([folded, department]) => {
    const reached = sent.filter((message) => reaches(message, folded)).map(({ sentOn }) => sentOn);
    const lastOn = reached.toSorted().at(-1) ?? null;
    return lastOn !== null && lastOn >= from ? [] : [{ department, lastOn }];
  });
}

const reaches = ({ departments: to }: ManagementMessage, folded: string): boolean =>
  to.length === 0 || to.some((department) => fold(department) === folded);
