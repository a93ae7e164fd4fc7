import { type ExchangeKindRecord, exchangeKindRecord } from '#shared/contract/exchanges.ts';
import { someId } from '../people/somePeople.ts';

/** Two kinds of the program, one with a name of its own, and one that somebody made. */
export const someKinds: ExchangeKindRecord[] = [
  { id: someId(701), code: 'referral', name: null, contributes: true, archived: false, used: 3 },
  { id: someId(702), code: 'favour', name: 'A kindness', contributes: false, archived: false, used: 0 },
  { id: someId(703), code: null, name: 'Translation', contributes: false, archived: false, used: 1 },
  { id: someId(704), code: null, name: 'Lunch', contributes: false, archived: true, used: 2 },
].map((kind) => exchangeKindRecord.parse(kind));
