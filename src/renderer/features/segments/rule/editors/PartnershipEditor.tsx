import { useTranslation } from 'react-i18next';
import { partnershipKind } from '#shared/domain/vocabulary.ts';
import type { EditorProps } from './EditorProps.ts';
import { IsSelect } from './IsSelect.tsx';
import { SeveralSelect } from './SeveralSelect.tsx';
import { TestSelect } from './TestSelect.tsx';

const times = ['now', 'ever'] as const;

/** A partnership of some kind, today or at any time. */
export function PartnershipEditor({ condition, onChange }: EditorProps<'partnership'>) {
  const { t } = useTranslation(['segments', 'vocabulary']);
  return (
    <>
      <IsSelect pair="has" not={condition.not} onChange={(not) => onChange({ ...condition, not })} />
      <SeveralSelect
        label={t('editor.values')}
        values={condition.in}
        options={partnershipKind.options.map((value) => ({
          value,
          label: t(`vocabulary:partnershipKind.${value}`),
        }))}
        onChange={(values) => onChange({ ...condition, in: values })}
      />
      <TestSelect
        label={t('editor.within')}
        value={condition.now ? 'now' : 'ever'}
        options={times.map((value) => ({ value, label: t(`test.partnership.${value}`) }))}
        onChange={(time) => onChange({ ...condition, now: time === 'now' })}
      />
    </>
  );
}
