import { useState } from 'react';
import { usePreferences } from '#renderer/app/preferences.ts';
import type { Shape } from './ShapeOptions.tsx';

/** How the report looks that one is about to save: at first in the language of the page, as a PDF on A4. */
export function useShape(): [Shape, (shape: Shape) => void] {
  const { language } = usePreferences();
  return useState<Shape>({ language, paper: 'a4', format: 'pdf' });
}
