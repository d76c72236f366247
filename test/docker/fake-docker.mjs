// A Docker Engine API that answers from a table of routes, on a unix socket, so that the real docker client can be
// asked what it prints for data that we choose. Used by the record.mjs scripts only, never by a test.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What the client printed, and its exit status.
 * @typedef {{ stdout: string, stderr: string, status: number | null }} Answer
 * What the server answers, by `GET /containers/json` (no version prefix, no query): a JSON-able body, or a function of
 * the request's body. What is not there answers 404 in the daemon's words.
 * @typedef {Record<string, unknown>} Routes
 */

/**
 * Starts the server, calls `use(docker)`, and closes it. `docker(args, env)` runs the real client.
 * @template T
 * @param {Routes} routes
 * @param {(docker: (args: string[], env?: Record<string, string>) => Promise<Answer>) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withFakeDocker(routes, use) {
  const dir = mkdtempSync(join(tmpdir(), 'fake-docker-'));
  const socket = join(dir, 'docker.sock');
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => answer(routes, request, body, response));
  });
  await new Promise((resolve) => server.listen(socket, () => resolve(undefined)));
  const env = { PATH: process.env.PATH ?? '', HOME: dir, TZ: 'UTC', DOCKER_HOST: `unix://${socket}` };
  try {
    return await use((args, more = {}) => run(args, { ...env, ...more }));
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** @type {Record<string, string>} */
const MISSING = {
  containers: 'No such container',
  images: 'No such image',
  networks: 'network',
  volumes: 'get',
};

/**
 * @param {Routes} routes
 * @param {import('node:http').IncomingMessage} request
 * @param {string} body
 * @param {import('node:http').ServerResponse} response
 */
function answer(routes, request, body, response) {
  const path = decodeURIComponent((request.url ?? '/').replace(/\?.*$/, '')).replace(/^\/v[\d.]+/, '');
  /** @type {(status: number, value: unknown) => void} */
  const send = (status, value) => {
    response.writeHead(status, { 'Content-Type': 'application/json', 'Api-Version': '1.49', Ostype: 'linux' });
    response.end(request.method === 'HEAD' ? undefined : `${JSON.stringify(value)}\n`);
  };
  if (path === '/_ping') return send(200, 'OK');
  const route = routes[`${request.method} ${path}`];
  if (route !== undefined) return send(200, typeof route === 'function' ? route(body) : route);
  const [, kind, name] = path.split('/');
  const missing = MISSING[kind ?? ''];
  send(404, { message: missing ? `${missing}: ${name}` : 'page not found' });
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<Answer>}
 */
function run(args, env) {
  return new Promise((resolve) => {
    const child = spawn('docker', args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('close', (status) => resolve({ stdout, stderr, status }));
  });
}
