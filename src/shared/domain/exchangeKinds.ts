import { z } from 'zod';
import { exchangeKindId } from './ids.ts';
import { exchangeKind } from './vocabulary.ts';

/** What was given or asked: one of the program's own kinds by its code, or another of the workspace by its id. */
export const exchangeKindKey = z.union([exchangeKind, exchangeKindId]);
export type ExchangeKindKey = z.infer<typeof exchangeKindKey>;
