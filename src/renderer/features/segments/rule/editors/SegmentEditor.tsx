import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { EditorProps } from './EditorProps.ts';
import { IsSelect } from './IsSelect.tsx';
import { TestSelect } from './TestSelect.tsx';

/** Being in another segment. */
export function SegmentEditor({ condition, onChange }: EditorProps<'segment'>) {
  const { t } = useTranslation('segments');
  const listed = useQuery(useData().segments.list.queryOptions());
  const known = (listed.data ?? []).map(({ segment }) => ({ value: segment.id, label: segment.name }));
  const isKnown = known.some(({ value }) => value === condition.segmentId);
  const gone = { value: condition.segmentId, label: listed.isPending ? '' : t('editor.gone') };
  return (
    <>
      <IsSelect pair="segment" not={condition.not} onChange={(not) => onChange({ ...condition, not })} />
      <TestSelect
        label={t('field.segment')}
        value={condition.segmentId}
        options={isKnown ? known : [...known, gone]}
        onChange={(segmentId) => onChange({ ...condition, segmentId })}
      />
    </>
  );
}
