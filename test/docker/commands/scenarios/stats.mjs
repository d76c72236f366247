// docker stats, once. The real client computes what ours is told (see `samples`).
import { id } from './ids.mjs';

const container = (/** @type {string} */ digit, /** @type {string} */ name) => ({
  Id: id(digit),
  Names: [`/${name}`],
  Image: 'busybox',
  ImageID: id('0'),
  Command: 'x',
  Created: 1,
  Ports: [],
  Labels: {},
  State: 'running',
  Status: 'Up',
  HostConfig: { NetworkMode: 'default' },
  NetworkSettings: { Networks: {} },
  Mounts: [],
});

/** @param {string} digit @param {string} name @param {number} factor */
function statistics(digit, name, factor) {
  return {
    read: '2026-01-02T03:04:05Z',
    preread: '2026-01-02T03:04:04Z',
    id: id(digit),
    name: `/${name}`,
    pids_stats: { current: 3 * factor },
    cpu_stats: { cpu_usage: { total_usage: 200 * factor }, system_cpu_usage: 2000, online_cpus: 2 },
    precpu_stats: { cpu_usage: { total_usage: 100 * factor }, system_cpu_usage: 1000, online_cpus: 2 },
    memory_stats: { usage: 5_000_000 * factor, limit: 2_000_000_000, stats: { total_inactive_file: 1_000_000 } },
    networks: { eth0: { rx_bytes: 1234 * factor, tx_bytes: 5_678_901 * factor } },
    blkio_stats: {
      io_service_bytes_recursive: [
        { op: 'Read', value: 4096 * factor },
        { op: 'Write', value: 0 },
      ],
    },
  };
}

/** @param {string} digit @param {string} name @param {number} factor */
function sample(digit, name, factor) {
  return {
    id: id(digit),
    name,
    cpu: 20 * factor,
    memory: 5_000_000 * factor - 1_000_000,
    memoryLimit: 2_000_000_000,
    networkReceived: 1234 * factor,
    networkSent: 5_678_901 * factor,
    blockRead: 4096 * factor,
    blockWritten: 0,
    pids: 3 * factor,
  };
}

const nothing = { cpu_usage: {}, system_cpu_usage: 0 };
const idle = {
  ...statistics('c', 'idle', 0),
  cpu_stats: nothing,
  precpu_stats: nothing,
  memory_stats: {},
  networks: {},
};
const nothingSampled = { ...sample('c', 'idle', 0), memory: 0, memoryLimit: 0 };
const all = [container('a', 'web'), container('b', 'db')];

/** @param {string} name @param {unknown} real @param {unknown} ours */
const both = (name, real, ours) => ({
  [`GET /containers/${name}/stats`]: { json: real },
  [`GET /containers/${name}/samples`]: { json: ours },
});

/** @type {import('./scenario.mjs').Scenario} */
export default {
  routes: {
    'GET /containers/json': { json: all },
    'GET /containers/json?all=1': { json: [...all, container('c', 'idle')] },
    ...both('web', statistics('a', 'web', 1), sample('a', 'web', 1)),
    ...both('db', statistics('b', 'db', 2), sample('b', 'db', 2)),
    ...both('idle', idle, nothingSampled),
    ...both(id('a').slice(0, 12), statistics('a', 'web', 1), sample('a', 'web', 1)),
    ...both(id('b').slice(0, 12), statistics('b', 'db', 2), sample('b', 'db', 2)),
    ...both(id('c').slice(0, 12), idle, nothingSampled),
  },
  lines: `
stats --no-stream
stats --no-stream -a
stats --no-stream web
stats --no-stream db web
stats --no-stream --no-trunc web
stats --no-stream idle
stats --no-stream --format table web
stats --no-stream --format json web
stats --no-stream --format '{{.Container}} {{.ID}} {{.Name}} {{.CPUPerc}} {{.MemUsage}} {{.MemPerc}} {{.NetIO}} {{.BlockIO}} {{.PIDs}}'
stats --no-stream --format 'table {{.Name}}\\t{{.MemUsage}}\\t{{.CPUPerc}}'
stats --no-stream --format '{{.Nosuch}}' web
stats --no-stream --format '{{' web
stats --no-stream nosuch
stats --no-stream nosuch web other
container stats --no-stream web
`,
};
