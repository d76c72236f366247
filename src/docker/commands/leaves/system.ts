import type { Leaf } from '../../cli/command.ts';

/** The commands about the daemon and about objects of any kind. */
export const events: Leaf = {
  short: 'Show what happens, as it happens',
  load: async () => (await import('../system/events.ts')).events,
};
export const info: Leaf = {
  short: 'Show what there is to know of client and daemon',
  load: async () => (await import('../system/info.ts')).info,
};
export const inspect: Leaf = {
  short: 'Show everything that Docker knows of an object',
  load: async () => (await import('../system/inspect.ts')).inspect,
};
export const version: Leaf = {
  short: 'Show the versions of client and daemon',
  load: async () => (await import('../system/version.ts')).version,
};
