import { monogram, type PersonName } from '#shared/domain/names.ts';
import classes from './Monogram.module.css';
import { tintOf } from './tint.ts';

interface MonogramProps {
  readonly id: string;
  readonly name: PersonName;
  /** In pixels: 24 in tables, 40 in heads. */
  readonly size?: 24 | 32 | 40 | 56;
}

/** A person's sign. It stands beside the written name, so screen readers pass over it. */
export function Monogram({ id, name, size = 32 }: MonogramProps) {
  return (
    <span className={classes['sign']} data-tint={tintOf(id)} data-size={size} aria-hidden>
      {monogram(name)}
    </span>
  );
}
