import { describe, expect, it } from 'vitest';
import { commandTable } from '../../src/cli/commands.generated.ts';
import { widthOf } from '../../src/report/index.ts';
import { runMain } from '../support/run-cli.ts';
import { makeFolder } from '../support/workspace.ts';

const verbs = Object.keys(commandTable);

async function helpIn(language: string, verb: string, columns: number): Promise<string[]> {
  const { code, out, err } = await runMain([verb, '--help', '--lang', language], { cwd: makeFolder({}), columns });
  expect([code, err]).toEqual([0, '']);
  return out.split('\n');
}

describe('help in Chinese', () => {
  it.each(verbs)('%s has its placeholders in Chinese', async (verb) => {
    const placeholders = (await helpIn('zh', verb, 80))
      .filter((line) => !line.startsWith('  beiyu '))
      .flatMap((line) => [...line.matchAll(/[<[]([a-z]+)(?:\.{3})?[>\]]/g)].map(([whole]) => whole));
    expect(placeholders).toEqual([]);
  });
});

describe.each(['zh', 'en'])('help in %s', (language) => {
  const helpOf = (verb: string, columns: number): Promise<string[]> => helpIn(language, verb, columns);

  it.each(verbs)('%s fits a terminal of 80 columns, but for lines to be typed', async (verb) => {
    const lines = await helpOf(verb, 80);
    const wide = lines.filter(
      (line) => widthOf(line) > 80 && !line.startsWith('  beiyu ') && !/^ {2}\S+ +\S+$/.test(line),
    );
    expect(wide).toEqual([]);
  });

  it.each(verbs)('%s says in whole sentences what it does', async (verb) => {
    const text = (await helpOf(verb, 80)).slice(2).join('\n').split('\n\n')[0] ?? '';
    expect(text).toMatch(language === 'zh' ? /[。：]/ : /^[A-Z]/);
  });

  it('a word that is explained hangs over its explanation', async () => {
    const lines = await helpOf('register', 60);
    const after = lines[lines.findIndex((line) => line.startsWith('  find [')) + 1] ?? '';
    expect(after).toMatch(language === 'zh' ? /^ {25}\S/ : /^ {29}\S/);
  });
});
