import type { OutputSink, Task, TaskExit } from '../../runtime.ts';
import { dated } from '../1.x/dated.ts';

/**
 * What runs where there is no such program: dockerinit, which finds that out when it is in the container already, says so and ends
 * with 1. The daemon takes it for a program like any other.
 */
export function failedTask(message: string, output: OutputSink, now: number): Task {
  const said = async (): Promise<TaskExit> => {
    // Not before whoever waits for its end has begun to.
    await Promise.resolve();
    await output('stderr', new TextEncoder().encode(dated(message, now)));
    return { code: 1, oomKilled: false };
  };
  const nothing = () => {};
  return {
    pid: 0,
    exited: said(),
    kill: nothing,
    write: async () => {},
    closeStdin: nothing,
    resize: nothing,
    exec: () => {
      throw new Error('there is no process that another one could be started beside');
    },
    pause: nothing,
    resume: nothing,
    processes: () => [],
  };
}
