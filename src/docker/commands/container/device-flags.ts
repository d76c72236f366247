import type { FlagDefinition } from '../../cli/flags.ts';
import {
  checked,
  parseDeviceBytes,
  parseDeviceOperations,
  parseDeviceWeight,
  validateCgroupRule,
} from '../../options/devices.ts';
import { validateGpus } from '../../options/gpus.ts';
import { validateUlimit } from '../../options/ulimits.ts';
import { bytesValue } from '../../pflag/quantity.ts';

const bytes = checked(parseDeviceBytes);
const operations = checked(parseDeviceOperations);

/** Devices, and limits that only a new container can be given. */
export const deviceFlags: readonly FlagDefinition[] = [
  {
    name: 'blkio-weight-device',
    type: 'list',
    default: '[]',
    usage: 'Its share of the I/O of a device',
    validate: checked(parseDeviceWeight),
  },
  { name: 'device', type: 'list', usage: 'Give it a device of the host' },
  {
    name: 'device-cgroup-rule',
    type: 'list',
    usage: 'Devices that it may use',
    validate: validateCgroupRule,
  },
  { name: 'device-read-bps', type: 'list', default: '[]', usage: 'Most bytes a second from a device', validate: bytes },
  {
    name: 'device-read-iops',
    type: 'list',
    default: '[]',
    usage: 'Most reads a second from a device',
    validate: operations,
  },
  { name: 'device-write-bps', type: 'list', default: '[]', usage: 'Most bytes a second to a device', validate: bytes },
  {
    name: 'device-write-iops',
    type: 'list',
    default: '[]',
    usage: 'Most writes a second to a device',
    validate: operations,
  },
  { name: 'gpus', type: 'string', valueName: 'gpu-request', usage: 'GPUs to give it', validate: validateGpus },
  { name: 'kernel-memory', type: bytesValue, usage: 'Most memory of the kernel that it may use' },
  {
    name: 'memory-swap',
    type: () => bytesValue(0, true),
    usage: "Memory and swap together: '-1' for any amount of swap",
  },
  {
    name: 'memory-swappiness',
    type: 'int',
    default: -1,
    usage: 'How soon its memory goes to swap (0 to 100)',
  },
  { name: 'oom-kill-disable', type: 'bool', usage: 'Do not kill it when memory runs out' },
  { name: 'oom-score-adj', type: 'int', usage: 'How soon it is killed then (-1000 to 1000)' },
  { name: 'pids-limit', type: 'int', usage: 'How many processes it may have (-1 for any number)' },
  {
    name: 'ulimit',
    type: 'list',
    valueName: 'ulimit',
    default: '[]',
    usage: 'Limits of its processes',
    validate: validateUlimit,
  },
];
