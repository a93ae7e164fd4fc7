import { isContractProcedure } from '@orpc/contract';
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';

/** One procedure of the contract. */
export interface Procedure {
  /** As `people.list`. */
  name: string;
  feature: string;
  /** Null where it takes nothing. */
  input: z.ZodType | null;
}

const aZodType = z.instanceof(z.ZodType);

/** Every procedure of the contract. */
export const procedures: readonly Procedure[] = Object.entries(contract).flatMap(([feature, ofFeature]) =>
  Object.entries(ofFeature).flatMap(([name, procedure]) => {
    if (!isContractProcedure(procedure)) return [];
    const input = aZodType.safeParse(procedure['~orpc'].inputSchema);
    return [{ name: `${feature}.${name}`, feature, input: input.success ? input.data : null }];
  }),
);
