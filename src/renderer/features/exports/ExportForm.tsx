import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { ChoiceCards } from '#renderer/ui/ChoiceCards.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { exportFormat } from '#shared/contract/exports.ts';
import { noteTier } from '#shared/domain/vocabulary.ts';
import classes from './ExportDialog.module.css';
import type { ExportOffer } from './exportOffer.ts';
import type { ExportWish } from './useExport.ts';
import type { ExportChoices } from './useExportChoices.ts';

interface ExportFormProps {
  readonly offer: ExportOffer;
  readonly choices: ExportChoices;
  readonly error: unknown;
  readonly onStart: (wish: ExportWish, suggestedName: string) => void;
  readonly onCancel: () => void;
}

const formats = [
  'xlsx',
  'csv',
  'vcf',
  'json',
] as const satisfies readonly (typeof exportFormat.options)[number][];

/** Whom, as what, and what of them. */
export function ExportForm({ offer, choices, error, onStart, onCancel }: ExportFormProps) {
  const { t } = useTranslation(['exports', 'app', 'vocabulary']);
  const shown = useFormat();
  const today = useToday();
  const count = usePeopleOf(offer);
  const { format, content, encoding, change } = choices;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onStart(choices.wish, `${offer.name} ${today}.${format}`);
      }}
    >
      <Stack gap="lg" className={classes['form'] ?? ''}>
        <p className={classes['whom']} aria-live="polite">
          {count === undefined ? t('counting') : t('whom', { count, shown: shown.number(count) })}
        </p>
        <ChoiceCards
          label={t('as')}
          value={format}
          onChange={(value) => change({ format: value })}
          inRow
          choices={formats.map((value) => ({
            value,
            label: t(`format.${value}.name`),
            description: t(`format.${value}.goodFor`),
          }))}
        />
        {choices.columned && offer.list !== null && (
          <ChoiceCards
            label={t('content.label')}
            value={content}
            onChange={(value) => change({ content: value })}
            inRow
            choices={(['list', 'people'] as const).map((value) => ({
              value,
              label: t(`content.${value}.name`),
              description: t(`content.${value}.means`),
            }))}
          />
        )}
        {format === 'csv' && (
          <ChoiceCards
            label={t('encoding.label')}
            value={encoding}
            onChange={(value) => change({ encoding: value })}
            inRow
            choices={(['utf-8', 'cp932'] as const).map((value) => ({
              value,
              label: t(`encoding.${value}.name`),
              description: t(`encoding.${value}.goodFor`),
            }))}
          />
        )}
        {format === 'json' && <Tiers choices={choices} />}
        {error !== null && <RefusalAlert error={error} />}
        <Group justify="space-between" gap="sm" wrap="nowrap">
          <p className={classes['logged']}>{t('logged')}</p>
          <Group gap="sm" wrap="nowrap" className={classes['buttons'] ?? ''}>
            <Button variant="default" onClick={onCancel}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" disabled={count === undefined || count === 0}>
              {t('start')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

/** Whose eyes the notes are for that go along. */
function Tiers({ choices: { tiers, offeredTiers, change } }: { choices: ExportChoices }) {
  const { t } = useTranslation(['exports', 'vocabulary']);
  return (
    <Checkbox.Group
      label={t('tiers.label')}
      description={t('tiers.hint')}
      value={[...tiers]}
      onChange={(values) => change({ tiers: noteTier.options.filter((tier) => values.includes(tier)) })}
    >
      <Stack gap="sm" mt="sm">
        {offeredTiers.map((tier) => (
          <Checkbox key={tier} value={tier} label={t(`tiers.${tier}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** How many people are exported; undefined while they are counted. */
function usePeopleOf({ selection }: ExportOffer): number | undefined {
  return useQuery(useData().people.countSelection.queryOptions({ input: selection })).data?.people;
}
