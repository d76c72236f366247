import type { FlagDefinition } from '../../cli/flags.ts';
import { bytesValue, cpusValue } from '../../pflag/quantity.ts';

/** What a container may use of the host: flags that `docker run`, `docker create` and `docker update` share. */
export const resourceFlags: readonly FlagDefinition[] = [
  { name: 'blkio-weight', type: 'uint16', usage: 'Its share of block I/O, from 10 to 1000, or 0 for none of its own' },
  { name: 'cpu-period', type: 'int', usage: 'Length of a period of the CPU scheduler' },
  { name: 'cpu-quota', type: 'int', usage: 'What it gets of each such period' },
  { name: 'cpu-rt-period', type: 'int', usage: 'The same for real-time processes, in microseconds' },
  { name: 'cpu-rt-runtime', type: 'int', usage: 'What these get of it, in microseconds' },
  { name: 'cpu-shares', short: 'c', type: 'int', usage: 'Its weight when CPU time is short' },
  { name: 'cpus', type: cpusValue, usage: 'How many CPUs it may use' },
  { name: 'cpuset-cpus', type: 'string', usage: 'Which CPUs it may use (0-3, 0,1)' },
  { name: 'cpuset-mems', type: 'string', usage: 'Which memory nodes it may use (0-3, 0,1)' },
  { name: 'memory', short: 'm', type: bytesValue, usage: 'Most memory that it may use' },
  { name: 'memory-reservation', type: bytesValue, usage: 'Memory that it is left with when memory is short' },
];
