/** A file as the disk gave it; `bytes` is null when it is over the size limit. */
export interface RawFile {
  /** Relative to the workspace root, with `/`. */
  readonly file: string;
  readonly bytes: Uint8Array | null;
  readonly size: number;
}
