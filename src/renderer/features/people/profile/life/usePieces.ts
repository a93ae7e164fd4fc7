import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '#shared/contract/personProfile.ts';
import type { Piece } from './pieces.ts';

/** The tenures and partnerships of a person as pieces of the line of life, each with its words. */
export function usePieces({ tenures, partnerships }: Profile): Piece[] {
  const { t } = useTranslation(['people', 'vocabulary']);
  return useMemo(
    () => [
      ...tenures.map(({ id, startedOn, endedOn, department, title }) => {
        const words = [department, title].filter((part) => part !== null).join(' · ') || t('life.employed');
        return { id, employed: true, startedOn, endedOn, words };
      }),
      ...partnerships.map(({ id, startedOn, endedOn, kind, title }) => {
        const named = t(`vocabulary:partnershipKind.${kind}`);
        return {
          id,
          employed: false,
          startedOn,
          endedOn,
          words: title === null ? named : `${named} · ${title}`,
        };
      }),
    ],
    [tenures, partnerships, t],
  );
}
