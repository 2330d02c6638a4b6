import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';

// One measured process: `bare <folder>` reads, parses and loads the same files that a check does, and nothing else;
// `check <folder> <cli>` checks them with all rules. Prints time and peak memory as JSON.

const [task, folder = '.', cli = ''] = process.argv.slice(2);

/** Reads every file, parses the Markdown of the plans and loads all YAML. */
async function bare(): Promise<number> {
  const { parseMarkdown, splitFrontMatter } = await import('#parse');
  let seen = 0;
  for (const file of globSync('**/*.{md,yaml,csv}', { cwd: folder })) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    if (file.endsWith('.md')) {
      const { yaml, bodyStart } = splitFrontMatter(text);
      seen += parseMarkdown(text.slice(bodyStart)).children.length;
      if (yaml !== null && load(yaml) !== undefined) seen += 1;
    } else if (file.endsWith('.yaml') && load(text) !== undefined) seen += 1;
  }
  return seen;
}

async function check(): Promise<number> {
  const { main }: typeof import('../src/cli/index.ts') = await import(cli);
  let written = 0;
  await main(['check', folder, '--format', 'json'], {
    out: (text) => {
      written += text.length;
    },
    err: (text) => process.stderr.write(text),
    cwd: folder,
    env: process.env,
    terminal: false,
    columns: 100,
    colour: false,
    today: '2026-11-24',
    clock: () => performance.now(),
    untilStopped: () => new Promise(() => undefined),
  });
  return written;
}

const work = task === 'bare' ? await bare() : await check();
const usage = process.resourceUsage();
console.log(
  JSON.stringify({
    work,
    ms: Math.round(performance.now()),
    cpuMs: Math.round((usage.userCPUTime + usage.systemCPUTime) / 1000),
    peakMb: Math.round(usage.maxRSS / 1024),
  }),
);
