import { useParams } from '@tanstack/react-router';
import { NotThere } from '#renderer/app/routes/NotThere.tsx';
import { personId } from '#shared/domain/ids.ts';
import { ComparePage } from './compare/ComparePage.tsx';
import { PairsPage } from './list/PairsPage.tsx';
import { useTriage } from './useTriage.ts';

/** The pairs that may be one person, or two people side by side; the address says which. */
export function DuplicatesPage() {
  const { a, b } = useParams({ strict: false });
  const isComparing = a !== undefined && b !== undefined;
  const triage = useTriage(isComparing);
  if (!isComparing) return <PairsPage triage={triage} />;
  const [left, right] = [personId.safeParse(a), personId.safeParse(b)];
  if (!left.success || !right.success || left.data === right.data) return <NotThere />;
  return <ComparePage key={`${a}/${b}`} a={left.data} b={right.data} triage={triage} />;
}
