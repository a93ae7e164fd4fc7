import { Popover, SegmentedControl, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { Interaction } from '#shared/contract/interactions.ts';
import type { ExchangeKindKey } from '#shared/domain/exchangeKinds.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { type Side, sides } from '../../people/profile/exchange/sides.ts';
import { keyOf, useExchangeKinds } from '../useExchangeKinds.ts';
import { useExchangeWrites } from '../useExchangeWrites.ts';
import classes from './entry.module.css';
import { likelySide } from './likelySide.ts';

interface RecordFromEntryProps {
  readonly interaction: Interaction;
  /** On whose timeline it stands. */
  readonly personId: PersonId;
  readonly className: string;
  /** Whether the button is in sight; until then it goes without its sign. */
  readonly drawn: boolean;
}

/**
 * Records from an entry of the timeline what was given or asked in it: one press on what it was. A plain button until it is
 * pressed: a long timeline has hundreds of them.
 */
export function RecordFromEntry({ interaction, personId, className, drawn }: RecordFromEntryProps) {
  const { t } = useTranslation('exchanges');
  const [opened, { open, close }] = useDisclosure(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = t('entry.button');
  const end = () => {
    close();
    button.current?.focus({ preventScroll: true });
  };
  return (
    <span className={classes['place']}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={opened}
        title={name}
        // A press on it closes what is open; as a press outside it would do so too early.
        onMouseDown={(event) => event.stopPropagation()}
        onClick={opened ? end : open}
      >
        {drawn && <IconArrowsExchange size={14} stroke={1.6} aria-hidden />}
      </button>
      {opened && (
        <Popover
          opened
          onChange={(still) => still || close()}
          position="bottom-end"
          width={320}
          trapFocus
          withinPortal
          shadow="sm"
        >
          <Popover.Target>
            <span className={classes['spot']} aria-hidden />
          </Popover.Target>
          <Popover.Dropdown aria-label={name} onKeyDown={(event) => event.key === 'Escape' && end()}>
            <Choice interaction={interaction} personId={personId} onDone={end} />
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
}

interface ChoiceProps extends Omit<RecordFromEntryProps, 'className' | 'drawn'> {
  readonly onDone: () => void;
}

function Choice({ interaction, personId, onDone }: ChoiceProps) {
  const { t } = useTranslation(['exchanges', 'people']);
  const { offered, nameOf } = useExchangeKinds();
  const { recordFrom } = useExchangeWrites();
  const undo = useUndo();
  const showRefusal = useRefusalNotice();
  const [side, setSide] = useState<Side>(() => likelySide(interaction));
  const record = (kind: ExchangeKindKey) => {
    const { id: interactionId } = interaction;
    // Not `mutate`: its callbacks would go with the popover.
    recordFrom.mutateAsync({ interactionId, people: [personId], kind, ...sides[side], note: '' }).then(
      ({ operationId }) =>
        undo({
          message: t('exchanges:entry.recorded', { side: t(`people:exchange.${side}`), kind: nameOf(kind) }),
          operationId,
        }),
      showRefusal,
    );
    onDone();
  };
  return (
    <div className={classes['choice']}>
      <SegmentedControl
        fullWidth
        orientation="vertical"
        size="xs"
        aria-label={t('exchanges:entry.side')}
        value={side}
        onChange={setSide}
        data={[
          { value: 'alumnusGave', label: t('people:exchange.alumnusGave') },
          { value: 'companyGave', label: t('people:exchange.companyGave') },
          { value: 'alumnusAsked', label: t('people:exchange.alumnusAsked') },
          { value: 'companyAsked', label: t('people:exchange.companyAsked') },
        ]}
      />
      <ul className={classes['kinds']} aria-label={t('exchanges:entry.kind')}>
        {offered.map((kind) => (
          <li key={kind.id}>
            <UnstyledButton className={classes['kind']} onClick={() => record(keyOf(kind))}>
              {nameOf(keyOf(kind))}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <p className={classes['hint']}>{t('exchanges:entry.hint')}</p>
    </div>
  );
}
