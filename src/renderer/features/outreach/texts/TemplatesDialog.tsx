import { ActionIcon, Group } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { MessageTemplate } from '#shared/contract/outreach.ts';
import { useOutreachWrites } from '../useOutreachWrites.ts';
import { TemplateDialog } from './TemplateDialog.tsx';
import classes from './TemplatesDialog.module.css';

/** The workspace's own templates, each to be changed or taken away. */
export function TemplatesDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('outreach');
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('templates.own')}>
      {opened && <OwnTemplates />}
    </FormDialog>
  );
}

function OwnTemplates() {
  const { t } = useTranslation(['outreach', 'vocabulary']);
  const own = useQuery(useData().outreach.templates.queryOptions());
  const { removeTemplate } = useOutreachWrites();
  const [changing, change] = useState<MessageTemplate | null>(null);
  if (own.isError) return <FailedState error={own.error} onRetry={() => void own.refetch()} />;
  if (!own.data) return <LinesSkeleton lines={3} />;
  if (own.data.length === 0) return <EmptyState sentence={t('templates.none')} />;
  return (
    <>
      <ul className={classes['rows']}>
        {own.data.map((template) => (
          <li key={template.id} className={classes['row']}>
            <div>
              <div className={classes['name']}>{template.name}</div>
              <div className={classes['about']}>{t(`vocabulary:purpose.${template.purpose}`)}</div>
            </div>
            <Group gap={4} wrap="nowrap">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('templates.changeOne', { name: template.name })}
                title={t('templates.changeOne', { name: template.name })}
                onClick={() => change(template)}
              >
                <IconPencil size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('templates.removeOne', { name: template.name })}
                title={t('templates.removeOne', { name: template.name })}
                onClick={() => removeTemplate(template)}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ul>
      <TemplateDialog draft={changing} onClose={() => change(null)} />
    </>
  );
}
