import type { DockerClient } from '../../api.ts';
import type { Container } from '../../containers/container.ts';
import { setHostConfig } from '../../containers/create.ts';
import { forceStop, sendSignal, signalNamed } from '../../containers/kill.ts';
import { pauseContainer, unpauseContainer } from '../../containers/pause.ts';
import { removeContainerNow } from '../../containers/remove.ts';
import { start } from '../../containers/start.ts';
import { restartContainer, stop } from '../../containers/stop.ts';
import { topContainer } from '../../containers/top.ts';
import { waitForContainer } from '../../containers/wait.ts';
import type { Daemon } from '../../daemon.ts';
import { badParameter, conflict, isNotFound, notFound, serverError, wrapError } from '../../errors.ts';
import { unlink } from '../../networks/unlink.ts';
import type { LegacyRules } from './rules.ts';

type Calls = Pick<
  DockerClient,
  | 'containerStart'
  | 'containerStop'
  | 'containerRestart'
  | 'containerKill'
  | 'containerRemove'
  | 'containerPause'
  | 'containerUnpause'
  | 'containerWait'
  | 'containerTop'
>;

/** What Docker 1.x does with containers in another way than later ones. */
export function containerCalls(daemon: Daemon, rules: LegacyRules): Calls {
  const { containers, edition } = daemon;
  return {
    containerStart: async (id, options) => {
      const container = containers.find(id);
      if (container.isRunning) return;
      const { hostConfig } = options ?? {};
      if (rules.hostConfigAtStart && hostConfig) setHostConfig(daemon, container, hostConfig);
      container.restarts.reset();
      container.data.restartCount = 0;
      wrapping(
        () => start(daemon, container),
        (message) => `Cannot start container ${id}: ${message}`,
      );
    },
    containerStop: async (id, options) => {
      const container = containers.find(id);
      if (!container.isRunning) return;
      refusePaused(container, (message) => `Cannot stop container ${id}: ${message}`);
      await stop(daemon, container, options?.t);
    },
    containerRestart: async (id, options) => {
      refusePaused(containers.find(id), (message) => edition.texts.cannotRestart(id, message));
      await restartContainer(daemon, id, options?.t);
    },
    containerKill: async (id, options) => {
      const named = options?.signal;
      // Names are in capitals, and nothing else.
      if (named !== undefined && /[a-z]/.test(named)) throw badParameter(edition.texts.invalidSignal(named));
      const signal = signalNamed(daemon, named);
      const container = containers.find(id);
      if (!container.isRunning) return;
      refusePaused(container, (message) => edition.texts.cannotKill(id, message));
      if (signal === 'KILL') await forceStop(daemon, container);
      else sendSignal(daemon, container, signal);
    },
    containerRemove: async (id, options = {}) => {
      if (options.link) unlink(daemon, findLink(daemon, rules, id), id);
      else await remove(daemon, rules, id, options);
    },
    containerPause: async (id) => {
      containers.find(id);
      wrapping(
        () => pauseContainer(daemon, id),
        (message) => `Cannot pause container ${id}: ${message}`,
      );
    },
    containerUnpause: async (id) => {
      containers.find(id);
      wrapping(
        () => unpauseContainer(daemon, id),
        (message) => `Cannot unpause container ${id}: ${message}`,
      );
    },
    containerWait: async (id, options) => {
      try {
        return waitForContainer(daemon, id, options?.condition);
      } catch (error) {
        throw isNotFound(error) ? notFound(`wait: ${rules.waitNotFound(id)}`) : error;
      }
    },
    containerTop: async (id, options) => {
      const container = containers.find(id);
      if (!container.isRunning) throw serverError(edition.texts.notRunning(container.id, id));
      const failed = 'Error running ps: exit status 1';
      if (rules.psOptionsInOne && options?.ps_args?.includes(' ')) throw serverError(failed);
      return wrapping(
        () => topContainer(daemon, id, options?.ps_args),
        (message) => (message.startsWith('ps: ') ? failed : message),
      );
    },
  };
}

function wrapping<T>(call: () => T, wrap: (message: string) => string): T {
  try {
    return call();
  } catch (error) {
    throw wrapError(error, wrap);
  }
}

/** @throws 409 */
function refusePaused({ state, id }: Container, wrap: (message: string) => string): void {
  if (state.paused) throw conflict(wrap(`Container ${id} is paused. Unpause the container before stopping`));
}

function findLink({ containers }: Daemon, rules: LegacyRules, name: string): Container {
  try {
    return containers.find(name);
  } catch (error) {
    throw isNotFound(error) ? notFound(rules.noSuchLink(name)) : error;
  }
}

async function remove(
  daemon: Daemon,
  rules: LegacyRules,
  id: string,
  { force = false, v = false }: { force?: boolean; v?: boolean },
): Promise<void> {
  if (id === '') throw badParameter('Container name cannot be empty');
  const container = daemon.containers.find(id);
  if (container.isRunning) {
    if (!force) throw conflict(daemon.edition.texts.cannotRemoveRunning('running', container.id));
    refusePaused(container, (message) => `${rules.cannotEnd} - ${message}`);
    if (rules.removalGrace === undefined) await forceStop(daemon, container);
    else await stop(daemon, container, rules.removalGrace);
  }
  removeContainerNow(daemon, container, { volumes: v });
}
