import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { MemberRequest } from '#shared/contract/requests.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './RequestItem.module.css';

/** So many are named. */
const named = 3;

interface RequestPeopleLineProps {
  readonly request: MemberRequest;
  readonly onShow: () => void;
}

/** Who raised it and how many share it; leads to all of them. */
export function RequestPeopleLine({ request: { people, sharedBy }, onShow }: RequestPeopleLineProps) {
  const { t } = useTranslation(['requests', 'app']);
  const format = useFormat();
  if (sharedBy === 0) return null;
  const shown = people.slice(0, named);
  const names = shown.map(({ personName }) => displayName(personName)).join(t('app:listSeparator'));
  const others = sharedBy - shown.length;
  return (
    <UnstyledButton className={classes['people']} onClick={onShow}>
      <span className={classes['signs']}>
        {shown.map(({ personId, personName }) => (
          <Monogram key={personId} id={personId} name={personName} size={24} />
        ))}
      </span>
      <span>
        {others === 0 ? names : t('shareMore', { count: others, shown: format.number(others), names })}
      </span>
    </UnstyledButton>
  );
}
