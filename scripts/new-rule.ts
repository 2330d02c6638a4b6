import { execFileSync } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { RefusedRule, writeRule } from './new-rule/write-rule.ts';

// `npm run new-rule group/what-is-wrong`: the folder of a new rule with its three files, listed in the registry.

const root = resolve(import.meta.dirname, '..');
const [id = ''] = process.argv.slice(2);

try {
  const written = writeRule(id, resolve(root, 'src/rules'));
  for (const path of written) console.log(`wrote ${relative(root, path)}`);
  execFileSync(process.execPath, [resolve(root, 'scripts/generate.ts'), 'rules'], { cwd: root, stdio: 'inherit' });
  console.log(`
Fill in what stands in brackets, then hold the rule to its examples:
  npx vitest run tests/rule-examples.test.ts -t ${id}
Then write its page and the settings' schema: npm run generate`);
} catch (error) {
  if (!(error instanceof RefusedRule)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
