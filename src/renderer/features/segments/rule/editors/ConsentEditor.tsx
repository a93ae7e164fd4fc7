import { useTranslation } from 'react-i18next';
import { channel, consentPurpose } from '#shared/domain/vocabulary.ts';
import type { EditorProps } from './EditorProps.ts';
import { SeveralSelect } from './SeveralSelect.tsx';
import { TestSelect } from './TestSelect.tsx';

const states = {
  granted: { state: 'granted', not: false },
  notGranted: { state: 'granted', not: true },
  withdrawn: { state: 'withdrawn', not: false },
  notWithdrawn: { state: 'withdrawn', not: true },
  notAsked: { state: 'notAsked', not: false },
  asked: { state: 'notAsked', not: true },
} as const;
const consentTests = ['granted', 'notGranted', 'withdrawn', 'notWithdrawn', 'notAsked', 'asked'] as const;

/** The latest word on a purpose, and by which channels. */
export function ConsentEditor({ condition, onChange }: EditorProps<'consent'>) {
  const { t } = useTranslation(['segments', 'vocabulary']);
  const all = channel.options;
  const channels = all.every((each) => condition.channels.includes(each)) ? [] : condition.channels;
  const present = consentTests.find(
    (name) => states[name].state === condition.state && states[name].not === condition.not,
  );
  return (
    <>
      <TestSelect
        value={present ?? 'granted'}
        options={consentTests.map((value) => ({ value, label: t(`test.consent.${value}`) }))}
        onChange={(name) => onChange({ ...condition, ...states[name] })}
      />
      <TestSelect
        label={t('editor.purpose')}
        value={condition.purpose}
        options={consentPurpose.options.map((value) => ({
          value,
          label: t(`vocabulary:consentPurpose.${value}`),
        }))}
        onChange={(purpose) => onChange({ ...condition, purpose })}
      />
      <SeveralSelect
        label={t('editor.channels')}
        hint={t('editor.anyChannel')}
        values={channels}
        options={all.map((value) => ({ value, label: t(`vocabulary:channel.${value}`) }))}
        onChange={(values) => onChange({ ...condition, channels: values.length === 0 ? [...all] : values })}
      />
    </>
  );
}
