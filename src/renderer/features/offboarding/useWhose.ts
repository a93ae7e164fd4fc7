import { useNavigate, useSearch } from '@tanstack/react-router';
import { usePreferences } from '#renderer/app/preferences.ts';

export interface Whose {
  readonly mine: boolean;
  /** Without a name nobody's farewells can be told from others'; then everybody's are shown. */
  readonly named: boolean;
  readonly choose: (mine: boolean) => void;
}

/** Whose farewells are shown: kept in the address; at first those a manager looks after, for others everybody's. */
export function useWhose(): Whose {
  const { role, userName } = usePreferences();
  const navigate = useNavigate();
  const of = useSearch({ strict: false, select: (search) => search.of });
  const named = userName !== '';
  return {
    named,
    mine: named && (of === undefined ? role === 'manager' : of === 'mine'),
    choose: (mine) => void navigate({ to: '.', search: { of: mine ? 'mine' : 'all' }, replace: true }),
  };
}
