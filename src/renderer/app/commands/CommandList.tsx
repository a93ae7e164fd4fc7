import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './CommandPalette.module.css';
import type { Command } from './useActions.ts';

interface CommandListProps {
  readonly id: string;
  readonly groups: readonly { readonly label: string; readonly commands: readonly Command[] }[];
  readonly selected: Command | undefined;
  readonly onRun: (command: Command) => void;
}

/** The commands to choose from. The search field has the focus and names the selected one. */
export function CommandList({ id, groups, selected, onRun }: CommandListProps) {
  const { t } = useTranslation('list');
  const list = useRef<HTMLDivElement>(null);
  const selectedId = selected?.id;
  useEffect(() => {
    if (selectedId !== undefined)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);
  return (
    <div ref={list} id={id} role="listbox" className={classes['list']} aria-label={t('commands.title')}>
      {groups.map(({ label, commands }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields
        <div key={label} role="group" aria-label={label}>
          <div className={classes['group']} aria-hidden>
            {label}
          </div>
          {commands.map((command) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the search field has the focus
            // biome-ignore lint/a11y/useKeyWithClickEvents: the search field answers the keys
            <div
              key={command.id}
              id={`${id}-${command.id}`}
              role="option"
              className={classes['command']}
              aria-selected={command.id === selectedId}
              onClick={() => onRun(command)}
            >
              <span className={classes['sign']}>{command.sign}</span>
              <span>{command.word}</span>
              {command.about && <span className={classes['about']}>{command.about}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
