import { ActionIcon, Button, Text, Tooltip } from '@mantine/core';
import { type Icon, IconCopy, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { Section } from '#renderer/features/settings/Section.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { OffboardingTemplate } from '#shared/contract/offboarding.ts';
import { templateOrder } from '../templateOrder.ts';
import { TemplateForm } from './TemplateForm.tsx';
import classes from './TemplatesSection.module.css';
import { newTemplate } from './templateDraft.ts';
import { useRemoveTemplate } from './useRemoveTemplate.ts';

/** The templates farewells are planned from: the workspace's own, and the program's to copy. */
export function TemplatesSection() {
  const { t, i18n } = useTranslation(['offboarding', 'vocabulary']);
  const format = useFormat();
  const query = useQuery(useData().offboarding.templates.queryOptions());
  const [editing, edit] = useState<OffboardingTemplate | null>(null);
  const remove = useRemoveTemplate();
  const close = () => edit(null);
  const copyOf = (template: OffboardingTemplate): OffboardingTemplate => ({
    ...template,
    ...newTemplate,
    name: t('templates.copyName', { name: template.name }),
    steps: template.steps,
  });
  return (
    <Section title={t('templates.title')}>
      <Text size="sm" c="dimmed">
        {t('templates.explained')}
      </Text>
      {query.isPending && <LinesSkeleton lines={3} />}
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <ul className={classes['list']}>
          {templateOrder(query.data, i18n.language).map((template) => {
            const { id, name, language, steps } = template;
            return (
              <li key={id ?? `${language ?? ''}/${name}`} className={classes['row']}>
                <div className={classes['words']}>
                  <div className={classes['name']}>{name}</div>
                  <div className={classes['more']}>
                    {t('templates.steps', { count: steps.length, shown: format.number(steps.length) })}
                    {language !== null &&
                      ` · ${t('templates.own', { language: t(`vocabulary:language.${language}`) })}`}
                  </div>
                </div>
                <ActionIcon.Group>
                  {id !== null && (
                    <>
                      <Tool
                        Sign={IconPencil}
                        words={t('templates.change', { name })}
                        onClick={() => edit(template)}
                      />
                      <Tool
                        Sign={IconTrash}
                        words={t('templates.remove', { name })}
                        onClick={() => remove({ id, version: template.version, name, steps })}
                      />
                    </>
                  )}
                  <Tool
                    Sign={IconCopy}
                    words={t('templates.copy', { name })}
                    onClick={() => edit(copyOf(template))}
                  />
                </ActionIcon.Group>
              </li>
            );
          })}
        </ul>
      )}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => edit(newTemplate)}
        >
          {t('templates.add')}
        </Button>
      </div>
      <FormDialog
        opened={editing !== null}
        onClose={close}
        size="lg"
        title={t(editing?.id ? 'templates.changeTitle' : 'templates.addTitle')}
      >
        {editing && <TemplateForm template={editing} onDone={close} />}
      </FormDialog>
    </Section>
  );
}

function Tool({ Sign, words, onClick }: { Sign: Icon; words: string; onClick: () => void }) {
  return (
    <Tooltip label={words}>
      <ActionIcon variant="subtle" color="gray" aria-label={words} onClick={onClick}>
        <Sign size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
