import picomatch from 'picomatch';

/** Tells whether a workspace-relative path fits one of the globs. */
export function fileMatcher(globs: readonly string[]): (file: string) => boolean {
  const matches = picomatch([...globs], { dot: true });
  return (file) => matches(file);
}
