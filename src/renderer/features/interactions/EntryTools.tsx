import { type Icon, IconPaperclip, IconPencil, IconTrash } from '@tabler/icons-react';
import { type Ref, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '#shared/contract/interactions.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { RecordFromEntry } from '../exchanges/entry/RecordFromEntry.tsx';
import classes from './EntryTools.module.css';

interface EntryToolsProps {
  readonly interaction: Interaction;
  readonly personId: PersonId;
  /** Whether mouse or keyboard have come to the entry: before, nobody sees the tools, and hundreds of signs cost time. */
  readonly reached: boolean;
  readonly onAttach: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  /** Whether the keyboard comes back to the way to change it. */
  readonly focusEdit: boolean;
}

/** What can be done with an entry; shown where the mouse or the keyboard is. */
export function EntryTools(props: EntryToolsProps) {
  const { interaction, personId, reached, onAttach, onEdit, onRemove, focusEdit } = props;
  const { t } = useTranslation('interactions');
  const editButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focusEdit) editButton.current?.focus({ preventScroll: true });
  }, [focusEdit]);
  return (
    <div className={classes['tools']} data-tools>
      <RecordFromEntry
        interaction={interaction}
        personId={personId}
        className={classes['tool'] ?? ''}
        drawn={reached}
      />
      <Tool name={t('attachments.attach')} sign={IconPaperclip} drawn={reached} onPress={onAttach} />
      <Tool name={t('edit')} sign={IconPencil} drawn={reached} onPress={onEdit} ref={editButton} />
      <Tool name={t('remove')} sign={IconTrash} drawn={reached} onPress={onRemove} />
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly sign: Icon;
  readonly drawn: boolean;
  readonly onPress: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A plain button: a long timeline has hundreds of them. */
function Tool({ name, sign: Sign, drawn, onPress, ref }: ToolProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={classes['tool']}
      aria-label={name}
      title={name}
      onClick={onPress}
    >
      {drawn && <Sign size={14} stroke={1.6} aria-hidden />}
    </button>
  );
}
