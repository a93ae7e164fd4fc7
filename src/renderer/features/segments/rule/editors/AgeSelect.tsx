import { useTranslation } from 'react-i18next';
import { type KnowledgeAge, knowledgeAge } from '#shared/domain/knowledgeAge.ts';
import { SeveralSelect } from './SeveralSelect.tsx';

interface AgeSelectProps {
  /** Any age where it is left out. */
  readonly ages: readonly KnowledgeAge[] | undefined;
  readonly onChange: (ages: KnowledgeAge[]) => void;
}

/** How old the record is that decides. */
export function AgeSelect({ ages, onChange }: AgeSelectProps) {
  const { t } = useTranslation('segments');
  return (
    <SeveralSelect
      label={t('editor.ages')}
      hint={t('editor.anyAge')}
      values={[...(ages ?? [])]}
      options={knowledgeAge.options.map((value) => ({ value, label: t(`editor.age.${value}`) }))}
      onChange={onChange}
    />
  );
}

/** The condition with those ages; of any age where there are none. */
export function withAges<T extends { ages?: KnowledgeAge[] | undefined }>(
  { ages: _, ...condition }: T,
  ages: KnowledgeAge[],
): Omit<T, 'ages'> & { ages?: KnowledgeAge[] } {
  return ages.length === 0 ? condition : { ...condition, ages };
}
