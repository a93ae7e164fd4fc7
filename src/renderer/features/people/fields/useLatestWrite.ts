import { useQueryClient } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { useTakeProfile } from '../usePersonWrites.ts';

/**
 * Writes on the present version of a person, whichever that is: for what takes nothing of others back, such as
 * adding a word, or removing a record that is named. Never rejects; a refusal is shown. Gives null then.
 */
export function useLatestWrite(personId: PersonId) {
  const data = useData();
  const queryClient = useQueryClient();
  const take = useTakeProfile();
  const showRefusal = useRefusalNotice();
  return async (write: (present: Profile) => Promise<Profile>): Promise<Profile | null> => {
    const query = data.people.profile.queryOptions({ input: { personId } });
    const fresh = () => queryClient.fetchQuery({ ...query, staleTime: 0 });
    try {
      const known = queryClient.getQueryData(query.queryKey) ?? (await fresh());
      const saved = await write(known).catch(async (error: unknown) => {
        if (!isRefusal(error, 'CHANGED_MEANWHILE')) throw error;
        return await write(await fresh());
      });
      take(saved);
      return saved;
    } catch (error) {
      showRefusal(error);
      return null;
    }
  };
}
