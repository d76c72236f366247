import type { ApiStream, DockerClient, StatsSample } from './api.ts';
import { listContainers } from './containers/list.ts';
import type { Daemon } from './daemon.ts';
import { eventStream } from './event-stream.ts';
import type { Operations } from './operations.ts';
import { systemVersion } from './system.ts';

/** The calls of {@link Operations}, by name. */
const OPERATIONS: Readonly<Record<keyof Operations, true>> = {
  info: true,
  containerCreate: true,
  containerInspect: true,
  containerStart: true,
  containerStop: true,
  containerRestart: true,
  containerKill: true,
  containerRemove: true,
  containerRename: true,
  containerPause: true,
  containerUnpause: true,
  containerWait: true,
  containerAttach: true,
  containerResize: true,
  containerLogs: true,
  containerTop: true,
  containerChanges: true,
  containerUpdate: true,
  containerPrune: true,
  containerArchive: true,
  containerPutArchive: true,
  containerExport: true,
  containerCommit: true,
  execCreate: true,
  execStart: true,
  execInspect: true,
  execResize: true,
  imageList: true,
  imageInspect: true,
  imageHistory: true,
  imageTag: true,
  imageRemove: true,
  imagePull: true,
  imageImport: true,
  imageSave: true,
  imageLoad: true,
  imageSearch: true,
  imagePrune: true,
  networkList: true,
  networkInspect: true,
  networkCreate: true,
  networkRemove: true,
  networkConnect: true,
  networkDisconnect: true,
  networkPrune: true,
  volumeList: true,
  volumeInspect: true,
  volumeCreate: true,
  volumeRemove: true,
  volumePrune: true,
};

/**
 * The Engine API over a daemon. Calls act at once, but for the first of those that need more code, which loads it; what they
 * reject with, they reject with later.
 */
export function createClient(daemon: Daemon): DockerClient {
  const own: Pick<DockerClient, 'version' | 'events' | 'containerList' | 'containerStats'> = {
    version: async () => systemVersion(daemon),
    events: (options) => eventStream(daemon.events, daemon.clock, options),
    containerList: async ({ filters = {}, ...options }) => {
      if (Object.keys(filters).length === 0) return listContainers(daemon, options);
      const { ListFilter } = await daemon.load(import('./containers/list-filter.ts'));
      return listContainers(daemon, options, new ListFilter(daemon, filters));
    },
    containerStats: (id, options) =>
      streamLater(
        daemon.load(import('./containers/stats.ts')).then(({ containerStats }) => containerStats(daemon, id, options)),
      ),
  };
  return { ...own, ...loadedLater(daemon), ...daemon.edition.operations?.(daemon) };
}

/** Calls that load what they do when the first of them is made; from then on they act at once. */
function loadedLater(daemon: Daemon): Operations {
  let loaded: Operations | undefined;
  let loading: Promise<Operations> | undefined;
  const load = () => {
    loading ??= daemon.load(import('./operations.ts')).then(({ operations }) => {
      loaded = operations(daemon);
      return loaded;
    });
    return loading;
  };
  const call =
    (name: keyof Operations) =>
    async (...args: never[]) => {
      const operation = (loaded ?? (await load()))[name] as (...given: never[]) => Promise<unknown>;
      return operation(...args);
    };
  const names = Object.keys(OPERATIONS) as (keyof Operations)[];
  return Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as Operations;
}

/** A stream that is still to come. */
function streamLater(coming: Promise<ApiStream<StatsSample>>): ApiStream<StatsSample> {
  let closed = false;
  return {
    next: async () => (closed ? undefined : (await coming).next()),
    close: () => {
      closed = true;
      coming.then(
        (stream) => stream.close(),
        () => {},
      );
    },
  };
}
