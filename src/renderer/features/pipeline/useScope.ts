import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { opportunityId } from '#shared/domain/ids.ts';
import { type PartnershipForm, partnershipForm } from '#shared/domain/vocabulary.ts';

/** Which form is shown, whether only one's own, and what is open beside: all of it is in the address. */
export function useScope() {
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const params = useParams({ strict: false });
  const form = partnershipForm.safeParse(search.form);
  const opened = opportunityId.safeParse(params.opportunityId);
  const openedId = opened.success ? opened.data : null;
  const chosenForm = form.success ? form.data : null;
  const mine = search.mine === true;
  return useMemo(() => {
    const kept = { ...(chosenForm && { form: chosenForm }), ...(mine && { mine: true as const }) };
    return {
      /** Null where the address says none. */
      form: chosenForm,
      mine,
      openedId,
      setForm: (to: PartnershipForm) => void navigate({ to: '/pipeline', search: { ...kept, form: to } }),
      setMine: (to: boolean) =>
        void navigate({
          to: '.',
          search: { ...(chosenForm && { form: chosenForm }), ...(to && { mine: true as const }) },
        }),
      open: (id: string, of: PartnershipForm) =>
        void navigate({
          to: '/pipeline/$opportunityId',
          params: { opportunityId: id },
          search: { ...kept, form: of },
          replace: openedId !== null,
        }),
      close: () => void navigate({ to: '/pipeline', search: kept }),
    };
  }, [chosenForm, mine, openedId, navigate]);
}
export type Scope = ReturnType<typeof useScope>;
