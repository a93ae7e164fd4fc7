import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { RetentionRule, RetentionRuleDraft } from '#shared/contract/retention.ts';
import classes from './Retention.module.css';
import { useRetentionWrites } from './useRetentionWrites.ts';

const nothing: RetentionRuleDraft = {
  name: '',
  yearsSinceLeaving: null,
  yearsSinceContact: null,
  spareMembers: true,
};

const draftOf = ({ name, yearsSinceLeaving, yearsSinceContact, spareMembers }: RetentionRule) => ({
  ...{ name, yearsSinceLeaving, yearsSinceContact, spareMembers },
});

const hasYears = ({ yearsSinceLeaving, yearsSinceContact }: RetentionRuleDraft): boolean =>
  yearsSinceLeaving !== null || yearsSinceContact !== null;

interface RuleFormProps {
  /** Null for a new one. */
  readonly rule: RetentionRule | null;
  readonly onDone: () => void;
}

/** What a rule asks for, and whom it would propose as it stands. */
export function RuleForm({ rule, onDone }: RuleFormProps) {
  const { t } = useTranslation('retention');
  const { saveRule, removeRule } = useRetentionWrites();
  const [draft, setDraft] = useState<RetentionRuleDraft>(() => (rule === null ? nothing : draftOf(rule)));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<RetentionRuleDraft>) => setDraft((before) => ({ ...before, ...part }));
  const name = draft.name.trim();
  const submit = () => {
    setTried(true);
    if (name === '' || !hasYears(draft)) return;
    const { id = null, version = null } = rule ?? {};
    saveRule.mutate({ id, version, rule: { ...draft, name } }, { onSuccess: onDone });
  };
  const remove =
    rule === null
      ? undefined
      : () => removeRule.mutate({ id: rule.id, version: rule.version }, { onSuccess: onDone });
  return (
    <FormFrame
      busy={saveRule.isPending || removeRule.isPending}
      error={saveRule.error ?? removeRule.error}
      onSubmit={submit}
      onCancel={onDone}
      onRemove={remove}
    >
      <TextInput
        label={t('rules.name')}
        placeholder={t('rules.namePlaceholder')}
        maxLength={100}
        value={draft.name}
        error={tried && name === '' && t('rules.nameMissing')}
        onChange={(event) => change({ name: event.currentTarget.value })}
        data-autofocus
      />
      <Years
        label={t('rules.sinceLeaving')}
        value={draft.yearsSinceLeaving}
        error={tried && !hasYears(draft) && t('rules.yearsMissing')}
        onChange={(yearsSinceLeaving) => change({ yearsSinceLeaving })}
      />
      <Years
        label={t('rules.sinceContact')}
        description={t('rules.sinceContactHint')}
        value={draft.yearsSinceContact}
        onChange={(yearsSinceContact) => change({ yearsSinceContact })}
      />
      <Checkbox
        label={t('rules.spareMembers')}
        checked={draft.spareMembers}
        onChange={(event) => change({ spareMembers: event.currentTarget.checked })}
      />
      <Outlook draft={draft} />
    </FormFrame>
  );
}

interface YearsProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | false;
  readonly value: number | null;
  readonly onChange: (years: number | null) => void;
}

function Years({ value, onChange, ...rest }: YearsProps) {
  return (
    <NumberInput
      {...rest}
      min={0}
      max={100}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      value={value ?? ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
    />
  );
}

/** How many people the rule would propose today. */
function Outlook({ draft }: { draft: RetentionRuleDraft }) {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const [asked] = useDebouncedValue(draft, 150);
  const { data } = useQuery(
    useData().retention.tryRule.queryOptions({
      // The count asks for no name, which may be missing yet.
      input: { rule: { ...asked, name: '-' } },
      enabled: hasYears(asked),
      placeholderData: keepPreviousData,
    }),
  );
  const words = () => {
    if (!hasYears(draft)) return t('rules.wouldAsk');
    if (data === undefined) return t('rules.counting');
    return t('rules.would', { count: data.total, shown: format.number(data.total) });
  };
  return (
    <p className={classes['quiet']} role="status">
      {words()}
    </p>
  );
}
