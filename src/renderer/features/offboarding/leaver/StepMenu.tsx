import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowUp,
  IconCircleMinus,
  IconNote,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MenuEntry, MoreMenu } from '#renderer/ui/MoreMenu.tsx';
import type { OffboardingStep } from '#shared/contract/offboarding.ts';
import { placeOf } from './stepPlace.ts';
import type { Asking } from './useSettling.ts';

interface StepMenuProps {
  readonly step: OffboardingStep;
  readonly onEdit: () => void;
  readonly onSettle: (asking: Asking) => void;
  readonly onReopen: () => void;
  /** Null at the end of the list. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: () => void;
}

/** The less frequent ways to deal with a step. */
export function StepMenu({ step, onEdit, onSettle, onReopen, onUp, onDown, onRemove }: StepMenuProps) {
  const { t } = useTranslation('offboarding');
  const { state, kind, title } = step;
  const label = t('steps.more', { title });
  const byHand = placeOf(kind) === null;
  return (
    <MoreMenu label={label}>
      {state === 'open' && byHand && (
        <MenuEntry sign={IconNote} onClick={() => onSettle('done')}>
          {t('steps.doneWithNote')}
        </MenuEntry>
      )}
      {state === 'open' && (
        <MenuEntry sign={IconCircleMinus} onClick={() => onSettle('notNeeded')}>
          {t('steps.notNeeded')}
        </MenuEntry>
      )}
      {(state === 'notNeeded' || (state === 'done' && byHand)) && (
        <MenuEntry sign={IconArrowBackUp} onClick={onReopen}>
          {t('steps.openAgain')}
        </MenuEntry>
      )}
      <MenuEntry sign={IconPencil} onClick={onEdit}>
        {t('steps.change')}
      </MenuEntry>
      {onUp && (
        <MenuEntry sign={IconArrowUp} onClick={onUp}>
          {t('steps.up')}
        </MenuEntry>
      )}
      {onDown && (
        <MenuEntry sign={IconArrowDown} onClick={onDown}>
          {t('steps.down')}
        </MenuEntry>
      )}
      <Menu.Divider />
      <MenuEntry sign={IconTrash} onClick={onRemove}>
        {t('steps.remove')}
      </MenuEntry>
    </MoreMenu>
  );
}
