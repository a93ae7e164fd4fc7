import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import type { RetentionRule } from '#shared/contract/retention.ts';
import classes from './Retention.module.css';
import { RuleForm } from './RuleForm.tsx';
import { useRuleWords } from './useRuleWords.ts';

/** The rules, and the form in which they are made and changed. */
export function Rules({ rules }: { rules: readonly RetentionRule[] }) {
  const { t } = useTranslation('retention');
  const heading = useId();
  const ruleWords = useRuleWords();
  const [edited, setEdited] = useState<RetentionRule | 'new' | null>(null);
  const close = () => setEdited(null);
  return (
    <section className={classes['part']} aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading}>{t('rules.title')}</h2>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {t('rules.add')}
        </Button>
      </div>
      {rules.length === 0 && <p className={classes['quiet']}>{t('rules.empty')}</p>}
      <ul className={classes['rules']}>
        {rules.map((rule) => (
          <li key={rule.id} className={classes['rule']}>
            <div>
              <p className={classes['name']}>{rule.name}</p>
              <p className={classes['quiet']}>{ruleWords(rule)}</p>
            </div>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('rules.edit', { name: rule.name })}
              onClick={() => setEdited(rule)}
            >
              {t('rules.change')}
            </Button>
          </li>
        ))}
      </ul>
      <FormDialog
        opened={edited !== null}
        onClose={close}
        title={edited === 'new' ? t('rules.add') : t('rules.editTitle')}
      >
        {edited !== null && <RuleForm rule={edited === 'new' ? null : edited} onDone={close} />}
      </FormDialog>
    </section>
  );
}
