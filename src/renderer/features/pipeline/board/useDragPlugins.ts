import { Accessibility, type DragDropManagerInput, StyleInjector } from '@dnd-kit/dom';
import { PointerSensor } from '@dnd-kit/react';
import { useMemo } from 'react';
import { styleNonce } from '#renderer/app/theme/styleNonce.ts';

/** Cards are drawn by any part of them but their menu; the keys are answered by the board itself. */
export const dragSensors = [
  PointerSensor.configure({
    preventActivation: ({ target }) => target instanceof Element && target.closest('[data-menu]') !== null,
  }),
];

/**
 * The library's parts, its style under the page's policy. What it would say and the roles it would give the cards are
 * left out: the board says it itself, in the user's language.
 */
export function useDragPlugins(): NonNullable<DragDropManagerInput['plugins']> {
  return useMemo<NonNullable<DragDropManagerInput['plugins']>>(() => {
    const style = StyleInjector.configure({ nonce: styleNonce() });
    return (defaults) => [
      ...defaults.filter((plugin) => plugin !== Accessibility && plugin !== StyleInjector),
      style,
    ];
  }, []);
}
