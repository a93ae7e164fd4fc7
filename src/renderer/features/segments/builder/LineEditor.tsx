import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ConditionEditor } from '../rule/ConditionEditor.tsx';
import { isComplete } from '../rule/fields.ts';
import { useConditionReading } from '../rule/useConditionReading.ts';
import { ItemTools } from './ItemTools.tsx';
import classes from './RuleBuilder.module.css';
import type { RuleChanges } from './RuleBuilder.tsx';
import type { DraftLine } from './ruleDraft.ts';

/** A condition as a line of the rule; Alt with an arrow key moves it. */
export function LineEditor({ line, changes }: { line: DraftLine; changes: RuleChanges }) {
  const { t } = useTranslation('segments');
  const reading = useConditionReading(line.condition);
  const complete = isComplete(line.condition);
  const move = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    changes.move(line.key, event.key === 'ArrowUp' ? 'up' : 'down');
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div className={classes['line']} role="group" aria-label={reading} onKeyDown={move}>
      <div className={classes['parts']}>
        <ConditionEditor
          withField
          condition={line.condition}
          onChange={(condition) =>
            changes.change(line.key, (item) => (item.type === 'line' ? { ...item, condition } : item))
          }
        />
        {!complete && <span className={classes['incomplete']}>{t('builder.incomplete')}</span>}
      </div>
      <ItemTools itemKey={line.key} name={reading} changes={changes} />
    </div>
  );
}
