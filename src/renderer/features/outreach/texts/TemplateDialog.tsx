import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import type { MessageTemplate } from '#shared/contract/outreach.ts';
import type { MessageTemplateId } from '#shared/domain/ids.ts';
import { consentPurpose, purpose } from '#shared/domain/vocabulary.ts';
import classes from '../desk.module.css';
import { isBlank } from '../outreachDraft.ts';
import { useOutreachWrites } from '../useOutreachWrites.ts';
import { TextFields } from './TextFields.tsx';

/** A template as it is changed here; `id` null for one that is new. */
export type TemplateDraft = Omit<MessageTemplate, 'id'> & { readonly id: MessageTemplateId | null };

interface TemplateDialogProps {
  /** Null while it is closed. */
  readonly draft: TemplateDraft | null;
  readonly onClose: () => void;
}

/** Keeps a text to begin messages with. */
export function TemplateDialog({ draft, onClose }: TemplateDialogProps) {
  const { t } = useTranslation('outreach');
  return (
    <FormDialog
      opened={draft !== null}
      onClose={onClose}
      title={t(draft?.id ? 'templates.change' : 'templates.keep')}
      size="lg"
    >
      {draft !== null && <TemplateForm first={draft} onDone={onClose} />}
    </FormDialog>
  );
}

function TemplateForm({ first, onDone }: { first: TemplateDraft; onDone: () => void }) {
  const { t } = useTranslation(['outreach', 'vocabulary']);
  const [draft, setDraft] = useState(first);
  const [language, setLanguage] = useState(usePreferences().language);
  const [tried, setTried] = useState(false);
  const { saveTemplate, undo } = useOutreachWrites();
  const { en, ja } = draft.texts;
  const unwritten = isBlank(en) && isBlank(ja);
  const submit = () => {
    setTried(true);
    if (draft.name.trim() === '' || unwritten) return;
    const texts = { en: isBlank(en) ? null : en, ja: isBlank(ja) ? null : ja };
    saveTemplate.mutate(
      { ...draft, texts },
      {
        onSuccess: ({ template, operationId }) => {
          onDone();
          undo({ message: t('templates.kept', { name: template.name }), operationId });
        },
      },
    );
  };
  return (
    <FormFrame busy={saveTemplate.isPending} error={saveTemplate.error} onSubmit={submit} onCancel={onDone}>
      <TextInput
        data-autofocus
        label={t('templates.name')}
        maxLength={120}
        value={draft.name}
        error={tried && draft.name.trim() === '' && t('templates.nameMissing')}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <div className={classes['pairs']}>
        <Select
          label={t('aim.purpose')}
          allowDeselect={false}
          data={purpose.options.map((value) => ({ value, label: t(`vocabulary:purpose.${value}`) }))}
          value={draft.purpose}
          onChange={(value) => setDraft({ ...draft, purpose: purpose.parse(value) })}
        />
        <Select
          label={t('aim.consent')}
          allowDeselect={false}
          data={consentPurpose.options.map((value) => ({
            value,
            label: t(`vocabulary:consentPurpose.${value}`),
          }))}
          value={draft.consentPurpose}
          onChange={(value) => setDraft({ ...draft, consentPurpose: consentPurpose.parse(value) })}
        />
      </div>
      <TextFields
        texts={draft.texts}
        onChange={(texts) => setDraft({ ...draft, texts })}
        language={language}
        onLanguage={setLanguage}
        error={tried && unwritten && t('texts.missing')}
      />
    </FormFrame>
  );
}
