import type { FlagDefinition } from '../../cli/flags.ts';
import { validateDns, validateSearchDomain } from '../../options/dns.ts';
import { validateEnv } from '../../options/environment.ts';
import { validateExtraHost, validateLink } from '../../options/links.ts';
import { validateAttach, validateLabel } from '../../options/lists.ts';
import { validateMount } from '../../options/mounts.ts';
import { validateNetwork } from '../../options/network-flags.ts';
import { isAddress } from '../../options/ports.ts';
import { validateSysctl } from '../../options/sysctls.ts';
import { bytesValue, durationValue } from '../../pflag/quantity.ts';
import { deviceFlags } from './device-flags.ts';
import { resourceFlags } from './resource-flags.ts';

/** The network of the container, and its names. */
const networkFlags: readonly FlagDefinition[] = [
  { name: 'network', type: 'list', valueName: 'network', usage: 'Connect it to a network', validate: validateNetwork },
  { name: 'net', type: 'list', valueName: 'network', usage: 'Older name', hidden: true, aliasOf: 'network' },
  { name: 'network-alias', type: 'list', usage: 'Another name for it on the network' },
  { name: 'net-alias', type: 'list', usage: 'Older name', hidden: true, aliasOf: 'network-alias' },
  { name: 'add-host', type: 'list', usage: 'Add a line to /etc/hosts (host:ip)', validate: extraHost },
  { name: 'dns', type: 'list', usage: 'Name servers to use', validate: validateDns },
  { name: 'dns-option', type: 'list', usage: 'Options of its resolver' },
  { name: 'dns-opt', type: 'list', usage: 'Older name', hidden: true, aliasOf: 'dns-option' },
  { name: 'dns-search', type: 'list', usage: 'Domains to search for short names', validate: validateSearchDomain },
  { name: 'domainname', type: 'string', usage: 'NIS domain name' },
  { name: 'expose', type: 'list', usage: 'Expose a port or a range of ports' },
  { name: 'hostname', short: 'h', type: 'string', usage: 'Name of the host inside of the container' },
  { name: 'ip', type: 'string', usage: 'IPv4 address (such as 172.30.100.104)' },
  { name: 'ip6', type: 'string', usage: 'IPv6 address (such as 2001:db8::33)' },
  { name: 'link', type: 'list', usage: 'Link it to another container', validate: validateLink },
  { name: 'link-local-ip', type: 'list', usage: 'Link-local addresses' },
  { name: 'mac-address', type: 'string', usage: 'MAC address (such as 92:d0:c6:0a:29:33)' },
  { name: 'publish', short: 'p', type: 'list', usage: 'Publish a port of the container on the host' },
  { name: 'publish-all', short: 'P', type: 'bool', usage: 'Publish all exposed ports at ports that Docker chooses' },
];

const healthFlags: readonly FlagDefinition[] = [
  { name: 'health-cmd', type: 'string', usage: 'Command that tells whether it is healthy' },
  { name: 'health-interval', type: durationValue, usage: 'Time between two health checks (ms|s|m|h) (default 0s)' },
  { name: 'health-retries', type: 'int', usage: 'Failures in a row that make it unhealthy' },
  { name: 'health-start-interval', type: durationValue, usage: 'Time between checks while it starts', since: '1.44' },
  {
    name: 'health-start-period',
    type: durationValue,
    usage: 'Time in which failures do not count yet (ms|s|m|h) (default 0s)',
  },
  { name: 'health-timeout', type: durationValue, usage: 'Longest time of one health check (ms|s|m|h) (default 0s)' },
  { name: 'no-healthcheck', type: 'bool', usage: 'Do without the health check of the image' },
];

/** What it sees of files. */
const fileFlags: readonly FlagDefinition[] = [
  { name: 'mount', type: 'list', valueName: 'mount', usage: 'Mount something in it', validate: validateMount },
  { name: 'read-only', type: 'bool', usage: 'Mount its root file system read only' },
  { name: 'shm-size', type: bytesValue, usage: 'Size of /dev/shm' },
  { name: 'storage-opt', type: 'list', usage: 'Options of the storage driver' },
  { name: 'tmpfs', type: 'list', usage: 'Mount a file system in memory' },
  { name: 'use-api-socket', type: 'bool', usage: "Mount the daemon's socket in it" },
  { name: 'volume', short: 'v', type: 'list', usage: 'Bind mount a volume' },
  { name: 'volume-driver', type: 'string', usage: 'Driver of its volumes' },
  { name: 'volumes-from', type: 'list', usage: 'Mount the volumes of another container' },
];

/** What it may do, and what it shares with the host or with other containers. */
const isolationFlags: readonly FlagDefinition[] = [
  { name: 'cap-add', type: 'list', usage: 'Give it a Linux capability' },
  { name: 'cap-drop', type: 'list', usage: 'Take a Linux capability from it' },
  { name: 'cgroup-parent', type: 'string', usage: 'Control group to be below of' },
  { name: 'cgroupns', type: 'string', usage: 'Control group namespace to use (host|private)' },
  { name: 'ipc', type: 'string', usage: 'IPC mode' },
  { name: 'isolation', type: 'string', usage: 'How it is kept apart' },
  { name: 'pid', type: 'string', usage: 'Process namespace to use' },
  { name: 'privileged', type: 'bool', usage: 'Let it do everything that the host may' },
  { name: 'runtime', type: 'string', usage: 'What runs it' },
  { name: 'security-opt', type: 'list', usage: 'Security options' },
  { name: 'sysctl', type: 'map', usage: 'Kernel settings of its namespaces', validate: validateSysctl },
  { name: 'userns', type: 'string', usage: 'User namespace to use' },
  { name: 'uts', type: 'string', usage: 'UTS namespace to use' },
];

/** The container itself, and its process. */
const processFlags: readonly FlagDefinition[] = [
  { name: 'annotation', type: 'map', usage: 'Note something for the runtime', since: '1.43' },
  { name: 'attach', short: 'a', type: 'list', usage: 'Attach to stdin, stdout or stderr', validate: validateAttach },
  { name: 'cidfile', type: 'string', usage: 'Write the id of the container to a file' },
  { name: 'disable-content-trust', type: 'bool', default: true, usage: 'Do not check signatures of the image' },
  { name: 'entrypoint', type: 'string', usage: 'Run this instead of the entrypoint of the image' },
  { name: 'env', short: 'e', type: 'list', usage: 'Set environment variables', validate: validateEnv },
  { name: 'env-file', type: 'list', usage: 'Set the environment variables of a file' },
  { name: 'group-add', type: 'list', usage: 'Groups to be in, too' },
  { name: 'init', type: 'bool', usage: 'Run a small init that passes signals on and reaps processes' },
  { name: 'interactive', short: 'i', type: 'bool', usage: 'Keep its input open' },
  { name: 'label', short: 'l', type: 'list', usage: 'Set a label', validate: validateLabel },
  { name: 'label-file', type: 'list', usage: 'Set the labels of a file' },
  { name: 'log-driver', type: 'string', usage: 'Where its log goes' },
  { name: 'log-opt', type: 'list', usage: 'Options of the log driver' },
  { name: 'name', type: 'string', usage: 'Its name' },
  { name: 'platform', type: 'string', usage: 'Platform of the image' },
  { name: 'pull', type: 'string', default: 'missing', usage: 'When to pull the image ("always", "missing", "never")' },
  { name: 'quiet', short: 'q', type: 'bool', usage: 'Do not show how the image is pulled' },
  { name: 'restart', type: 'string', usage: 'When to start it again after it ended', default: 'no' },
  { name: 'rm', type: 'bool', usage: 'Remove it, and its anonymous volumes, as soon as it ends' },
  { name: 'stop-signal', type: 'string', usage: 'Signal that asks it to end' },
  { name: 'stop-timeout', type: 'int', usage: 'Seconds that it is given to end' },
  { name: 'tty', short: 't', type: 'bool', usage: 'Give it a terminal' },
  { name: 'user', short: 'u', type: 'string', usage: 'User to run as (name|uid[:group|gid])' },
  { name: 'workdir', short: 'w', type: 'string', usage: 'Directory to work in' },
];

/** What only Windows knows. */
const windowsFlags: readonly FlagDefinition[] = ['cpu-count', 'cpu-percent', 'io-maxbandwidth', 'io-maxiops'].map(
  (name) => ({ name, type: name === 'io-maxbandwidth' ? bytesValue : 'int', usage: 'Windows only', os: 'windows' }),
);

/** The flags that `docker run` and `docker create` share. */
export const containerFlags: readonly FlagDefinition[] = [
  ...processFlags,
  ...networkFlags,
  ...fileFlags,
  ...isolationFlags,
  ...healthFlags,
  ...resourceFlags,
  ...deviceFlags,
  ...windowsFlags,
];

function extraHost(value: string): string {
  return validateExtraHost(value, isAddress);
}
