import { Kbd } from '@mantine/core';
import { Fragment } from 'react';

/** Keys to press together, as the keyboard names them: `<KeyHint keys={['Ctrl', 'Enter']} />`. */
export function KeyHint({ keys }: { keys: readonly string[] }) {
  return (
    <span>
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && '+'}
          <Kbd size="xs">{key}</Kbd>
        </Fragment>
      ))}
    </span>
  );
}
