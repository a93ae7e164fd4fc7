import { expect } from 'vitest';
import { examineWorkspace } from '#data/doctor/examine.ts';
import type { TestWorkspace } from './workspace.ts';

/** Fails where the doctor finds anything wrong with the workspace. */
export async function expectSound({ opened }: TestWorkspace): Promise<void> {
  const bad: unknown[] = [];
  for await (const check of examineWorkspace(opened)) if (!check.ok) bad.push(check);
  expect(bad).toEqual([]);
}
