import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';

/** Adds something to an interaction that most of them do without. */
export function AddButton({ word, sign: Sign, onPress }: { word: string; sign: Icon; onPress: () => void }) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      fz="xs"
      leftSection={<Sign size={14} stroke={1.8} aria-hidden />}
      onClick={onPress}
    >
      {word}
    </Button>
  );
}
