import { useMemo } from 'react';
import type { OutreachAim } from '#shared/contract/outreach.ts';

/** The aim of a message, the same one as long as none of it changes. */
export function useAim({
  purpose,
  consentPurpose,
  channel,
  audience,
  eventId,
  surveyId,
}: OutreachAim): OutreachAim {
  return useMemo(
    () => ({ purpose, consentPurpose, channel, audience, eventId, surveyId }),
    [purpose, consentPurpose, channel, audience, eventId, surveyId],
  );
}
