import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './tables.module.css';

/** A table on a sheet of its own; where it is wider than the window it scrolls, by the arrow keys too. */
export function Sheet({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus the keyboard could not scroll it
    <section className={classes['sheet']} tabIndex={0} aria-label={label}>
      <Table aria-label={label} horizontalSpacing="sm">
        {children}
      </Table>
    </section>
  );
}
