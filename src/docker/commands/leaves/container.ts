import type { Leaf } from '../../cli/command.ts';

/** The commands about containers, which have a place at the top, too. */
export const attach: Leaf = {
  short: 'Connect this terminal to a container that runs',
  load: async () => (await import('../container/attach.ts')).attach,
};
export const commit: Leaf = {
  short: 'Make an image of the files of a container',
  load: async () => (await import('../container/commit.ts')).commit,
};
export const cp: Leaf = {
  short: 'Copy files between a container and this side',
  load: async () => (await import('../container/cp.ts')).cp,
};
export const create: Leaf = {
  short: 'Create a container, to be started later',
  load: async () => (await import('../container/create.ts')).create,
};
export const diff: Leaf = {
  short: 'Show which files of a container differ from those of its image',
  load: async () => (await import('../container/diff.ts')).diff,
};
export const exec: Leaf = {
  short: 'Run a command in a container that runs',
  load: async () => (await import('../container/exec.ts')).exec,
};
export const exportContainer: Leaf = {
  short: 'Write the files of a container to a tar archive',
  load: async () => (await import('../container/export.ts')).exportContainer,
};
export const kill: Leaf = {
  short: 'Send containers a signal, KILL unless told',
  load: async () => (await import('../container/kill.ts')).kill,
};
export const logs: Leaf = {
  short: 'Show what a container has said',
  load: async () => (await import('../container/logs.ts')).logs,
};
export const pause: Leaf = {
  short: 'Make all processes of containers stand still',
  load: async () => (await import('../container/pause.ts')).pause,
};
export const port: Leaf = {
  short: 'Show where the ports of a container are published',
  load: async () => (await import('../container/port.ts')).port,
};
export const ps: Leaf = {
  short: 'List containers',
  load: async () => (await import('../container/ps.ts')).ps,
};
export const rename: Leaf = {
  short: 'Give a container another name',
  load: async () => (await import('../container/rename.ts')).rename,
};
export const restart: Leaf = {
  short: 'Stop containers and start them again',
  load: async () => (await import('../container/restart.ts')).restart,
};
export const rm: Leaf = {
  short: 'Remove containers',
  load: async () => (await import('../container/rm.ts')).rm,
};
export const run: Leaf = {
  short: 'Create a container from an image, and start it',
  load: async () => (await import('../container/run.ts')).run,
};
export const start: Leaf = {
  short: 'Start containers that are stopped',
  load: async () => (await import('../container/start.ts')).start,
};
export const stats: Leaf = {
  short: 'Show what containers use of the host, as it changes',
  load: async () => (await import('../container/stats.ts')).stats,
};
export const stop: Leaf = {
  short: 'Ask containers to end, and end them',
  load: async () => (await import('../container/stop.ts')).stop,
};
export const top: Leaf = {
  short: 'Show the processes of a container',
  load: async () => (await import('../container/top.ts')).top,
};
export const unpause: Leaf = {
  short: 'Let the processes of paused containers go on',
  load: async () => (await import('../container/unpause.ts')).unpause,
};
export const update: Leaf = {
  short: 'Change the limits of containers',
  load: async () => (await import('../container/update.ts')).update,
};
export const wait: Leaf = {
  short: 'Wait until containers end, and print their exit statuses',
  load: async () => (await import('../container/wait.ts')).wait,
};
