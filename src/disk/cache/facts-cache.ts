import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type FileFacts, type RawFile, readFileFacts, restorer, type StoredFacts, storeFacts, textOf } from '#corpus';
import { writeFile } from '../write-files.ts';

/** What is written: for each file what its bytes were, and what they say. */
interface Stored {
  readonly hashes: ReadonlyMap<string, string>;
  readonly facts: StoredFacts;
}

interface Known {
  readonly hash: string;
  readonly index: number;
}

interface Taken {
  readonly hash: string;
  readonly facts: FileFacts;
}

/** So few files are sooner read anew each time than the whole is written again: those that are being worked on. */
const fewestAnew = 8;

const ending = '.facts';
const daysKept = 30;

/**
 * What the files of a workspace say, kept between runs outside of it. What was read of a file counts as long as its
 * bytes and its path are the same, and the program that read them (`identity`): nothing in it can be out of date. It
 * holds what plans say, names and numbers too, so only its owner may look into the folder. A cache that is damaged or
 * cannot be written is none.
 */
export class FactsCache {
  readonly #file: string;
  readonly #identity: string;
  readonly #known: ReadonlyMap<string, Known>;
  readonly #restore: (index: number, text: string) => FileFacts | null;
  readonly #taken = new Map<string, Taken>();
  #anew = 0;

  /** How many files have been read anew. */
  get anew(): number {
    return this.#anew;
  }

  constructor(folder: string, root: string, identity: string) {
    this.#file = path.join(folder, `${digest(root).slice(0, 24)}${ending}`);
    this.#identity = identity;
    const stored = readStored(this.#file, identity);
    const hashes = stored === null ? [] : [...stored.hashes];
    this.#known = new Map(hashes.map(([file, hash], index) => [file, { hash, index }]));
    this.#restore = stored === null ? () => null : restorer(stored.facts);
  }

  /** What a file says: as it was kept where the file is the same, else read anew. */
  read(raw: RawFile): FileFacts | null {
    if (raw.bytes === null) return readFileFacts(raw);
    const hash = digest(raw.bytes);
    const known = this.#known.get(raw.file);
    const kept = known?.hash === hash ? this.#restore(known.index, textOf(raw).text) : null;
    if (kept === null) this.#anew += 1;
    const facts = kept ?? readFileFacts(raw);
    if (facts !== null) this.#taken.set(raw.file, { hash, facts });
    return facts;
  }

  /** Keeps what was read, where more than a few files were not known. */
  save(): void {
    if (this.#anew === 0 || this.#anew < Math.min(fewestAnew, this.#taken.size)) return;
    try {
      const folder = path.dirname(this.#file);
      makePrivate(folder);
      writeFile(this.#file, this.#written(), 0o600);
      forgetOld(folder);
    } catch {
      // The next run reads anew.
    }
  }

  #written(): Uint8Array {
    const taken = [...this.#taken];
    const stored: Stored = {
      hashes: new Map(taken.map(([file, { hash }]) => [file, hash])),
      facts: storeFacts(taken.map(([, { facts }]) => facts)),
    };
    const bytes = serialize(stored);
    return Buffer.concat([Buffer.from(headerOf(this.#identity, bytes)), bytes]);
  }
}

function digest(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Who wrote it, and what it must amount to. */
function headerOf(identity: string, bytes: Uint8Array): string {
  return `${digest(identity)} ${digest(bytes)}\n`;
}

function readStored(file: string, identity: string): Stored | null {
  try {
    const bytes = readFileSync(file);
    const start = bytes.indexOf('\n') + 1;
    const rest = bytes.subarray(start);
    if (bytes.toString('latin1', 0, start) !== headerOf(identity, rest)) return null;
    const stored: Stored = deserialize(rest);
    return stored;
  } catch {
    return null;
  }
}

/**
 * Folder by folder: Node's own way to make several never ends where a system says that a folder's parent, which is
 * there, is not (`/proc`, some network drives).
 */
function makePrivate(folder: string): void {
  if (existsSync(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makePrivate(parent);
  mkdirSync(folder, { mode: 0o700 });
}

/** Libraries that are gone leave nothing behind; one that is still worked on is kept anew. */
function forgetOld(folder: string): void {
  const oldest = Date.now() - daysKept * 24 * 3600 * 1000;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (name.endsWith(ending) && statSync(file).mtimeMs < oldest) rmSync(file, { force: true });
  }
}
