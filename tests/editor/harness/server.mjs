// A server for the page, for the editor's files, for pictures and for the proxy that the providers
// talk to. The proxy answers as a test tells it to and keeps what it received.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paint } from './picture.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const editorAssets = join(root, 'node_modules/@cesdk/cesdk-js/assets');
const fixtures = join(root, 'fixtures');

/** Milliseconds after which a call that a test waits for is missing. */
const PATIENCE = 20_000;

const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.mp4': 'video/mp4'
};

const PAGE = `<!doctype html><meta charset="utf-8"><title>editor</title>
<style>html,body,#editor{margin:0;width:100%;height:100%}</style>
<div id="editor"></div><script type="module" src="/page.js"></script>`;

/**
 * Starts the server on a free port. `files` are served as they are: {'/page.js': text}.
 */
export async function startServer(files) {
  /** What the proxy received: {method, headers, tasks}. */
  let calls = [];
  let answer = () => ({ status: 500, body: 'no test has said what to answer' });
  let waiting = [];

  async function runProxy(request, response) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    let tasks;
    try {
      tasks = JSON.parse(text);
    } catch {
      tasks = text;
    }
    const call = { method: request.method, headers: request.headers, tasks, cut: false };
    // Before an answer is there, a closed connection is the page's doing.
    response.on('close', () => {
      call.cut = !response.writableFinished;
      wake();
    });
    calls.push(call);
    wake();
    const { status = 200, body } = (await answer(call, calls.length - 1)) ?? {};
    if (body === undefined || response.destroyed) return;
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  function wake() {
    waiting = waiting.filter(({ isThere, resolve }) => {
      const found = isThere(calls);
      if (found) resolve(found);
      return !found;
    });
  }

  async function serveFile(path, request, response) {
    const { data, type } = await readFor(path, files);
    const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes' };
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    if (range && Number(range[1]) < data.length) {
      const start = Number(range[1]);
      const end = Math.min(range[2] ? Number(range[2]) : Infinity, data.length - 1);
      headers['Content-Range'] = `bytes ${start}-${end}/${data.length}`;
      response.writeHead(206, headers);
      response.end(data.subarray(start, end + 1));
    } else {
      response.writeHead(200, headers);
      response.end(data);
    }
  }

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const work = path === '/proxy' ? runProxy(request, response) : serveFile(path, request, response);
    work.catch((error) => {
      response.writeHead(error.code === 'ENOENT' ? 404 : 500);
      response.end(String(error.message));
    });
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${server.address().port}`;

  return {
    origin,
    /** Forgets all calls and answers the following ones with `next(call, index)`. */
    expect(next) {
      calls = [];
      answer = next;
    },
    calls: () => calls,
    /** The first truthy value of `isThere(calls)`; without one there is an error that names `what`. */
    waitFor(isThere, what) {
      const found = isThere(calls);
      if (found) return Promise.resolve(found);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`the proxy waits in vain for ${what}`)), PATIENCE);
        waiting.push({
          isThere,
          resolve(value) {
            clearTimeout(timer);
            resolve(value);
          }
        });
      });
    },
    async stop() {
      server.closeAllConnections?.();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}

async function readFor(path, files) {
  if (path === '/') return { data: Buffer.from(PAGE), type: 'text/html' };
  if (files[path] !== undefined) {
    return { data: Buffer.from(files[path]), type: TYPES[extname(path)] };
  }
  const picture = /^\/picture\/(\w+)-(\d+)x(\d+)\.png$/.exec(path);
  if (picture) {
    const [, color, width, height] = picture;
    return { data: paint(color, Number(width), Number(height)), type: 'image/png' };
  }
  const inside = normalize(path);
  const file = inside.startsWith('/fixtures/')
    ? join(fixtures, inside.slice('/fixtures/'.length))
    : join(editorAssets, inside.replace(/^\/assets\//, ''));
  return { data: await readFile(file), type: TYPES[extname(file)] ?? 'application/octet-stream' };
}
