import type { Layer } from '../fs/layer.ts';
import { MemoryFile } from '../fs/memory-file.ts';
import { isSysError } from '../kernel/errno.ts';
import { type Cidr, parseCidr } from '../net/ipv4.ts';
import { ApiError } from './api.ts';
import { Container, type ContainerFiles, type ContainerSnapshot } from './containers/container.ts';
import { Echo } from './containers/echo.ts';
import { scheduleRestart } from './containers/exit.ts';
import { resumeHealthMonitor } from './containers/health.ts';
import { mountFiles } from './containers/mounts.ts';
import { release } from './containers/release.ts';
import { rootfsOf } from './containers/rootfs.ts';
import { run, start, watch } from './containers/start.ts';
import { setStopped } from './containers/state.ts';
import type { Daemon } from './daemon.ts';
import type { EngineImage } from './images/image.ts';
import { AddressPool } from './networks/address-pool.ts';
import { createBridge } from './networks/create.ts';
import { parseMode } from './networks/mode.ts';
import { Network } from './networks/network.ts';
import { reopenSandbox } from './networks/reopen.ts';
import { RuntimeError } from './runtime.ts';
import { type EngineState, restoreLayer } from './snapshot.ts';

/** Fills a new daemon with what a snapshot holds, and starts what ran. Ids that the registry has no image for are left out. */
export async function restoreDaemon(daemon: Daemon, state: EngineState): Promise<void> {
  await restoreImages(daemon, state.images);
  for (const volume of state.volumes) daemon.volumes.add(volume);
  for (const { data, pool } of state.networks) {
    const cidr = data.subnet === undefined ? undefined : (parseCidr(data.subnet) as Cidr);
    const range = data.ipam.Config[0]?.IPRange;
    const options = { ...(pool && { state: pool }), range: range === undefined ? undefined : parseCidr(range) };
    daemon.networks.add(new Network(data, cidr && new AddressPool(cidr, daemon.edition.addresses, options)));
    if (cidr) createBridge(daemon, data);
  }
  for (const [name, id] of state.names) daemon.names.reserve(name, id);
  for (const snapshot of state.containers) restoreContainer(daemon, snapshot);
  startAll(daemon, state);
}

async function restoreImages(daemon: Daemon, state: EngineState['images']): Promise<void> {
  const wanted = new Map(state.known.map(({ id, lastTagged }) => [id, lastTagged]));
  const layers = new Map<string, Layer>(state.layers.map((layer) => [layer.id, restoreLayer(layer)]));
  const add = (image: EngineImage) => {
    for (const layer of image.layers) layers.set(layer.id, layer);
    const lastTagged = wanted.get(image.id);
    if (lastTagged === undefined) return;
    wanted.delete(image.id);
    daemon.images.add(image, { local: false, lastTagged });
  };
  for (const image of daemon.builtin) add(image);
  const registry = wanted.size > 0 ? await daemon.registry() : [];
  for (const remote of registry) if (wanted.has(remote.id)) add(await daemon.load(remote.load()));
  const stack = (ids: readonly string[]) => ids.flatMap((id) => layers.get(id) ?? []);
  for (const { image, lastTagged } of state.local) {
    daemon.images.add({ ...image, layers: stack(image.layers) }, { local: true, lastTagged });
  }
  for (const [image, ids] of state.kept) daemon.images.keepLayers(image, stack(ids));
  for (const [reference, id] of state.references) if (daemon.images.get(id)) daemon.images.tag(reference, id);
}

function restoreContainer(daemon: Daemon, snapshot: ContainerSnapshot): void {
  const { clock } = daemon;
  const data = structuredClone(snapshot.data);
  // What a removal or a process outside of it left half done.
  data.state.removing = false;
  const container = new Container(data, snapshot);
  daemon.containers.add(container);
  for (const { name } of data.mounts) if (name) daemon.volumes.use(name, container.id);
  if (snapshot.rootfs && daemon.images.layers(data.image)) rootfsOf(daemon, container, snapshot.rootfs);
  const { files } = snapshot;
  if (files) {
    const file = (key: keyof ContainerFiles) => new MemoryFile({ clock, snapshot: files[key] });
    container.files = { hosts: file('hosts'), hostname: file('hostname'), resolvConf: file('resolvConf') };
  }
}

/** Those that share another one's network or processes come after it. */
function startAll(daemon: Daemon, state: EngineState): void {
  const temporary = new Map(state.containers.map((snapshot) => [snapshot.data.id, snapshot.temporary]));
  const waiting = daemon.containers.all().filter(({ state }) => state.running && !state.restarting);
  const depends = ({ data }: Container): string[] => {
    const mode = parseMode(data.hostConfig.NetworkMode);
    const pids = /^container:(.*)$/.exec(data.hostConfig.PidMode ?? '')?.[1];
    return [...(mode.kind === 'container' ? [mode.container] : []), ...(pids === undefined ? [] : [pids])];
  };
  while (waiting.length > 0) {
    const ready = waiting.findIndex((container) => {
      return !depends(container).some((id) => waiting.some((other) => other.id === id));
    });
    const [container] = waiting.splice(Math.max(0, ready), 1);
    if (container) resume(daemon, container, temporary.get(container.id));
  }
  for (const container of daemon.containers.all())
    if (container.state.restarting) scheduleRestart(daemon, container, start);
}

/** Starts a process again that was running, with everything it had. */
function resume(daemon: Daemon, container: Container, temporary: EngineState['containers'][number]['temporary']): void {
  const { data, state } = container;
  try {
    reopenSandbox(daemon, container);
    container.mounts = mountFiles(daemon, container, temporary);
    const process = { ...data.process, startTime: data.process?.startTime ?? state.startedAt };
    const echo = new Echo(container.log, state.startedAt, daemon.clock.now());
    watch(daemon, container, run(daemon, container, process as Parameters<typeof run>[2], echo));
    if (state.paused) container.task?.pause();
    resumeHealthMonitor(daemon, container);
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof RuntimeError || isSysError(error))) throw error;
    release(daemon, container);
    setStopped(state, 255, false, daemon.clock.now());
  }
}
