import { readFileSync } from 'node:fs';
import { cpus, release, type as systemName, totalmem } from 'node:os';
import type { SqliteDatabase } from '#data/database/driver.ts';

/** What it was measured on. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryGiB: number;
  system: string;
  node: string;
  /** Null where no window was opened. */
  electron: string | null;
  chromium: string | null;
  sqlite: string;
}

export function machineFacts(sqlite: SqliteDatabase): Machine {
  const [first] = cpus();
  return {
    cpu: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    system: distribution() ?? `${systemName()} ${release()}`,
    node: process.versions.node,
    electron: null,
    chromium: null,
    sqlite: String(sqlite.prepare('SELECT sqlite_version()').pluck().get()),
  };
}

/** The name a Linux gives itself. */
function distribution(): string | null {
  try {
    const [, name] = /^PRETTY_NAME="(.+)"$/m.exec(readFileSync('/etc/os-release', 'utf8')) ?? [];
    return name === undefined ? null : `${name} (Linux ${release()})`;
  } catch {
    return null;
  }
}
