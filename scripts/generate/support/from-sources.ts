import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/**
 * Runs a program of this folder over the sources of the library, in a process of its own so that it reads what was
 * generated just before, and gives the object that it prints as JSON.
 */
export function printed(program: string): Readonly<Record<string, unknown>> {
  const text = execFileSync(process.execPath, ['--conditions=source', join(import.meta.dirname, program)], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const value: unknown = JSON.parse(text);
  if (!isObject(value)) throw new Error(`${program} must print a JSON object`);
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
