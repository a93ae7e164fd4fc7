import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type MessageField, messageField } from '#shared/domain/outreach/fields.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { fieldLabel } from '#shared/i18n/messageFields.ts';
import classes from './FieldPalette.module.css';

interface FieldPaletteProps {
  /** Of the text, in which the fields are named there. */
  readonly language: Language;
  readonly onInsert: (field: MessageField) => void;
}

/** What a text can say of each person: a press puts it in where one writes. */
export function FieldPalette({ language, onInsert }: FieldPaletteProps) {
  const { t } = useTranslation('outreach');
  const heading = useId();
  return (
    <div className={classes['palette']}>
      <p id={heading} className={classes['heading']}>
        {t('texts.fields')}
      </p>
      <ul className={classes['fields']} aria-labelledby={heading}>
        {messageField.options.map((field) => (
          <li key={field}>
            <button
              type="button"
              className={classes['field']}
              title={t('texts.insert', { field: t(`field.${field}`) })}
              aria-label={t('texts.insert', { field: t(`field.${field}`) })}
              onClick={() => onInsert(field)}
            >
              <span lang={language}>{fieldLabel(field, language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
