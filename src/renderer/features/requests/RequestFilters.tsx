import { Checkbox, Chip, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSegmentNames } from '#renderer/features/communityManagers/useSegmentNames.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { type RequestState, requestState } from '#shared/contract/requests.ts';
import { segmentId } from '#shared/domain/ids.ts';
import { orientationKind } from '#shared/domain/vocabulary.ts';
import classes from './RequestsPage.module.css';
import type { RequestQuestion } from './requestQuestion.ts';

interface RequestFiltersProps {
  readonly question: RequestQuestion;
  /** How many there are in each state; null while that is not known. */
  readonly counts: Record<RequestState, number> | null;
  readonly onChange: (question: RequestQuestion) => void;
}

/** Which voices are shown: by state with how many there are, by words or names, and by what and where they come from. */
export function RequestFilters({ question, counts, onChange }: RequestFiltersProps) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const format = useFormat();
  const circles = useSegmentNames();
  return (
    <div className={classes['filters']}>
      <Chip.Group
        multiple={false}
        value={question.state}
        onChange={(state) => onChange({ ...question, state: requestState.parse(state) })}
      >
        <fieldset className={classes['states']} aria-label={t('filter.state')}>
          {requestState.options.map((state) => (
            <Chip key={state} value={state} size="xs" icon={null} variant="filled">
              {t(`state.${state}`)}{' '}
              {counts && <span className={classes['count']}>{format.number(counts[state])}</span>}
            </Chip>
          ))}
        </fieldset>
      </Chip.Group>
      <div className={classes['choices']}>
        <TextInput
          data-search-field
          size="xs"
          className={classes['search'] ?? ''}
          aria-label={t('filter.search')}
          placeholder={t('filter.searchPlaceholder')}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          maxLength={200}
          value={question.search}
          onChange={(event) => onChange({ ...question, search: event.currentTarget.value })}
        />
        <Select
          size="xs"
          className={classes['choice'] ?? ''}
          aria-label={t('filter.orientation')}
          placeholder={t('filter.anyOrientation')}
          clearable
          data={orientationKind.options.map((value) => ({
            value,
            label: t(`vocabulary:orientationKind.${value}`),
          }))}
          value={question.orientation}
          onChange={(kind) =>
            onChange({ ...question, orientation: orientationKind.nullable().catch(null).parse(kind) })
          }
        />
        <Select
          size="xs"
          className={classes['choice'] ?? ''}
          aria-label={t('filter.circle')}
          placeholder={t('filter.anyCircle')}
          clearable
          searchable={circles.length > 8}
          data={circles}
          value={question.segmentId}
          onChange={(id) => onChange({ ...question, segmentId: segmentId.nullable().catch(null).parse(id) })}
        />
        <Checkbox
          size="xs"
          label={t('filter.mine')}
          checked={question.mine}
          onChange={(event) => onChange({ ...question, mine: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}
