import { Scheduler } from '../kernel/scheduler.ts';
import { VirtualClock } from '../kernel/virtual-clock.ts';
import type { OpenDatabase } from '../programs/postgresql/engine.ts';
import { Machine } from './machine.ts';
import type { MachineSnapshot } from './snapshot.ts';

/** Interpreter steps between two macrotasks. Counted, not timed, so that a run prints the same on any computer. */
const STEPS = 100_000;
/** How long a real docker command takes to start, in milliseconds: whatever was started before it has got going. */
const LOADING = 20;

/**
 * A machine in virtual time. With `automatic`, time jumps to the next timer as soon as every process waits; else only
 * `clock.advance` moves it.
 */
export async function startVirtual(options: {
  seed: number;
  edition?: string;
  icc?: boolean;
  automatic: boolean;
  database?: OpenDatabase;
  snapshot?: MachineSnapshot;
}): Promise<{ machine: Machine; clock: VirtualClock }> {
  const { seed, edition, icc = true, automatic, database, snapshot } = options;
  const scheduler = new Scheduler({ steps: STEPS });
  const clock = new VirtualClock(scheduler, { automatic, ...(snapshot ? { start: snapshot.time } : {}) });
  // Its containers must not run on before anybody is there to see.
  const machine = await clock.still(() =>
    Machine.start({
      seed,
      clock,
      scheduler,
      icc,
      ...(automatic ? { loading: LOADING } : {}),
      ...(database ? { database } : {}),
      ...(edition === undefined ? {} : { edition }),
      ...(snapshot ? { snapshot } : {}),
    }),
  );
  return { machine, clock };
}
