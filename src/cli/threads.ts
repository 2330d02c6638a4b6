import os from 'node:os';
import { Fault } from '#model';

/**
 * On fewer, a second thread gains nothing: the engine of JavaScript compiles and collects memory on the other cores while
 * one thread runs, and each thread has to be compiled for anew.
 */
const fewestCores = 4;

/**
 * How many threads a large library may be worked on with: `BEIYU_THREADS`, else as many as the machine has cores, where
 * they are enough to gain by it. Throws a Fault for what is no such number.
 */
export function threadsFrom(env: Readonly<Record<string, string | undefined>>): number {
  const asked = env['BEIYU_THREADS']?.trim() ?? '';
  if (asked === '') {
    const cores = os.availableParallelism();
    return cores >= fewestCores ? cores : 1;
  }
  const threads = Number(asked);
  if (Number.isInteger(threads) && threads >= 1) return threads;
  throw new Fault({
    zh: `环境变量 BEIYU_THREADS 应是 1 或更大的整数，现在是“${asked}”。改成整数，或者去掉它，由程序按机器决定。`,
    en: `The environment variable BEIYU_THREADS must be a whole number from 1 up; it is "${asked}". Mend it, or leave it out to let the machine decide.`,
  });
}
