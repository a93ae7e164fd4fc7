import type { Machine } from '../people/machine.ts';
import type { Figure } from './figure.ts';

/** All that was measured, and on what. */
export interface BenchDocument {
  machine: Machine;
  /** The day, in UTC. */
  date: string;
  commit: string;
  people: number;
  interactions: number;
  results: Figure[];
}

const shown = (value: number | null, unit: string): string =>
  value === null
    ? ''
    : `${value.toLocaleString('en')}${unit === 'share' || unit === 'count' ? '' : ` ${unit}`}`;

const metOf = ({ met }: Figure): string => (met === null ? '' : met ? 'met' : 'missed');

function about({ machine, date, commit, people, interactions }: BenchDocument): string[] {
  const { cpu, cores, memoryGiB, system, node, sqlite } = machine;
  return [
    `${date}, ${commit.slice(0, 7)}. ${cpu}, ${cores} cores, ${memoryGiB} GiB of memory, ${system}.`,
    `Node ${node}, SQLite ${sqlite}.`,
    ...(people > 0
      ? [
          `Made-up people: ${people.toLocaleString('en')}; interactions: ${interactions.toLocaleString('en')}.`,
        ]
      : []),
  ];
}

/** For a terminal. */
export function documentTable(document: BenchDocument): string {
  const lines = document.results.map((figure) => {
    const { name, unit, value, goal, baseline, ratio } = figure;
    const counterpart = baseline === null ? '' : `; beside ${shown(baseline, unit)}, ratio ${ratio}`;
    const wanted = goal === null ? '' : `; goal ${shown(goal, unit)}`;
    return `${metOf(figure).padEnd(6)} ${name}: ${shown(value, unit)}${counterpart}${wanted}`;
  });
  return `${[...about(document), '', ...lines].join('\n')}\n`;
}

/** What the figures of imports are about. */
export const importsIntroduction = `## Imports and duplicates

- **An import** is the program's own: reading the file, mapping it, looking for each row's person among all people,
  writing people, history and all that is derived of them in one transaction; into an encrypted workspace, with the
  thread that writes.
- **The bare insertion of its facts** is what a script would do with the rows that the import has written to
  \`people\`, \`contact_points\`, \`tenures\` and \`custom_values\`: prepared statements in one transaction, into a copy of
  the same encrypted workspace with the same indexes, without matching, history or anything derived.
- When an import is done all of it is on the disk. The indexes of the list's orders, which a very large import has
  dropped, are then made again one by one, and the log is moved into the file, by the same thread.
`;

/** For docs/benchmarks.md, under the words that say what the figures are about. */
export function documentSection(document: BenchDocument, introduction: string): string {
  const rows = document.results.map((figure) => {
    const { name, unit, value, goal, baseline, ratio, met } = figure;
    const verdict = met === false ? '**missed**' : metOf(figure);
    const cells = [name, shown(value, unit), shown(baseline, unit), ratio ?? '', shown(goal, unit), verdict];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    introduction,
    ...about(document).map((line) => `${line}  `),
    '',
    '| what | value | beside | ratio | goal | |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
