import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { Fault } from '#model';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** A handbook served on this machine only. */
export interface FolderServer {
  readonly url: string;
  /** Tells every open page to load again. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

const reloadPath = '/__beiyu/reload';
const reloadScript = `<script>new EventSource(${JSON.stringify(reloadPath)}).onmessage=()=>location.reload()</script>`;

export interface ServeOptions {
  readonly folder: string;
  readonly base: string;
  readonly port: number;
  /** Whether pages load again when the handbook was rebuilt. */
  readonly live: boolean;
}

export async function serveFolder(options: ServeOptions): Promise<FolderServer> {
  const { createServer } = await import('node:http');
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (request.url === reloadPath) listen(listeners, response);
    else answer(options, request, response);
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(busy(error, options.port)));
    server.listen(options.port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : options.port);
    });
  });
  return {
    url: `http://localhost:${port}${options.base}`,
    reload: () => {
      for (const response of listeners) response.write('data: reload\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        for (const response of listeners) response.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function busy(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new Fault({
    zh: `端口 ${port} 已被占用。请用 --port 换一个。`,
    en: `Port ${port} is in use. Choose another with --port.`,
  });
}

function listen(listeners: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

function answer({ folder, base, live }: ServeOptions, request: IncomingMessage, response: ServerResponse): void {
  const file = fileFor(folder, base, request.url ?? '/');
  const full = file ?? path.join(folder, '404.html');
  const type = types[path.extname(full)] ?? 'application/octet-stream';
  response.writeHead(file === null ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' });
  const stream = createReadStream(full);
  stream.on('error', () => response.end());
  if (live && type.startsWith('text/html')) {
    stream.on('end', () => response.end(reloadScript));
    stream.pipe(response, { end: false });
  } else stream.pipe(response);
}

/** The file that an address means, within the folder; null when there is none. */
function fileFor(folder: string, base: string, url: string): string | null {
  const asked = decoded(new URL(url, 'http://localhost').pathname);
  if (asked === null || !`${asked}/`.startsWith(base)) return null;
  const inside = path.join(folder, asked.slice(base.length));
  if (inside !== folder && !inside.startsWith(folder + path.sep)) return null;
  for (const candidate of [inside, path.join(inside, 'index.html'), `${inside}.html`]) {
    const found = statSync(candidate, { throwIfNoEntry: false });
    if (found?.isFile() === true) return candidate;
  }
  return null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
