import type { Group, Leaf } from '../cli/command.ts';

const create: Leaf = {
  short: 'Create a container, to be started later',
  load: async () => (await import('./container/create.ts')).create,
};
const exec: Leaf = {
  short: 'Run a command in a container that runs',
  load: async () => (await import('./container/exec.ts')).exec,
};
const images: Leaf = {
  short: 'List images',
  load: async () => (await import('./image/images.ts')).images,
};
const inspect: Leaf = {
  short: 'Show everything that Docker knows of an object',
  load: async () => (await import('./system/inspect.ts')).inspect,
};
const kill: Leaf = {
  short: 'Send containers a signal, KILL unless told',
  load: async () => (await import('./container/kill.ts')).kill,
};
const logs: Leaf = {
  short: 'Show what a container has said',
  load: async () => (await import('./container/logs.ts')).logs,
};
const port: Leaf = {
  short: 'Show where the ports of a container are published',
  load: async () => (await import('./container/port.ts')).port,
};
const ps: Leaf = {
  short: 'List containers',
  load: async () => (await import('./container/ps.ts')).ps,
};
const pull: Leaf = {
  short: 'Fetch an image from a registry',
  load: async () => (await import('./image/pull.ts')).pull,
};
const rename: Leaf = {
  short: 'Give a container another name',
  load: async () => (await import('./container/rename.ts')).rename,
};
const restart: Leaf = {
  short: 'Stop containers and start them again',
  load: async () => (await import('./container/restart.ts')).restart,
};
const rm: Leaf = {
  short: 'Remove containers',
  load: async () => (await import('./container/rm.ts')).rm,
};
const run: Leaf = {
  short: 'Create a container from an image, and start it',
  load: async () => (await import('./container/run.ts')).run,
};
const start: Leaf = {
  short: 'Start containers that are stopped',
  load: async () => (await import('./container/start.ts')).start,
};
const stop: Leaf = {
  short: 'Ask containers to end, and end them',
  load: async () => (await import('./container/stop.ts')).stop,
};
const version: Leaf = {
  short: 'Show the versions of client and daemon',
  load: async () => (await import('./system/version.ts')).version,
};
const wait: Leaf = {
  short: 'Wait until containers end, and print their exit statuses',
  load: async () => (await import('./container/wait.ts')).wait,
};

/** The commands that the general help lists first. */
export const commonCommands: Readonly<Record<string, Leaf>> = { run, exec, ps, pull, images, version };

/** The commands for a kind of objects each. */
export const groups: Readonly<Record<string, Group>> = {
  container: {
    short: 'Everything about containers',
    commands: {
      create,
      exec,
      inspect: {
        short: 'Show everything that Docker knows of a container',
        load: async () => (await import('./inspect-kinds.ts')).containerInspect,
      },
      kill,
      logs,
      ls: { ...ps, name: 'ls' },
      port,
      rename,
      restart,
      rm,
      run,
      start,
      stop,
      wait,
    },
    aliases: { list: 'ls', ps: 'ls', remove: 'rm' },
  },
  image: {
    short: 'Everything about images',
    commands: {
      inspect: {
        short: 'Show everything that Docker knows of an image',
        load: async () => (await import('./inspect-kinds.ts')).imageInspect,
      },
      ls: { ...images, name: 'ls' },
      pull,
    },
    aliases: { list: 'ls' },
  },
  network: {
    short: 'Everything about networks',
    commands: {
      inspect: {
        short: 'Show everything that Docker knows of a network',
        load: async () => (await import('./inspect-kinds.ts')).networkInspect,
      },
      ls: { short: 'List networks', load: async () => (await import('./network/ls.ts')).networkLs },
    },
    aliases: { list: 'ls' },
  },
};

/** The other commands. */
export const otherCommands: Readonly<Record<string, Leaf>> = {
  create,
  inspect,
  kill,
  logs,
  port,
  rename,
  restart,
  rm,
  start,
  stop,
  wait,
};

/** What Docker has and Linkyard does not simulate, with what is near it. */
export const notSimulated: Readonly<Record<string, string>> = {
  attach: 'docker logs -f shows what a container says',
  build: 'docker pull and docker run work with ready-made images',
  builder: 'docker pull and docker run work with ready-made images',
  buildx: 'docker pull and docker run work with ready-made images',
  commit: 'docker run starts from the images that docker images lists',
  compose: 'docker run starts containers one by one',
  config: 'docker run works with single containers',
  context: 'there is one daemon, the one of this host',
  cp: 'docker exec reads and writes files in a container',
  diff: 'docker exec looks at files in a container',
  events: 'docker ps shows the state of containers',
  export: 'docker exec reads files in a container',
  history: 'docker inspect shows an image',
  import: 'docker pull fetches images',
  info: 'docker version tells about client and daemon',
  load: 'docker pull fetches images',
  login: 'all images of this catalogue are public',
  logout: 'all images of this catalogue are public',
  manifest: 'docker inspect shows an image',
  node: 'docker run works with single containers',
  pause: 'docker stop ends a container',
  plugin: 'docker network ls lists the networks that are there',
  push: 'nothing leaves this machine',
  rmi: 'docker images lists images',
  save: 'docker images lists images',
  search: 'docker pull fetches images by name',
  secret: 'docker run -e sets variables',
  service: 'docker run works with single containers',
  stack: 'docker run works with single containers',
  stats: 'docker ps shows the state of containers',
  swarm: 'docker run works with single containers',
  system: 'docker ps and docker images list what is there',
  tag: 'docker images lists images',
  top: 'docker exec CONTAINER ps lists processes',
  trust: 'docker inspect shows an image',
  unpause: 'docker start starts a container',
  update: 'docker run sets the options of a container',
  volume: 'docker run -v gives a container a volume',
};
