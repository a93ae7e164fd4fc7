import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';

/** How many lines a list shows at most; the rest is found by typing. */
const mostShown = 200;

interface PickerProps<T> {
  readonly chosen: T | null;
  readonly onChoose: (value: T | null) => void;
}

const useChoices = () => useQuery(useData().insights.choices.queryOptions({ staleTime: 60_000 }));

/** Only people who were in a department last. */
export function DepartmentPicker({ chosen, onChoose }: PickerProps<string>) {
  const { t } = useTranslation('insights');
  const known = useChoices().data?.departments ?? [];
  if (known.length === 0 && chosen === null) return null;
  return (
    <Select
      size="xs"
      aria-label={t('scope.department')}
      placeholder={t('scope.anyDepartment')}
      clearable
      searchable={known.length > 8}
      limit={mostShown}
      nothingFoundMessage={t('scope.nothingFound')}
      clearButtonProps={{ 'aria-label': t('scope.anyDepartment') }}
      data={withChosen(known, chosen)}
      value={chosen}
      onChange={onChoose}
    />
  );
}

/** Only people who left for the last time in a year. */
export function LeaveYearPicker({ chosen, onChoose }: PickerProps<number>) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const known = useChoices().data?.leaveYears ?? [];
  if (known.length === 0 && chosen === null) return null;
  return (
    <Select
      size="xs"
      aria-label={t('scope.leaveYear')}
      placeholder={t('scope.anyLeaveYear')}
      clearable
      searchable={known.length > 8}
      nothingFoundMessage={t('scope.nothingFound')}
      clearButtonProps={{ 'aria-label': t('scope.anyLeaveYear') }}
      data={withChosen(known, chosen).map((year) => ({
        value: String(year),
        label: t('scope.leftIn', { year: format.year(year) }),
      }))}
      value={chosen === null ? null : String(chosen)}
      onChange={(year) => onChoose(year === null ? null : Number(year))}
    />
  );
}

/** What is chosen is in its list, also where nobody is left of it. */
function withChosen<T>(known: readonly T[], chosen: T | null): T[] {
  return chosen === null || known.includes(chosen) ? [...known] : [chosen, ...known];
}
