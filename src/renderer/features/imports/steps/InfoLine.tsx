import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './InfoLine.module.css';

/** A sentence about the file with what can be done about it. */
export function InfoLine({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes['line']}>
      <IconInfoCircle size={18} stroke={1.6} aria-hidden />
      <p className={classes['words']}>{children}</p>
      {action}
    </div>
  );
}
