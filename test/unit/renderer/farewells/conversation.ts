import type { Conversation, FarewellAnswers } from '#shared/contract/farewells.ts';
import { noAnswers } from '#shared/domain/farewells/answers.ts';
import { farewellId, personId, tenureId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`;

/** Whose farewell the tests are about. */
export const subject = {
  personId: personId.parse(id(1)),
  personName: { ...noName, familyName: '山田', givenName: '太郎' },
  tenureId: tenureId.parse(id(2)),
  lastDay: plainDate.parse('2026-04-03'),
  department: '開発部',
  title: '課長',
  manager: 'Test User',
};

/** A conversation of which nothing is known yet. */
export const fresh: Conversation = { ...subject, channels: ['email'], finished: null, draft: null };

/** The same with answers that were finished. */
export const finishedWith = (some: Partial<FarewellAnswers>, version = 1): Conversation => ({
  ...fresh,
  finished: {
    id: farewellId.parse(id(3)),
    version,
    heldBy: 'Test User',
    answers: { ...noAnswers, heldOn: plainDate.parse('2026-04-01'), ...some },
    hidden: [],
  },
});
