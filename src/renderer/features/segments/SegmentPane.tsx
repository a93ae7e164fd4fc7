import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { Segment } from '#shared/contract/segments.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { ListMembers } from './members/ListMembers.tsx';
import { SegmentForm } from './SegmentForm.tsx';
import { SegmentTools } from './SegmentTools.tsx';
import { fieldsOf, type SegmentFields } from './segmentFields.ts';
import { useSegmentWrites } from './useSegmentWrites.ts';

/** A segment with everything that can be changed of it. */
export function SegmentPane({ id }: { id: SegmentId }) {
  const segment = useQuery(useData().segments.get.queryOptions({ input: { id } }));
  if (segment.isError) {
    return <FailedState error={segment.error} onRetry={() => void segment.refetch()} />;
  }
  return segment.data ? <Opened segment={segment.data} /> : <LinesSkeleton lines={10} />;
}

function Opened({ segment }: { segment: Segment }) {
  const { t } = useTranslation('segments');
  const notice = useNotice();
  const { update } = useSegmentWrites();
  const save = ({ rule, ...fields }: SegmentFields, version: number) => {
    const kept = { id: segment.id, version, ...fields };
    update.mutate(rule === null ? { ...kept, kind: 'list' } : { ...kept, kind: 'rule', rule }, {
      onSuccess: ({ name }) => notice({ message: t('saved', { name }) }),
    });
  };
  return (
    <SegmentForm
      base={fieldsOf(segment)}
      version={segment.version}
      saved={segment}
      busy={update.isPending}
      error={update.error}
      onSave={save}
      tools={<SegmentTools segment={segment} />}
      members={segment.kind === 'list' ? <ListMembers segment={segment} /> : null}
    />
  );
}
