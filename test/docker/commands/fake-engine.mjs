// A Docker Engine API 1.41 that answers from a table of routes, on a unix socket: what the recorder puts before the real
// docker client. Never used by a test, which answers our client from the same table (route-client.ts).
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerOf, notFound } from './routes.mjs';

/**
 * @typedef {import('./routes.mjs').Routes} Routes
 * @typedef {{ request: string, query?: Record<string, string>, body?: unknown }} Request a request that changes something
 * @typedef {{ stdout: string, stderr: string, status: number | null, requests: Request[] }} Answer
 */

/**
 * Runs the real client once, in an empty directory, with these routes behind it.
 * @param {Routes} routes
 * @param {readonly string[]} args
 * @param {{ stdin?: string, prepare?: (directory: string) => void, finish?: (directory: string) => void }} options
 * @returns {Promise<Answer>}
 */
export async function askDocker(routes, args, options = {}) {
  const home = mkdtempSync(join(tmpdir(), 'fake-engine-'));
  const socket = join(home, 'docker.sock');
  const directory = mkdtempSync(join(home, 'work-'));
  options.prepare?.(directory);
  /** @type {Request[]} */
  const requests = [];
  const server = createServer((request, response) => {
    /** @type {Buffer[]} */
    const parts = [];
    request.on('data', (chunk) => parts.push(chunk));
    request.on('end', () => answer(routes, requests, request, Buffer.concat(parts), response));
  });
  await new Promise((resolve) => server.listen(socket, () => resolve(undefined)));
  const env = { PATH: process.env.PATH ?? '', HOME: home, TZ: 'UTC', DOCKER_HOST: `unix://${socket}` };
  try {
    const answer = await run(args, env, directory, options.stdin ?? '');
    options.finish?.(directory);
    const here = (/** @type {string} */ text) =>
      text.replaceAll(socket, '/var/run/docker.sock').replaceAll(directory, '/work').replaceAll(home, '/root');
    return {
      ...answer,
      stdout: here(answer.stdout),
      // What the client's library logs comes at moments of its own.
      stderr: here(answer.stderr).replace(/^time=".*\n/gm, ''),
      requests: JSON.parse(here(JSON.stringify(requests))),
    };
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * @param {Routes} routes
 * @param {Request[]} requests
 * @param {import('node:http').IncomingMessage} request
 * @param {Buffer} body
 * @param {import('node:http').ServerResponse} response
 */
function answer(routes, requests, request, body, response) {
  const url = new URL(request.url ?? '/', 'http://docker');
  const path = decodeURIComponent(url.pathname).replace(/^\/v[\d.]+/, '');
  const method = request.method ?? 'GET';
  const query = Object.fromEntries([...url.searchParams].sort(([a], [b]) => (a < b ? -1 : 1)));
  const headers = {
    'Api-Version': '1.41',
    Ostype: 'linux',
    'Docker-Experimental': 'false',
    Server: 'Docker/20.10.24 (linux)',
  };
  /** @type {(status: number, value: unknown) => void} */
  const send = (status, value) => {
    response.writeHead(status, { ...headers, 'Content-Type': 'application/json' });
    response.end(method === 'HEAD' ? undefined : `${JSON.stringify(value)}\n`);
  };
  if (path === '/_ping') {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/plain' });
    response.end(method === 'HEAD' ? undefined : 'OK');
    return;
  }
  if (method !== 'GET' && method !== 'HEAD') {
    const text = body.toString();
    requests.push({
      request: `${method} ${path}`,
      ...(Object.keys(query).length > 0 ? { query } : {}),
      ...(/^\s*[{[]/.test(text) ? { body: JSON.parse(text) } : text === '' ? {} : { body: `${body.length} bytes` }),
    });
  }
  const found = answerOf(routes, method, path, query);
  if (found === undefined) return send(404, { message: notFound(path) });
  if ('error' in found) return send(found.error, { message: found.message });
  if ('json' in found) return found.json === null ? void response.writeHead(204, headers).end() : send(200, found.json);
  const type = 'lines' in found ? 'application/json' : 'application/octet-stream';
  response.writeHead(200, { ...headers, ...found.headers, 'Content-Type': type });
  if ('lines' in found) {
    response.end(found.lines.map((line) => `${JSON.stringify(line)}\r\n`).join(''));
    return;
  }
  response.end(method === 'HEAD' ? undefined : Buffer.from(found.base64, 'base64'));
}

/**
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @param {string} cwd
 * @param {string} stdin
 * @returns {Promise<{ stdout: string, stderr: string, status: number | null }>}
 */
function run(args, env, cwd, stdin) {
  return new Promise((resolve) => {
    const child = spawn('docker', args, { env, cwd, stdio: 'pipe' });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
    child.on('close', (status) => resolve({ stdout, stderr, status }));
  });
}
