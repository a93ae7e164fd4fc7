import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { type SurveyId, surveyId } from '#shared/domain/ids.ts';

interface SurveySelectProps {
  readonly value: SurveyId | null;
  readonly onChange: (id: SurveyId | null) => void;
}

/** The survey whose form goes along; one that is closed is not offered any more. */
export function SurveySelect({ value, onChange }: SurveySelectProps) {
  const { t } = useTranslation('outreach');
  const listed = useQuery(useData().surveys.list.queryOptions({ input: { offset: 0, limit: 100 } }));
  const offered = (listed.data?.surveys ?? []).filter(({ id, state }) => state !== 'closed' || id === value);
  return (
    <Select
      label={t('aim.survey')}
      placeholder={t('aim.noSurvey')}
      clearable
      searchable={offered.length > 8}
      data={offered.map(({ id, title }) => ({ value: id, label: title }))}
      value={value}
      onChange={(id) => {
        const chosen = surveyId.safeParse(id);
        onChange(chosen.success ? chosen.data : null);
      }}
    />
  );
}
