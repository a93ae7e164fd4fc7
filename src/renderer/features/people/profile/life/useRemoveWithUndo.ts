import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { Partnership, Profile, Tenure } from '#shared/contract/personProfile.ts';
import { useLatestWrite } from '../../fields/useLatestWrite.ts';

/** Removes a tenure or a partnership and says so, with a way to put it back. */
export function useRemoveWithUndo(profile: Profile) {
  const { t } = useTranslation('people');
  const { people } = useDataClient();
  const personId = profile.id;
  const write = useLatestWrite(personId);
  const notice = useNotice();
  return {
    tenure: async (tenure: Tenure, onDone: () => void) => {
      const removed = await write(({ version }) =>
        people.removeTenure({ personId, version, tenureId: tenure.id }),
      );
      if (removed === null) return;
      onDone();
      const putBack = () =>
        write(({ version }) => people.saveTenure({ personId, version, tenure: { ...tenure, id: null } }));
      notice({ message: t('tenure.removed'), onUndo: () => void putBack() });
    },
    partnership: async (partnership: Partnership, onDone: () => void) => {
      const removed = await write(({ version }) =>
        people.removePartnership({ personId, version, partnershipId: partnership.id }),
      );
      if (removed === null) return;
      onDone();
      const putBack = () =>
        write(({ version }) =>
          people.savePartnership({ personId, version, partnership: { ...partnership, id: null } }),
        );
      notice({ message: t('partnership.removed'), onUndo: () => void putBack() });
    },
  };
}
