import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconDeviceFloppy, IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { OutreachFacts } from '#shared/contract/outreach.ts';
import { messageTemplatesIn, type ProgramTemplate } from '#shared/i18n/messageTemplates.ts';
import { isBlank } from '../outreachDraft.ts';
import { TemplateDialog, type TemplateDraft } from './TemplateDialog.tsx';
import { TemplatesDialog } from './TemplatesDialog.tsx';

interface TemplateMenuProps {
  readonly facts: OutreachFacts;
  readonly onChange: (patch: Partial<OutreachFacts>) => void;
}

/** Begins with a template, own or the program's; keeps what is written as one; and leads to the own ones. */
export function TemplateMenu({ facts, onChange }: TemplateMenuProps) {
  const { t } = useTranslation('outreach');
  const { language } = usePreferences();
  const notice = useNotice();
  const own = useQuery(useData().outreach.templates.queryOptions());
  const [keeping, keep] = useState<TemplateDraft | null>(null);
  const [arranging, arrange] = useDisclosure(false);
  const { texts, purpose, consentPurpose, surveyId, eventId } = facts;
  const take = (template: Pick<ProgramTemplate, 'name' | 'texts' | 'purpose' | 'consentPurpose'>) => {
    // What an event or a survey needs stays.
    const fixed = eventId !== null || surveyId !== null;
    const aim = fixed ? {} : { purpose: template.purpose, consentPurpose: template.consentPurpose };
    onChange({ texts: template.texts, ...aim });
    if (isBlank(texts.en) && isBlank(texts.ja)) return;
    notice({
      message: t('templates.taken', { name: template.name }),
      onUndo: () => onChange({ texts, purpose, consentPurpose }),
    });
  };
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
          >
            {t('templates.open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={300} style={{ overflowY: 'auto' }}>
          {(own.data ?? []).length > 0 && <Menu.Label>{t('templates.own')}</Menu.Label>}
          {own.data?.map((template) => (
            <Menu.Item key={template.id} onClick={() => take(template)}>
              {template.name}
            </Menu.Item>
          ))}
          <Menu.Label>{t('templates.program')}</Menu.Label>
          {messageTemplatesIn(language).map((template) => (
            <Menu.Item key={template.code} onClick={() => take(template)}>
              {template.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconDeviceFloppy size={16} stroke={1.6} aria-hidden />}
            disabled={isBlank(texts.en) && isBlank(texts.ja)}
            onClick={() => keep({ id: null, version: 0, name: facts.title, purpose, consentPurpose, texts })}
          >
            {t('templates.keep')}
          </Menu.Item>
          <Menu.Item leftSection={<IconSettings size={16} stroke={1.6} aria-hidden />} onClick={arrange.open}>
            {t('templates.arrange')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <TemplateDialog draft={keeping} onClose={() => keep(null)} />
      <TemplatesDialog opened={arranging} onClose={arrange.close} />
    </>
  );
}
