import { resolve } from 'node:path';
import { type Io, main } from '../src/cli/index.ts';

// `npm start`: the main job on the example county, and how to look at what it made.

const root = resolve(import.meta.dirname, '..');
const county = resolve(root, 'plans');
const out = resolve(root, 'build', 'county');

function io(cwd: string): Io {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    cwd,
    env: process.env,
    terminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 80,
    colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    today: process.env.BEIYU_TODAY ?? new Date().toLocaleDateString('sv-SE'),
    clock: () => performance.now(),
    untilStopped: async () => undefined,
  };
}

const steps: readonly (readonly [string, readonly string[]])[] = [
  ['1/3 检查安和县的预案 · Checking the plans of Anhe County', ['check']],
  ['2/3 制作处置卡 · Making the cards', ['cards', '--out', resolve(out, 'cards')]],
  ['3/3 制作应急手册 · Making the handbook', ['build', '--out', resolve(out, 'handbook')]],
];

let worst = 0;
for (const [title, argv] of steps) {
  console.log(`\n${title}`);
  worst = Math.max(worst, await main(argv, io(county)));
}
console.log(`
看手册 · See the handbook    npx beiyu preview       （在 plans 文件夹里运行 · run it in plans/）
                             或打开 · or open ${resolve(out, 'handbook', 'index.html')}
看卡片 · See the cards       ${resolve(out, 'cards')}
下一步 · Next                README.zh-CN.md · README.md`);
process.exitCode = worst;
