import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowUp,
  IconCircleMinus,
  IconDots,
  IconNote,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
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

const sign = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** The less frequent ways to deal with a step. */
export function StepMenu({ step, onEdit, onSettle, onReopen, onUp, onDown, onRemove }: StepMenuProps) {
  const { t } = useTranslation('offboarding');
  const { state, kind, title } = step;
  const label = t('steps.more', { title });
  const byHand = placeOf(kind) === null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label} title={label}>
          <IconDots {...sign} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {state === 'open' && byHand && (
          <Menu.Item leftSection={<IconNote {...sign} />} onClick={() => onSettle('done')}>
            {t('steps.doneWithNote')}
          </Menu.Item>
        )}
        {state === 'open' && (
          <Menu.Item leftSection={<IconCircleMinus {...sign} />} onClick={() => onSettle('notNeeded')}>
            {t('steps.notNeeded')}
          </Menu.Item>
        )}
        {(state === 'notNeeded' || (state === 'done' && byHand)) && (
          <Menu.Item leftSection={<IconArrowBackUp {...sign} />} onClick={onReopen}>
            {t('steps.openAgain')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPencil {...sign} />} onClick={onEdit}>
          {t('steps.change')}
        </Menu.Item>
        {onUp && (
          <Menu.Item leftSection={<IconArrowUp {...sign} />} onClick={onUp}>
            {t('steps.up')}
          </Menu.Item>
        )}
        {onDown && (
          <Menu.Item leftSection={<IconArrowDown {...sign} />} onClick={onDown}>
            {t('steps.down')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash {...sign} />} onClick={onRemove}>
          {t('steps.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
