const mebibyte = 1024 * 1024;

/** What is larger than this is reported and not read: no plan or register comes near it. */
export const sizeLimit = {
  /** Bytes of one file. */
  file: 5 * mebibyte,
  /** UTF-16 units of one front matter. */
  frontMatter: mebibyte,
} as const;

/** Size in megabytes with one decimal, for a message. */
export function megabytes(size: number): number {
  return Math.round((size / mebibyte) * 10) / 10;
}
