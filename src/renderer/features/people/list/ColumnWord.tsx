import { useTranslation } from 'react-i18next';

type ColumnName = 'name' | 'department' | 'title' | 'leftOn' | 'lastContact' | 'openness' | 'reachable';

/** The heading of a column. */
export function ColumnWord({ name }: { name: ColumnName }) {
  const { t } = useTranslation('people');
  return <>{t(`list.column.${name}`)}</>;
}
