import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Files, makeFolder } from './workspace.ts';

/** A workspace in a repository of its own. */
export interface GitWorkspace {
  readonly root: string;
  readonly edit: (file: string, change: (text: string) => string) => void;
  readonly commit: (message?: string) => void;
}

/** A folder with these files, committed once. */
export function gitWorkspace(files: Files): GitWorkspace {
  return inRepository(makeFolder(files));
}

/** The same for a folder that is there. */
export function inRepository(root: string): GitWorkspace {
  const git = (...words: readonly string[]): void => {
    execFileSync(
      'git',
      ['-c', 'user.name=test', '-c', 'user.email=test@example.invalid', '-c', 'commit.gpgsign=false', ...words],
      {
        cwd: root,
        stdio: 'ignore',
      },
    );
  };
  const commit = (message = 'change'): void => {
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', message);
  };
  git('init', '-q', '-b', 'main');
  commit('start');
  return {
    root,
    commit,
    edit: (file, change) => {
      const full = path.join(root, file);
      const before = readFileSync(full, 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`the edit of ${file} changed nothing`);
      writeFileSync(full, after);
    },
  };
}
