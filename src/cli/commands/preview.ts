import { findWorkspace, serveFolder, watchFolder } from '#disk';
import { Fault } from '#model';
import { type Command, exitCode, type Run } from '../command.ts';
import { basePath, type HandbookRequest, makeHandbook, outFolder } from '../handbook.ts';

const command: Command = {
  summary: { zh: '在本机预览手册，改了预案自动更新', en: 'show the handbook on this machine, and follow changes' },
  description: {
    zh: '制作手册，在本机打开一个地址，预案一改就重新制作、刷新页面。按 Ctrl-C 结束。',
    en: 'Builds the handbook, serves it on this machine only, and rebuilds and reloads when a plan changes. Ctrl-C ends it.',
  },
  options: [
    {
      flags: '--port <number>',
      text: { zh: '端口；被占用时换一个', en: 'port; choose another when it is in use' },
      default: '4321',
    },
    { flags: '--base <path>', text: { zh: '网站在哪个路径下', en: 'path under which the site is served' } },
    {
      flags: '--audience <name>',
      text: { zh: '给谁看', en: 'for whom' },
      choices: ['public', 'internal'],
      default: 'public',
    },
    { flags: '--no-watch', text: { zh: '不跟着改动更新', en: 'do not follow changes' } },
  ],
  examples: [
    { line: 'beiyu preview', text: { zh: '看公开手册', en: 'the public handbook' } },
    { line: 'beiyu preview --audience internal --port 8080', text: { zh: '看内部手册', en: 'the office’s own' } },
  ],
  run: preview,
};
export default command;

async function preview(run: Run): Promise<number> {
  const { given, io, language } = run;
  const base = basePath(given.text('base'));
  const request: HandbookRequest = {
    audience: given.text('audience') === 'internal' ? 'internal' : 'public',
    out: outFolder(run, undefined, 'build/preview'),
    base,
    singleFile: false,
    zip: false,
    documents: 'never',
  };
  const root = findWorkspace(io.cwd);
  await makeHandbook(run, request);
  const live = given.flag('watch');
  const server = await serveFolder({ folder: request.out, base, port: portOf(given.text('port')), live });
  const watcher = live ? await watchFolder(root, rebuilder(run, request, server.reload)) : null;
  io.err(
    { zh: `手册在 ${server.url} ，按 Ctrl-C 结束。\n`, en: `The handbook is at ${server.url}; Ctrl-C ends it.\n` }[
      language
    ],
  );
  await io.untilStopped();
  await watcher?.close();
  await server.close();
  return exitCode.clean;
}

/** One rebuild at a time; changes during it lead to one more. */
function rebuilder(run: Run, request: HandbookRequest, reload: () => void): () => void {
  let busy = false;
  let again = false;
  const rebuild = async (): Promise<void> => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    await rebuildOnce(run, request, reload);
    busy = false;
    if (again) {
      again = false;
      await rebuild();
    }
  };
  return () => void rebuild();
}

/** A plan that does not hold together for a moment must not end the preview. */
async function rebuildOnce(run: Run, request: HandbookRequest, reload: () => void): Promise<void> {
  const { io, language } = run;
  const started = io.clock();
  try {
    await makeHandbook(run, request);
    reload();
    const seconds = ((io.clock() - started) / 1000).toFixed(1);
    io.err({ zh: `已更新，用时 ${seconds} 秒。\n`, en: `Rebuilt in ${seconds} s.\n` }[language]);
  } catch (error) {
    const reason = error instanceof Fault ? error.text[language] : String(error);
    io.err({ zh: `没有更新：${reason}\n`, en: `Not rebuilt: ${reason}\n` }[language]);
  }
}

function portOf(given: string | undefined): number {
  const port = Number(given ?? '4321');
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new Fault({ zh: `端口“${given}”不对，应是 0 到 65535 的整数。`, en: `"${given}" is not a port.` });
}
