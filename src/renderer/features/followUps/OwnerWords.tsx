import { useTranslation } from 'react-i18next';
import { useActor } from './useActor.ts';

/** Who else does it, after a dot; nothing where it is the user's or nobody's in particular. */
export function OwnerWords({ owner }: { owner: string | null }) {
  const { t } = useTranslation('followUps');
  const actor = useActor();
  if (owner === null || owner === actor) return null;
  return <span className="enishi-name"> · {t('owner', { name: owner })}</span>;
}
