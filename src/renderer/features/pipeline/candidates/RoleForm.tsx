import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { fold } from '#shared/domain/folding.ts';
import type { RoleSought } from '#shared/domain/pipeline/returnFactors.ts';
import { partnershipForm } from '#shared/domain/vocabulary.ts';
import classes from './CandidatesPage.module.css';

interface RoleFormProps {
  readonly role: RoleSought;
  readonly departments: readonly string[];
  readonly onChange: (role: RoleSought) => void;
}

/** How many known words are offered at once. */
const offered = 40;
const mostSkills = 30;

/** Whom we look for: the form of partnership, and the role with its skills, where there is one. */
export function RoleForm({ role, departments, onChange }: RoleFormProps) {
  const { t } = useTranslation(['pipeline', 'vocabulary']);
  const labels = useQuery(useData().people.labels.queryOptions());
  const known = (labels.data ?? []).filter(({ kind }) => kind === 'skill').map(({ name }) => name);
  // What was chosen is shown also where nobody carries it any more.
  const skills = [...new Set([...known, ...role.skills])];
  const within = [...new Set([...departments, ...(role.department === null ? [] : [role.department])])];
  return (
    <div className={classes['fields']}>
      <Select
        label={t('pipeline:mightReturn.form')}
        data={partnershipForm.options.map((form) => ({
          value: form,
          label: t(`vocabulary:partnershipForm.${form}`),
        }))}
        value={role.form}
        allowDeselect={false}
        onChange={(form) => form !== null && onChange({ ...role, form: partnershipForm.parse(form) })}
      />
      <TextInput
        label={t('pipeline:mightReturn.title')}
        placeholder={t('pipeline:mightReturn.titleHint')}
        maxLength={200}
        value={role.title}
        onChange={({ currentTarget: { value } }) => onChange({ ...role, title: value })}
      />
      <MultiSelect
        label={t('pipeline:mightReturn.skills')}
        placeholder={role.skills.length === 0 ? t('pipeline:mightReturn.skillsHint') : ''}
        data={skills}
        value={role.skills}
        searchable
        hidePickedOptions
        limit={offered}
        maxValues={mostSkills}
        nothingFoundMessage={t('pipeline:mightReturn.noSkill')}
        filter={({ options, search, limit }) =>
          options
            .filter((option) => 'label' in option && fold(option.label).includes(fold(search)))
            .slice(0, limit)
        }
        onChange={(chosen) => onChange({ ...role, skills: chosen })}
      />
      <Select
        label={t('pipeline:mightReturn.department')}
        placeholder={t('pipeline:mightReturn.anyDepartment')}
        data={within}
        value={role.department}
        searchable
        clearable
        nothingFoundMessage={t('pipeline:mightReturn.noDepartment')}
        onChange={(department) => onChange({ ...role, department })}
      />
    </div>
  );
}
