import { fork } from 'node:child_process';
import path from 'node:path';
import { packageRoot } from '../read-templates.ts';

export type PageStep = 'pages' | 'scripts' | 'done';

export interface PageBuild {
  /** The view's JSON; nothing else is given to the site. */
  readonly viewFile: string;
  /** A folder of its own for Astro's caches. */
  readonly work: string;
  readonly out: string;
  readonly base: string;
  readonly site: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onStep: (step: PageStep) => void;
}

/**
 * Lets Astro make the pages, in a process of its own: its environment, its caches and its memory end with it. No
 * telemetry, no network.
 */
export function runAstro(build: PageBuild): Promise<void> {
  const { viewFile, work, out, base, site, onStep } = build;
  const child = fork(path.join(packageRoot(), 'site', 'build.mjs'), {
    execArgv: [],
    // Astro writes beside where it runs: that must be a folder of this build alone.
    cwd: work,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...build.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      BEIYU_VIEW: viewFile,
      BEIYU_BASE: base,
      BEIYU_SITE: JSON.stringify({ work, out, base, site }),
    },
  });
  let said = '';
  child.stdout?.resume();
  child.stderr?.on('data', (data: Buffer) => {
    said = (said + data.toString('utf8')).slice(-4000);
  });
  child.on('message', (message) => {
    const step = stepOf(message);
    if (step !== null) onStep(step);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error('the site could not be built', { cause: new Error(said.trim()) }));
    });
  });
}

function stepOf(message: unknown): PageStep | null {
  if (typeof message !== 'object' || message === null || !('step' in message)) return null;
  const { step } = message;
  return step === 'pages' || step === 'scripts' || step === 'done' ? step : null;
}
