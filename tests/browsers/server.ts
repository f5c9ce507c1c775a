import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const PAGES = join(import.meta.dirname, '..', 'pages');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Makers of the browsers. A browser calls home by itself (updates, safe browsing), with or without
 * an extension; the flags silence most of that, and the rest is told apart by its address.
 */
const MAKERS =
  /(?:^|\.)(?:google|googleapis|gvt1|gstatic|mozilla|firefox|microsoft|msn|bing|edge)\.(?:com|org|net)$/;

/** A name that no machine has (RFC 6761); the proxy takes it for its own. */
const INSECURE = 'paper.test';

/** The article of tests/pages that the project wrote, by its path on the site. */
export const SAMPLE = '/sample--second-hand-sources/';

/** The server of a test's pages. It is the browser's proxy too, so that it sees all traffic. */
export interface Site {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** The same pages under a name that is not this machine's: without encryption, for browsers. */
  readonly insecureUrl: string;
  /** `127.0.0.1:PORT`, for the browser's proxy setting. */
  readonly proxy: string;
  /** Serves this HTML at a path, before any file of tests/pages. */
  put(path: string, html: string): void;
  /** All that the browser sent so far, as `METHOD address`, its own calls home left out. */
  requests(): string[];
  close(): Promise<void>;
}

function isOfTheBrowser(request: string): boolean {
  const address = request.slice(request.indexOf(' ') + 1);
  const host = address.replace(/^[a-z]+:\/\//, '').replace(/[:/].*$/s, '');
  return MAKERS.test(host);
}

async function file(path: string): Promise<{ type: string; body: Buffer } | null> {
  const within = normalize(join(PAGES, path.endsWith('/') ? `${path}index.html` : path));
  const type = TYPES[extname(within)];
  if (!within.startsWith(PAGES + sep) || type === undefined) return null;
  // A missing file is an ordinary outcome here: the page is not found.
  const body = await readFile(within).catch(() => null);
  return body === null ? null : { type, body };
}

/** Serves tests/pages and what is put there, on a free port of this machine. */
export async function serve(): Promise<Site> {
  const requests: string[] = [];
  const put = new Map<string, string>();
  // Ports of the site itself; a request through the proxy for any other address is refused.
  let own: readonly string[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? own[0]}`);
    requests.push(`${request.method} ${url.href}`);
    const path = decodeURIComponent(url.pathname);
    const html = put.get(path);
    const found =
      html === undefined
        ? await file(path)
        : { type: 'text/html; charset=utf-8', body: Buffer.from(html) };
    if (!own.includes(url.host)) response.writeHead(502).end();
    else if (path === '/favicon.ico') response.writeHead(204).end();
    else if (found === null) response.writeHead(404, { 'content-type': 'text/plain' }).end(path);
    else response.writeHead(200, { 'content-type': found.type }).end(found.body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  // Encrypted traffic and web sockets ask the proxy for a tunnel: noted, never given.
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  own = [`127.0.0.1:${port}`, `localhost:${port}`, INSECURE];

  return {
    url: `http://127.0.0.1:${port}`,
    insecureUrl: `http://${INSECURE}`,
    proxy: `127.0.0.1:${port}`,
    put: (path, html) => put.set(path, html),
    requests: () => requests.filter((request) => !isOfTheBrowser(request)),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
