import type { DockerClient } from './api.ts';
import { exportContainer, readArchive, writeArchive } from './containers/archive.ts';
import { attachContainer } from './containers/attach.ts';
import { containerChanges } from './containers/changes.ts';
import { commitContainer } from './containers/commit.ts';
import { createContainer } from './containers/create.ts';
import { createExec, inspectExec, resizeExec, startExec } from './containers/exec.ts';
import { inspectContainer } from './containers/inspect.ts';
import { checkRunning, killContainer } from './containers/kill.ts';
import { containerLogs } from './containers/logs.ts';
import { pauseContainer, unpauseContainer } from './containers/pause.ts';
import { pruneContainers } from './containers/prune.ts';
import { removeContainer } from './containers/remove.ts';
import { renameContainer } from './containers/rename.ts';
import { startContainer } from './containers/start.ts';
import { restartContainer, stopContainer } from './containers/stop.ts';
import { topContainer } from './containers/top.ts';
import { updateContainer } from './containers/update.ts';
import { waitForContainer } from './containers/wait.ts';
import type { Daemon } from './daemon.ts';
import { imageHistory } from './images/history.ts';
import { importImage } from './images/import.ts';
import { inspectImage } from './images/inspect.ts';
import { listImages } from './images/list.ts';
import { loadImages } from './images/load.ts';
import { pruneImages } from './images/prune.ts';
import { pullImage } from './images/pull.ts';
import { removeImage } from './images/remove.ts';
import { saveImages } from './images/save.ts';
import { searchImages } from './images/search.ts';
import { tagImage } from './images/tag.ts';
import { connectToNetwork, disconnectFromNetwork } from './networks/connect.ts';
import { createNetwork } from './networks/create.ts';
import { describeNetwork, listNetworks } from './networks/inspect.ts';
import { pruneNetworks, removeNetwork } from './networks/remove.ts';
import { systemInfo } from './system.ts';
import { describeVolume } from './volumes/volume.ts';
import { ensureVolume, findVolume, listVolumes, pruneVolumes, removeVolume } from './volumes/volumes.ts';

/** The calls that need more code than a daemon that has nothing to do yet; the client loads them when the first is made. */
export type Operations = Omit<DockerClient, 'version' | 'events' | 'containerList' | 'containerStats'>;

/** These calls over a daemon. They act at once; what they reject with, they reject with later. */
export function operations(daemon: Daemon): Operations {
  return {
    info: async () => systemInfo(daemon),
    containerCreate: async (body, options) => createContainer(daemon, body, options?.name),
    containerInspect: async (id, options) => inspectContainer(daemon, id, options),
    containerStart: async (id) => startContainer(daemon, id),
    containerStop: (id, options) => stopContainer(daemon, id, options?.t),
    containerRestart: (id, options) => restartContainer(daemon, id, options?.t),
    containerKill: (id, options) => killContainer(daemon, id, options?.signal),
    containerRemove: (id, options) => removeContainer(daemon, id, options),
    containerRename: async (id, { name }) => renameContainer(daemon, id, name),
    containerPause: async (id) => pauseContainer(daemon, id),
    containerUnpause: async (id) => unpauseContainer(daemon, id),
    containerWait: async (id, options) => waitForContainer(daemon, id, options?.condition),
    containerAttach: async (id, options) => attachContainer(daemon, id, options),
    containerResize: async (id, { h, w }) => {
      const container = daemon.containers.find(id);
      checkRunning(daemon, container);
      container.task?.resize({ rows: h, columns: w });
    },
    containerLogs: async (id, options) => containerLogs(daemon, id, options),
    containerTop: async (id, options) => topContainer(daemon, id, options?.ps_args),
    containerChanges: async (id) => containerChanges(daemon, id),
    containerUpdate: async (id, body) => updateContainer(daemon, id, body),
    containerPrune: async (options) => pruneContainers(daemon, options?.filters),
    containerArchive: async (id, path) => readArchive(daemon, id, path),
    containerPutArchive: async (id, path, tar) => writeArchive(daemon, id, path, tar),
    containerExport: async (id) => exportContainer(daemon, id),
    containerCommit: async (id, options) => commitContainer(daemon, id, options),

    execCreate: async (id, body) => createExec(daemon, id, body),
    execStart: async (id, options) => startExec(daemon, id, options),
    execInspect: async (id) => inspectExec(daemon, id),
    execResize: async (id, size) => resizeExec(daemon, id, size),

    imageList: async (options) => listImages(daemon, options),
    imageInspect: async (name) => inspectImage(daemon, name),
    imageHistory: async (name) => imageHistory(daemon, name),
    imageTag: async (name, options) => tagImage(daemon, name, options),
    imageRemove: async (name, options) => removeImage(daemon, name, options),
    imagePull: async (options) => pullImage(daemon, options),
    imageImport: async (options) => importImage(daemon, options),
    imageSave: async (names) => saveImages(daemon, names),
    imageLoad: async (tar) => loadImages(daemon, tar),
    imageSearch: async (options) => searchImages(daemon, options),
    imagePrune: async (options) => pruneImages(daemon, options?.filters),

    networkList: async (options) => listNetworks(daemon, options?.filters),
    networkInspect: async (id) => describeNetwork(daemon, daemon.networks.find(id), true),
    networkCreate: async (body) => createNetwork(daemon, body),
    networkRemove: async (id) => removeNetwork(daemon, id),
    networkConnect: async (id, body) => connectToNetwork(daemon, id, body.Container, body.EndpointConfig),
    networkDisconnect: async (id, body) => disconnectFromNetwork(daemon, id, body.Container, body.Force),
    networkPrune: async (options) => pruneNetworks(daemon, options?.filters),

    volumeList: async (options) => listVolumes(daemon, options?.filters),
    volumeInspect: async (name) => describeVolume(findVolume(daemon, name)),
    volumeCreate: async (body) => describeVolume(ensureVolume(daemon, body)),
    volumeRemove: async (name, options) => removeVolume(daemon, name, options?.force),
    volumePrune: async (options) => pruneVolumes(daemon, options?.filters),
  };
}
