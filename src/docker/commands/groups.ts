import type { Group } from '../cli/command.ts';
import * as containers from './leaves/container.ts';
import * as images from './leaves/image.ts';
import * as daemon from './leaves/system.ts';

const { exportContainer, ps, ...ofContainers } = containers;

export const container: Group = {
  short: 'Everything about containers',
  commands: sorted({
    ...ofContainers,
    export: exportContainer,
    inspect: {
      short: 'Show everything that Docker knows of a container',
      load: async () => (await import('./inspect-kinds.ts')).containerInspect,
    },
    ls: { ...ps, name: 'ls' },
    prune: {
      short: 'Remove all containers that are stopped',
      load: async () => (await import('./container/prune.ts')).containerPrune,
    },
  }),
  aliases: { list: 'ls', ps: 'ls', remove: 'rm' },
};

export const image: Group = {
  short: 'Everything about images',
  commands: {
    history: images.history,
    import: images.importImage,
    inspect: {
      short: 'Show everything that Docker knows of an image',
      load: async () => (await import('./inspect-kinds.ts')).imageInspect,
    },
    load: images.load,
    ls: { ...images.images, name: 'ls' },
    prune: {
      short: 'Remove the images that nothing uses',
      load: async () => (await import('./image/prune.ts')).imagePrune,
    },
    pull: images.pull,
    rm: { ...images.rmi, name: 'rm' },
    save: images.save,
    tag: images.tag,
  },
  aliases: { list: 'ls', remove: 'rm' },
};

export const network: Group = {
  short: 'Everything about networks',
  commands: {
    connect: {
      short: 'Join a container to a network',
      load: async () => (await import('./network/connect.ts')).networkConnect,
    },
    create: {
      short: 'Make a network',
      load: async () => (await import('./network/create.ts')).networkCreate,
    },
    disconnect: {
      short: 'Take a container off a network',
      load: async () => (await import('./network/disconnect.ts')).networkDisconnect,
    },
    inspect: {
      short: 'Show everything that Docker knows of a network',
      load: async () => (await import('./inspect-kinds.ts')).networkInspect,
    },
    ls: { short: 'List networks', load: async () => (await import('./network/ls.ts')).networkLs },
    prune: {
      short: 'Remove the networks that nothing uses',
      load: async () => (await import('./network/prune.ts')).networkPrune,
    },
    rm: { short: 'Remove networks', load: async () => (await import('./network/rm.ts')).networkRm },
  },
  aliases: { list: 'ls', remove: 'rm' },
};

export const system: Group = {
  short: 'Everything about the daemon',
  commands: {
    df: {
      short: 'Show how much space Docker takes up',
      load: async () => (await import('./system/df.ts')).df,
    },
    events: daemon.events,
    info: daemon.info,
    prune: {
      short: 'Remove everything that nothing uses',
      load: async () => (await import('./system/prune.ts')).systemPrune,
    },
  },
};

export const volume: Group = {
  short: 'Everything about volumes',
  operands: 'COMMAND',
  commands: {
    create: { short: 'Make a volume', load: async () => (await import('./volume/create.ts')).volumeCreate },
    inspect: {
      short: 'Show everything that Docker knows of a volume',
      load: async () => (await import('./inspect-kinds.ts')).volumeInspect,
    },
    ls: { short: 'List volumes', load: async () => (await import('./volume/ls.ts')).volumeLs },
    prune: {
      short: 'Remove the volumes that nothing uses',
      load: async () => (await import('./volume/prune.ts')).volumePrune,
    },
    rm: { short: 'Remove volumes', load: async () => (await import('./volume/rm.ts')).volumeRm },
  },
  aliases: { list: 'ls', remove: 'rm' },
};

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
