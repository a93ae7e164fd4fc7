import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { BoardGap } from '#shared/domain/boardRules.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { useStartOutreach } from '../outreach/newOutreach.ts';

/**
 * Asks the people of a gap: begins a message to them with the latest survey that is not closed. `ask` is null as long as
 * there is none; then `makeSurvey` leads to where one is made.
 */
export function useAskPeople(segmentId: SegmentId | null) {
  const client = useDataClient();
  const navigate = useNavigate();
  const startOutreach = useStartOutreach();
  const showRefusal = useRefusalNotice();
  const surveys = useQuery(useData().surveys.list.queryOptions({ input: { offset: 0, limit: 50 } }));
  const survey = surveys.data?.surveys.find(({ closedOn }) => closedOn === null);
  const makeSurvey = () => void navigate({ to: '/community/surveys' });
  if (survey === undefined) return { ask: null, makeSurvey };
  const ask = (gap: BoardGap) => {
    client.orientations.peopleInGap({ gap, segmentId }).then(
      ({ people }) =>
        startOutreach({
          purpose: 'checkIn',
          consentPurpose: 'surveys',
          channel: 'email',
          audience: { type: 'people', people },
          surveyId: survey.id,
        }),
      showRefusal,
    );
  };
  return { ask, makeSurvey };
}
