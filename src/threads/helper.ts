import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type PlanFile, unpackPlans } from '#corpus';
import { RuleCrash } from '#engine';
import { Fault } from '#model';
import type { Answer, JudgeOrder, SentSaying, ThreadStart } from './messages.ts';

/** A thread that gives no sign of life for so long is given up; its work is done here. */
const patience = 60_000;

/** The thread has died or hangs: no fault of the library, so what it had to do is done here instead. */
export class LostHelper extends Error {
  override readonly name = 'LostHelper';
}

/** This side of another thread. It is asked without leaving the call: what it says is waited for. */
export class Helper {
  readonly plans: readonly string[];
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #beat = new Int32Array(new SharedArrayBuffer(4));
  readonly #patience: number;

  constructor(script: URL, start: Pick<ThreadStart, 'root' | 'plans' | 'around'>, wait: number = patience) {
    const { port1, port2 } = new MessageChannel();
    const workerData: ThreadStart = { ...start, port: port2, beat: this.#beat };
    this.plans = start.plans;
    this.#port = port1;
    this.#patience = wait;
    this.#worker = new Worker(script, { workerData, transferList: [port2] });
    this.#worker.unref();
    // What it cannot say itself (its memory is at an end) shows in its silence.
    this.#worker.on('error', () => undefined);
  }

  /** All plans of its share. Throws a Fault for a file that cannot be read. */
  takePlans(): PlanFile[] {
    const files: PlanFile[] = [];
    for (let next = this.#next(); next.kind !== 'read'; next = this.#next()) {
      if (next.kind !== 'plans') throw failure(next);
      for (const file of unpackPlans(next.packed)) files.push(file);
    }
    return files;
  }

  /** Lets it judge its plans; `sayings` waits for what came out. */
  judge(order: JudgeOrder): void {
    this.#port.postMessage(order);
  }

  sayings(): readonly SentSaying[] {
    const answer = this.#next();
    if (answer.kind !== 'judged') throw failure(answer);
    return answer.sayings;
  }

  stop(): void {
    this.#port.close();
    void this.#worker.terminate();
  }

  #next(): Answer {
    for (;;) {
      const seen = Atomics.load(this.#beat, 0);
      const received: { message: Answer } | undefined = receiveMessageOnPort(this.#port);
      if (received !== undefined) return received.message;
      const waited = Atomics.wait(this.#beat, 0, seen, this.#patience);
      // It counts on without a word while it works.
      if (waited === 'timed-out' && Atomics.load(this.#beat, 0) === seen) throw new LostHelper();
    }
  }
}

function failure(answer: Answer): Error {
  if (answer.kind === 'fault') return new Fault(answer.text);
  if (answer.kind !== 'crash') return new Error(`a thread answered ${answer.kind} out of turn`);
  const cause = new Error('failed on another thread');
  cause.stack = answer.trace;
  return answer.rule === '' ? cause : new RuleCrash(answer.rule, answer.file, cause);
}
