import type { Timer } from '../../kernel/clock.ts';
import type { ApiStream, StatsSample } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { Queue } from '../queue.ts';
import type { Container } from './container.ts';

/** Bytes that a process is said to take: nothing measures it. */
const PROCESS_MEMORY = 1_310_720;

/**
 * What `docker stats` shows: a sample a second, or one. The numbers of processes and bytes on the network are the
 * machine's; memory is estimated, and the processor and disks count as idle.
 */
export function containerStats(daemon: Daemon, name: string, options: { stream: boolean }): ApiStream<StatsSample> {
  const queue = new Queue<StatsSample>();
  let timer: Timer | undefined;
  let failure: unknown;
  const tell = () => {
    try {
      queue.push(sample(daemon, daemon.containers.find(name)));
    } catch (error) {
      failure = error;
      queue.end();
      return;
    }
    if (options.stream) timer = daemon.clock.after(1000, tell);
    else queue.end();
  };
  tell();
  return {
    next: async () => {
      if (failure !== undefined && queue.length === 0) throw failure;
      return queue.next();
    },
    close: () => {
      timer?.cancel();
      queue.close();
    },
  };
}

function sample(daemon: Daemon, container: Container): StatsSample {
  const { id, data } = container;
  const processes = container.task?.processes().length ?? 0;
  const traffic = daemon.traffic.of(id);
  return {
    id,
    name: container.name,
    cpu: 0,
    memory: processes * PROCESS_MEMORY,
    memoryLimit: processes === 0 ? 0 : data.hostConfig.Memory || daemon.host.memory,
    networkReceived: container.task ? traffic.received : 0,
    networkSent: container.task ? traffic.sent : 0,
    blockRead: 0,
    blockWritten: 0,
    pids: processes,
  };
}
