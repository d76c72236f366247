import type { DockerClient } from '../../../src/engine/api.ts';
import type { OpenFile } from '../../../src/kernel/file.ts';
import type { Process } from '../../../src/kernel/process.ts';
import type { Tty } from '../../../src/kernel/tty.ts';
import { bench, type Setting } from './harness.ts';

/** docker at a terminal. Time moves only when told. */
export function atTerminal(client: DockerClient, argv: readonly string[], setting: Setting = {}) {
  const { kernel, clock, start } = bench(client, { automatic: false, ...setting });
  const faults: unknown[] = [];
  kernel.onFault = (error) => faults.push(error);
  const tty: Tty = kernel.openTty({ rows: 24, columns: 100 });
  let shown = '';
  const acknowledge = tty.onOutput((data) => {
    shown += new TextDecoder().decode(data);
    acknowledge(data.length);
  });
  const files = [0, 1, 2].map((fd): [number, OpenFile] => [fd, tty.open()]);
  const proc: Process = start(argv, new Map(files), { tty });
  tty.foreground = proc.pgid;
  return {
    proc,
    tty,
    kernel,
    /** Everything that the terminal was told to show. */
    get shown() {
      if (faults.length > 0) throw faults[0];
      return shown;
    },
    /** Presses keys. */
    type: (keys: string) => tty.input(new TextEncoder().encode(keys)),
    /** Lets everything run, and so much time pass, in milliseconds. */
    pass: (milliseconds = 0) => clock.advance(milliseconds),
  };
}
