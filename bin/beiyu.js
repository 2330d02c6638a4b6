#!/usr/bin/env node
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(
    `备豫需要 Node.js 22.12 或更新的版本，现在是 ${process.versions.node}。\nBeiyu needs Node.js 22.12 or newer; this is ${process.versions.node}.\n`,
  );
  process.exitCode = 2;
} else {
  module.enableCompileCache?.();
  // A reader that has seen enough (`beiyu rules | head`) closes the pipe: that is no fault.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
  const { main } = await import('../dist/cli/index.js');
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    cwd: process.cwd(),
    env: process.env,
    terminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 80,
    colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    today: process.env.BEIYU_TODAY ?? new Date().toLocaleDateString('sv-SE'),
    clock: () => performance.now(),
    untilStopped: () => new Promise((resolve) => process.once('SIGINT', () => resolve(undefined))),
  });
}
