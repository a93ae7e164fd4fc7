import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ImportPreview } from '#shared/contract/importPlan.ts';

const choices = ['all', 'create', 'update', 'skip', 'fail'] as const;
export type Shown = (typeof choices)[number];

interface OutcomeFilterProps {
  readonly counts: ImportPreview['counts'];
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
}

/** How many rows have which outcome; choosing one shows its rows. */
export function OutcomeFilter({ counts, shown, onShown }: OutcomeFilterProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const labelOf = (choice: Shown): string =>
    `${t(`preview.outcome.${choice}`)} ${format.number(choice === 'all' ? counts.read : counts[choice])}`;
  return (
    <SegmentedControl
      aria-label={t('preview.filter')}
      data={choices.map((value) => ({ value, label: labelOf(value) }))}
      value={shown}
      onChange={(value) => onShown(choices.find((choice) => choice === value) ?? 'all')}
      w="fit-content"
    />
  );
}
