import { SYSTEM_INFO } from '../../../fs/proc/system-info.ts';
import type { Redis } from './redis.ts';

/** What INFO tells, by sections. */
export function info(redis: Redis, wanted: readonly string[]): string {
  const names = wanted.map((name) => name.toLowerCase());
  const all = names.length === 0 || names.some((name) => /^(all|default|everything)$/.test(name));
  const sections = SECTIONS.filter(([title]) => all || names.includes(title.toLowerCase()));
  return sections
    .map(
      ([title, lines]) =>
        `# ${title}\r\n${lines(redis)
          .map((line) => `${line}\r\n`)
          .join('')}`,
    )
    .join('\r\n');
}

function human(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(2)}M` : `${(bytes / 1024).toFixed(2)}K`;
}

const SECTIONS: readonly [string, (redis: Redis) => string[]][] = [
  [
    'Server',
    (redis) => {
      const up = Math.floor((redis.now() - redis.started) / 1000);
      return [
        ...[`redis_version:${redis.version}`, 'redis_git_sha1:00000000', 'redis_git_dirty:0', 'redis_mode:standalone'],
        ...[`os:Linux ${SYSTEM_INFO.release} x86_64`, 'arch_bits:64', 'monotonic_clock:POSIX clock_gettime'],
        ...['multiplexing_api:epoll', 'gcc_version:12.2.0', `process_id:${redis.pid}`, `run_id:${redis.runId}`],
        ...[`tcp_port:${redis.config.get('port')}`, `server_time_usec:${redis.now() * 1000}`],
        ...[`uptime_in_seconds:${up}`, `uptime_in_days:${Math.floor(up / 86_400)}`, 'hz:10', 'configured_hz:10'],
        ...['executable:/data/redis-server', 'config_file:', 'io_threads_active:0'],
      ];
    },
  ],
  [
    'Clients',
    (redis) => [
      `connected_clients:${redis.clients.length}`,
      `maxclients:${redis.config.get('maxclients')}`,
      'blocked_clients:0',
      `pubsub_clients:${redis.clients.filter(({ subscriptions }) => subscriptions > 0).length}`,
    ],
  ],
  [
    'Memory',
    (redis) => {
      const used = 1_000_000 + redis.databases().reduce((sum, db) => sum + db.count().keys * 96, 0);
      return [
        ...[`used_memory:${used}`, `used_memory_human:${human(used)}`, `used_memory_peak:${used}`],
        ...[`used_memory_peak_human:${human(used)}`, `total_system_memory:${SYSTEM_INFO.memoryTotal}`],
        ...[
          `maxmemory:${redis.config.get('maxmemory')}`,
          'maxmemory_human:0B',
          `maxmemory_policy:${redis.config.get('maxmemory-policy')}`,
        ],
        'mem_allocator:jemalloc-5.3.0',
      ];
    },
  ],
  [
    'Persistence',
    (redis) => [
      ...['loading:0', 'async_loading:0', `rdb_changes_since_last_save:${redis.dirty}`, 'rdb_bgsave_in_progress:0'],
      ...[`rdb_last_save_time:${Math.floor(redis.lastSave / 1000)}`, 'rdb_last_bgsave_status:ok'],
      `aof_enabled:${redis.config.get('appendonly') === 'yes' ? 1 : 0}`,
    ],
  ],
  [
    'Stats',
    (redis) => [
      ...[`total_connections_received:${redis.connections}`, `total_commands_processed:${redis.processed}`],
      ...['instantaneous_ops_per_sec:0', 'rejected_connections:0'],
      `expired_keys:${redis.databases().reduce((sum, { expired }) => sum + expired, 0)}`,
      ...['evicted_keys:0', `pubsub_channels:${new Set(redis.clients.flatMap(({ channels }) => [...channels])).size}`],
    ],
  ],
  [
    'Replication',
    () => [
      'role:master',
      'connected_slaves:0',
      'master_failover_state:no-failover',
      'master_repl_offset:0',
      'repl_backlog_active:0',
    ],
  ],
  ['CPU', () => ['used_cpu_sys:0.010000', 'used_cpu_user:0.010000']],
  ['Modules', () => []],
  ['Errorstats', () => []],
  ['Cluster', () => ['cluster_enabled:0']],
  [
    'Keyspace',
    (redis) =>
      redis.databases().flatMap((db, index) => {
        const { keys, expires } = db.count();
        return keys === 0 ? [] : [`db${index}:keys=${keys},expires=${expires},avg_ttl=0,subexpiry=0`];
      }),
  ],
];
