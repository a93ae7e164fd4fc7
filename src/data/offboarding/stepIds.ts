import { z } from 'zod';
import { type OffboardingStepId, offboardingStepId } from '#shared/domain/ids.ts';
import { parseJson } from '../files/parseJson.ts';

const ids = z.array(offboardingStepId);

/** The steps that come before one, as they are kept with it. */
export const idsOf = (kept: unknown): OffboardingStepId[] => ids.parse(parseJson(String(kept)));
