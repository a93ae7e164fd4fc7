import { Button, MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import type { AuditFilter } from '#shared/contract/audit.ts';
import { auditKind } from '#shared/domain/auditKinds.ts';
import classes from './Audit.module.css';

interface AuditFilterBarProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

/** Narrows the log to kinds, days and, where one was chosen in the list, a person. */
export function AuditFilterBar({ filter, onChange }: AuditFilterBarProps) {
  const { t } = useTranslation('audit');
  const kinds = auditKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }));
  return (
    <div className={classes['filter']}>
      <MultiSelect
        label={t('filter.kind')}
        placeholder={filter.kinds.length === 0 ? t('filter.anything') : ''}
        data={kinds}
        value={filter.kinds}
        onChange={(chosen) =>
          onChange({ ...filter, kinds: auditKind.options.filter((kind) => chosen.includes(kind)) })
        }
        clearable
        searchable
        className={classes['kinds']}
      />
      <DayInput
        label={t('filter.from')}
        value={filter.from}
        onChange={(from) => onChange({ ...filter, from })}
      />
      <DayInput label={t('filter.to')} value={filter.to} onChange={(to) => onChange({ ...filter, to })} />
      {filter.personId !== null && (
        <Button variant="default" onClick={() => onChange({ ...filter, personId: null })}>
          {t('filter.everybody')}
        </Button>
      )}
    </div>
  );
}
