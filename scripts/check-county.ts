import { resolve } from 'node:path';
import { checkWorkspace, openWorkspace } from '../src/index.ts';

// The example county must be clean: no error and no warning of any rule.

const { corpus } = await openWorkspace(resolve(import.meta.dirname, '..', 'plans'));
const { findings } = checkWorkspace({ corpus, language: 'en', today: '2026-11-24' });
const bad = findings.filter(({ severity }) => severity !== 'info');
for (const { rule, file, range, message } of bad) console.error(`${file}:${range.start.line} ${rule} ${message}`);
if (bad.length > 0) process.exitCode = 1;
