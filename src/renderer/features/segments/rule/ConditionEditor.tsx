import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { Condition } from '#shared/domain/segments/rule.ts';
import classes from './ConditionEditor.module.css';
import { ChoiceEditor } from './editors/ChoiceEditor.tsx';
import { ConsentEditor } from './editors/ConsentEditor.tsx';
import { CustomChoiceEditor } from './editors/CustomChoiceEditor.tsx';
import { DateEditor } from './editors/DateEditor.tsx';
import { FlagEditor } from './editors/FlagEditor.tsx';
import { InteractionEditor } from './editors/InteractionEditor.tsx';
import { LabelEditor } from './editors/LabelEditor.tsx';
import { NumberEditor } from './editors/NumberEditor.tsx';
import { OrientationEditor } from './editors/OrientationEditor.tsx';
import { PartnershipEditor } from './editors/PartnershipEditor.tsx';
import { SegmentEditor } from './editors/SegmentEditor.tsx';
import { TextEditor } from './editors/TextEditor.tsx';
import { fieldOf } from './fields.ts';

interface ConditionEditorProps {
  readonly condition: Condition;
  /** With every change, also while something must be filled in yet: see `isComplete`. */
  readonly onChange: (condition: Condition) => void;
  /** Writes before it what the condition is about. */
  readonly withField?: boolean;
}

/** What a condition is made of, side by side as a sentence reads. */
export function ConditionEditor({ condition, onChange, withField = false }: ConditionEditorProps) {
  const word = useFieldWord(condition);
  return (
    <div className={classes['line']}>
      {withField && <span className={classes['field']}>{word}</span>}
      <Parts condition={condition} onChange={onChange} />
    </div>
  );
}

/** What the condition is about, in a word. */
export function useFieldWord(condition: Condition): string {
  const { t } = useTranslation('segments');
  const { customFields } = useData();
  const fields = useQuery(customFields.list.queryOptions());
  const own = fieldOf(condition);
  if (own !== null) return t(`field.${own}`);
  if (!('fieldId' in condition)) return t('field.segment');
  const field = fields.data?.find(({ id }) => id === condition.fieldId);
  return field?.name ?? (fields.isPending ? '' : t('editor.gone'));
}

function Parts({ condition, onChange }: Omit<ConditionEditorProps, 'withField'>) {
  switch (condition.type) {
    case 'text':
    case 'customText':
      return <TextEditor condition={condition} onChange={onChange} />;
    case 'date':
    case 'customDate':
      return <DateEditor condition={condition} onChange={onChange} />;
    case 'number':
    case 'customNumber':
      return <NumberEditor condition={condition} onChange={onChange} />;
    case 'flag':
    case 'customFlag':
      return <FlagEditor condition={condition} onChange={onChange} />;
    case 'openness':
    case 'preferredForm':
    case 'membership':
    case 'employmentType':
      return <ChoiceEditor condition={condition} onChange={onChange} />;
    case 'label':
      return <LabelEditor condition={condition} onChange={onChange} />;
    case 'orientation':
      return <OrientationEditor condition={condition} onChange={onChange} />;
    case 'consent':
      return <ConsentEditor condition={condition} onChange={onChange} />;
    case 'interaction':
      return <InteractionEditor condition={condition} onChange={onChange} />;
    case 'partnership':
      return <PartnershipEditor condition={condition} onChange={onChange} />;
    case 'segment':
      return <SegmentEditor condition={condition} onChange={onChange} />;
    case 'customChoice':
      return <CustomChoiceEditor condition={condition} onChange={onChange} />;
  }
}
