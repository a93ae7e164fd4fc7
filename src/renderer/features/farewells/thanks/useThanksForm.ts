import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useActor } from '#renderer/features/followUps/useActor.ts';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { refreshPeople } from '#renderer/features/people/usePersonWrites.ts';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { Thanks, thanksFact } from '#shared/contract/farewells.ts';
import type { PersonId, TenureId } from '#shared/domain/ids.ts';
import type { PersonName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';

/** The thanks of a farewell as the page gets them. */
export interface ThanksOf {
  readonly personId: PersonId;
  readonly personName: PersonName;
  readonly tenureId: TenureId;
  readonly lastDay: PlainDate;
  readonly manager: string | null;
  readonly thanks: Thanks | null;
  readonly facts: readonly z.infer<typeof thanksFact>[];
}

export type ThanksForm = Pick<Thanks, 'givenBy' | 'way' | 'words'> & { readonly day: PlainDate };

const typedKey = (tenureId: TenureId) => [['farewells', 'typedThanks'], { tenureId }];

/** What was typed and is not kept outlives the page, in the page's memory alone, until it is kept. */
function rememberTyped(queryClient: QueryClient, tenureId: TenureId, form: ThanksForm | null): void {
  const queryKey = typedKey(tenureId);
  if (form === null) queryClient.removeQueries({ queryKey });
  else {
    queryClient.setQueryDefaults(queryKey, { gcTime: Number.POSITIVE_INFINITY });
    queryClient.setQueryData(queryKey, form);
  }
}

/** The thanks under way, and what keeps them. */
export function useThanksForm({ tenureId, thanks, manager }: ThanksOf) {
  const queryClient = useQueryClient();
  const today = useToday();
  const own = useActor();
  const kept: ThanksForm = {
    givenBy: thanks?.givenBy ?? manager ?? own,
    way: thanks?.way ?? 'spoken',
    words: thanks?.words ?? '',
    day: thanks?.givenOn ?? today,
  };
  const [typed, setTyped] = useState(() => queryClient.getQueryData<ThanksForm>(typedKey(tenureId)) ?? null);
  const form = typed ?? kept;
  const save = useSaveThanks();
  const given = thanks !== null && thanks.givenOn !== null;
  const unkept = typed !== null && !isSame(typed, kept, given);
  useEffect(() => {
    if (typed === null || unkept) return;
    rememberTyped(queryClient, tenureId, null);
    setTyped(null);
  }, [typed, unkept, queryClient, tenureId]);
  const change = (part: Partial<ThanksForm>) => {
    const next = { ...form, ...part };
    rememberTyped(queryClient, tenureId, next);
    setTyped(next);
  };
  const keep = async (asGiven: boolean): Promise<void> => {
    const { day, ...written } = form;
    const givenOn = asGiven ? day : null;
    await save.mutateAsync({ tenureId, version: thanks?.version ?? null, ...written, givenOn });
  };
  return { form, given, unkept, change, keep, busy: save.isPending, error: save.error };
}

/** Of thanks that are only prepared no day is kept. */
function isSame(a: ThanksForm, b: ThanksForm, given: boolean): boolean {
  return (
    a.givenBy.trim() === b.givenBy.trim() &&
    a.way === b.way &&
    a.words.trim() === b.words.trim() &&
    (!given || a.day === b.day)
  );
}

export type ThanksWriting = ReturnType<typeof useThanksForm>;

function useSaveThanks() {
  const { t } = useTranslation('farewells');
  const data = useData();
  const queryClient = useQueryClient();
  const undo = useUndo();
  return useMutation(
    data.farewells.saveThanks.mutationOptions({
      onSuccess: ({ thanks, operationId }, { version, tenureId }) => {
        const queryKey = data.farewells.thanks.queryKey({ input: { tenureId } });
        queryClient.setQueryData<ThanksOf>(queryKey, (known) => known && { ...known, thanks });
        refreshPeople(queryClient, data);
        void queryClient.invalidateQueries({ queryKey: data.farewells.key() });
        void queryClient.invalidateQueries({ queryKey: data.offboarding.key() });
        const first = version === null || thanks.version === version + 1;
        const message =
          thanks.givenOn === null ? t('thanks.prepared') : first ? t('thanks.done') : t('thanks.changed');
        undo({ message, operationId });
      },
      onError: () => void queryClient.invalidateQueries({ queryKey: data.farewells.thanks.key() }),
    }),
  );
}
