import { UnstyledButton } from '@mantine/core';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import classes from './board.module.css';

interface CountLinkProps {
  readonly people: number;
  /** Whom it counts, for who does not see where it stands. */
  readonly name: string;
  readonly onShow: () => void;
  readonly large?: boolean;
}

/** A number that leads to the people it counts; nobody leads nowhere. */
export function CountLink({ people, name, onShow, large = false }: CountLinkProps) {
  const format = useFormat();
  const shown = format.number(people);
  if (people === 0) {
    return (
      <span className={classes['nobody']} data-large={large || undefined}>
        {shown}
      </span>
    );
  }
  return (
    <UnstyledButton
      className={classes['count']}
      data-large={large || undefined}
      aria-label={name}
      title={name}
      onClick={onShow}
    >
      {shown}
    </UnstyledButton>
  );
}
