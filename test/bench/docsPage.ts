import { readFile, writeFile } from 'node:fs/promises';

const title = `# How fast it is

Written by \`npm run bench\`, which runs all benches one after the other, or by one of them with \`-- --docs docs/benchmarks.md\`
(\`bench:people\`, \`bench:import\`, \`bench:pipeline\`, \`bench:community\`, \`bench:insights\`); not edited by hand. Each bench writes
its own part and leaves the others as they are.
`;

/** The parts in the order of the page. */
const parts = ['whole', 'people', 'import', 'pipeline', 'community', 'insights', 'torture'] as const;
type Part = (typeof parts)[number];

const begin = (part: Part) => `<!-- ${part}: begin -->`;
const end = (part: Part) => `<!-- ${part}: end -->`;

/** Puts what a bench has to say in the place of what it said before; the page is made where there is none. */
export async function writeSection(path: string, part: Part, text: string): Promise<void> {
  const page = await readFile(path, 'utf8').catch(() => '');
  const said = (each: Part) => (each === part ? text.trim() : partOf(page, each));
  const written = parts.flatMap((each) => {
    const words = said(each);
    return words === '' ? [] : [`${begin(each)}\n${words}\n${end(each)}\n`];
  });
  await writeFile(path, [title, ...written].join('\n'));
}

function partOf(page: string, part: Part): string {
  const from = page.indexOf(begin(part));
  const to = page.indexOf(end(part));
  return from < 0 || to < from ? '' : page.slice(from + begin(part).length, to).trim();
}
