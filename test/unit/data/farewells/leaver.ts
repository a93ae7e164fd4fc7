import type { FarewellAnswers } from '#shared/contract/farewells.ts';
import { noAnswers } from '#shared/domain/farewells/answers.ts';
import { type PersonId, type TenureId, tenureId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { Role } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { someone } from '../people/someone.ts';

/** The leaver's last day. The workspace's clock stands two days before. */
export const lastDay = plainDate.parse('2026-04-03');

export type LeaverWorld = TestWorkspace & { personId: PersonId; tenureId: TenureId };

/** A workspace with somebody who leaves in two days, opened by a manager named Mio. */
export async function leaverWorld(): Promise<LeaverWorld> {
  const workspace = await openTestWorkspace();
  await become(workspace, 'manager', 'Mio');
  const added = await workspace.client.people.add(
    someone({
      familyName: '山田',
      givenName: '太郎',
      tenure: {
        startedOn: plainDate.parse('2016-04-01'),
        endedOn: lastDay,
        department: '開発部',
        title: '課長',
        grade: null,
        manager: 'Mio',
        employmentType: 'permanent',
        leaveReason: null,
      },
    }),
  );
  const [tenure] = added.tenures;
  return { ...workspace, personId: added.id, tenureId: tenureId.parse(tenure?.id) };
}

/** Somebody else sits down at the program. */
export async function become({ client }: Pick<TestWorkspace, 'client'>, role: Role, userName: string) {
  await client.settings.update({ role, userName });
}

/** Answers to some of the questions. */
export const answering = (some: Partial<FarewellAnswers>): FarewellAnswers => ({ ...noAnswers, ...some });
