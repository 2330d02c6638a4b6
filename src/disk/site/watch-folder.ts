const leftOut = /(?:^|[\\/])(?:node_modules|\.git|\.beiyu|build|dist)(?:[\\/]|$)/;

/** Calls `changed` a moment after the last of a run of changes under `folder`; no change is missed once it is given back. */
export async function watchFolder(
  folder: string,
  changed: () => void,
): Promise<{ readonly close: () => Promise<void> }> {
  const { watch } = await import('chokidar');
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { ignoreInitial: true, ignored: (file) => leftOut.test(file.slice(folder.length)) });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, 150);
  });
  await new Promise<void>((ready) => void watcher.once('ready', ready));
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
