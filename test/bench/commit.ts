import { execFileSync } from 'node:child_process';
import { projectRoot } from '../../scripts/runtime/paths.mjs';

/** The commit of the checkout; empty where there is no git. */
export function commitOf(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: projectRoot, encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
