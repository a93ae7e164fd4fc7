import { ORPCError } from '@orpc/contract';
import type { RefusalCode, RefusalData } from '#shared/contract/refusals.ts';

type Rest<C extends RefusalCode> = RefusalData<C> extends undefined ? [] : [data: RefusalData<C>];

/**
 * An error the user is told of in words: thrown in the data layer, it crosses the contract as the defined
 * error of that code, and the command line writes it as its one line.
 */
export function refusal<C extends RefusalCode>(
  code: C,
  ...rest: Rest<C>
): ORPCError<C, RefusalData<C> | undefined> {
  return new ORPCError(code, { data: rest[0], message: code });
}

/** Whether the error is a refusal of the given code. */
export function isRefusal(error: unknown, code?: RefusalCode): error is ORPCError<string, unknown> {
  return error instanceof ORPCError && (code === undefined || error.code === code);
}
