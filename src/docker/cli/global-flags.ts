import type { FlagDefinition } from './flags.ts';

/** The flags that stand before the command. */
export const globalFlags: readonly FlagDefinition[] = [
  { name: 'config', type: 'string', default: '/root/.docker', usage: 'Where the settings of the client are' },
  { name: 'context', short: 'c', type: 'string', usage: 'Which daemon to talk to, by the name of its context' },
  { name: 'debug', short: 'D', type: 'bool', usage: 'Say more' },
  { name: 'host', short: 'H', type: 'list', usage: 'Which daemon to talk to, by its socket' },
  {
    name: 'log-level',
    short: 'l',
    type: 'string',
    default: 'info',
    usage: 'How much to say ("debug", "info", "warn", "error", "fatal")',
  },
  { name: 'version', short: 'v', type: 'bool', usage: 'Print the version and leave' },
];
