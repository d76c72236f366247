import { ApiError, type ApiStream, type Attachment, type DockerClient, type Filters } from '../../../src/engine/api.ts';
import { type Answer, answerOf, notFound, type Routes } from './routes.mjs';

/** A request that changes something, as the recorder notes it. */
export interface Request {
  request: string;
  query?: Record<string, string>;
  body?: unknown;
}

type Query = Record<string, string | number | boolean | Filters | undefined>;

/** The Engine API over a table of routes. What changes something is noted in `requests`. */
export function routeClient(routes: Routes, requests: Request[] = []): DockerClient {
  const ask = (method: string, path: string, query: Query = {}, body?: unknown): Answer => {
    const shown = queryText(query);
    if (method !== 'GET') {
      const sent = body instanceof Uint8Array ? `${body.length} bytes` : body;
      requests.push({
        request: `${method} ${path}`,
        ...(Object.keys(shown).length > 0 ? { query: shown } : {}),
        ...(sent === undefined ? {} : { body: sent }),
      });
    }
    const found = answerOf(routes, method, path, shown);
    if (found === undefined) throw new ApiError(404, notFound(path));
    if ('error' in found) throw new ApiError(found.error, found.message);
    return found;
  };
  const json = async (method: string, path: string, query?: Query, body?: unknown) => {
    const found = ask(method, path, query, body);
    // biome-ignore lint/suspicious/noExplicitAny: what a route holds is for whoever wrote it to know.
    return ('json' in found ? structuredClone(found.json) : undefined) as any;
  };
  const lines = (method: string, path: string, query?: Query, body?: unknown) => {
    const found = ask(method, path, query, body);
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    return streamOf((('lines' in found && found.lines) || ('json' in found && [found.json]) || []) as any[]);
  };
  const bytes = async (method: string, path: string, query?: Query) => {
    const found = ask(method, path, query);
    return 'base64' in found ? Uint8Array.from(Buffer.from(found.base64, 'base64')) : new Uint8Array();
  };
  const detached: Attachment = { ...streamOf([]), detached: false, write: async () => {}, closeWrite: () => {} };
  return {
    version: () => json('GET', '/version'),
    info: () => json('GET', '/info'),
    events: ({ since, until, filters }) => lines('GET', '/events', { since, until, filters }),

    containerList: ({ all, limit, size, filters }) => json('GET', '/containers/json', { all, limit, size, filters }),
    containerCreate: (body, options) => json('POST', '/containers/create', { ...options }, body),
    containerInspect: (id, options) => json('GET', `/containers/${id}/json`, { size: options?.size }),
    containerStart: (id) => json('POST', `/containers/${id}/start`),
    containerStop: (id, options) => json('POST', `/containers/${id}/stop`, { ...options }),
    containerRestart: (id, options) => json('POST', `/containers/${id}/restart`, { ...options }),
    containerKill: (id, options) => json('POST', `/containers/${id}/kill`, { ...options }),
    containerRemove: (id, options) => json('DELETE', `/containers/${id}`, { ...options }),
    containerRename: (id, options) => json('POST', `/containers/${id}/rename`, { ...options }),
    containerPause: (id) => json('POST', `/containers/${id}/pause`),
    containerUnpause: (id) => json('POST', `/containers/${id}/unpause`),
    containerWait: async (id) => ({ result: Promise.resolve(await json('POST', `/containers/${id}/wait`)) }),
    containerAttach: async () => detached,
    containerResize: async () => {},
    containerLogs: async (id) => lines('GET', `/containers/${id}/logs`),
    containerTop: (id, options) => json('GET', `/containers/${id}/top`, { ...options }),
    containerStats: (id, { stream }) => lines('GET', `/containers/${id}/samples`, { stream }),
    containerChanges: (id) => json('GET', `/containers/${id}/changes`),
    containerUpdate: (id, body) => json('POST', `/containers/${id}/update`, {}, body),
    containerPrune: (options) => json('POST', '/containers/prune', { ...options }),
    containerArchive: async (id, path) => {
      const found = ask('GET', `/containers/${id}/archive`, { path });
      if (!('base64' in found)) throw new Error('an archive is base64');
      return { tar: Uint8Array.from(Buffer.from(found.base64, 'base64')), stat: statOf(found.headers) };
    },
    containerPutArchive: (id, path, tar) =>
      json('PUT', `/containers/${id}/archive`, { noOverwriteDirNonDir: 'true', path }, tar),
    containerExport: (id) => bytes('GET', `/containers/${id}/export`),
    containerCommit: (container, options) =>
      json('POST', '/commit', {
        container,
        ...options,
        changes: undefined,
        pause: options.pause === false ? '0' : undefined,
      }),

    execCreate: (id, body) => json('POST', `/containers/${id}/exec`, {}, body),
    execStart: async () => detached,
    execInspect: (id) => json('GET', `/exec/${id}/json`),
    execResize: async () => {},

    imageList: ({ all, filters }) => json('GET', '/images/json', { all, filters }),
    imageInspect: (name) => json('GET', `/images/${name}/json`),
    imageHistory: (name) => json('GET', `/images/${name}/history`),
    imageTag: (name, options) => json('POST', `/images/${name}/tag`, { ...options }),
    imageRemove: (name, options) => json('DELETE', `/images/${name}`, { ...options }),
    imagePull: async (options) => lines('POST', '/images/create', { ...options }),
    imageImport: async ({ tar, message, repo, tag }) =>
      lines(
        'POST',
        '/images/create',
        { fromSrc: '-', message, repo: tag === 'latest' ? repo : joined(repo, tag) },
        tar,
      ),
    imageSave: (names) => bytes('GET', '/images/get', { names: names.join(',') }),
    // What the wire calls a stream is a status to us, as everything else is.
    imageLoad: async (tar) => {
      const found = ask('POST', '/images/load', {}, tar);
      const messages = ('lines' in found ? found.lines : []) as { stream: string }[];
      return streamOf(messages.map(({ stream }) => ({ status: stream.trimEnd() })));
    },
    imageSearch: ({ term, limit, filters }) => json('GET', '/images/search', { term, limit, filters }),
    imagePrune: (options) => json('POST', '/images/prune', { ...options }),

    networkList: (options) => json('GET', '/networks', { ...options }),
    networkInspect: (id) => json('GET', `/networks/${id}`),
    networkCreate: (body) => json('POST', '/networks/create', {}, body),
    networkRemove: (id) => json('DELETE', `/networks/${id}`),
    networkConnect: (id, body) => json('POST', `/networks/${id}/connect`, {}, body),
    networkDisconnect: (id, body) => json('POST', `/networks/${id}/disconnect`, {}, body),
    networkPrune: (options) => json('POST', '/networks/prune', { ...options }),

    volumeList: (options) => json('GET', '/volumes', { ...options }),
    volumeInspect: (name) => json('GET', `/volumes/${name}`),
    volumeCreate: (body) => json('POST', '/volumes/create', {}, body),
    volumeRemove: (name, options) => json('DELETE', `/volumes/${name}`, { ...options }),
    volumePrune: (options) => json('POST', '/volumes/prune', { ...options }),
  };
}

/** Query parameters in the client's form and in alphabetical order; what is false, empty or absent is left out. */
function queryText(query: Query): Record<string, string> {
  const entries = Object.entries(query).flatMap(([key, value]): [string, string][] => {
    if (value === undefined || value === false || value === '') return [];
    if (value === true) return [[key, '1']];
    if (typeof value !== 'object') return [[key, String(value)]];
    const sets = Object.entries(value).map(([name, items]) => [
      name,
      Object.fromEntries(items.map((item) => [item, true])),
    ]);
    return sets.length > 0 ? [[key, JSON.stringify(Object.fromEntries(sets))]] : [];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function joined(repo: string, tag: string): string {
  return tag === '' ? repo : `${repo}:${tag}`;
}

function streamOf<T>(items: readonly T[]): ApiStream<T> {
  let at = 0;
  return { next: async () => items[at++], close: () => {} };
}

/** The header that tells what an archive holds, as `GET /containers/{id}/archive` has it. */
function statOf(headers: Record<string, string> = {}) {
  const text = Buffer.from(headers['X-Docker-Container-Path-Stat'] ?? '', 'base64').toString();
  const { name = '', size = 0, mode = 0, linkTarget = '' } = text === '' ? {} : JSON.parse(text);
  return { name, size, directory: Math.floor(mode / 2 ** 31) % 2 === 1, linkTarget };
}
