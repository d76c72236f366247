import { OnDemand } from '../on-demand.ts';
import type { Builtin } from './builtin.ts';

/** A built-in whose code comes when it first runs. What is said of it is known before. */
export function later(facts: Omit<Builtin, 'run'>, load: () => Promise<Builtin>): Builtin {
  const loaded = new OnDemand(load);
  return {
    ...facts,
    run: async (shell, call) => (loaded.value ?? (await loaded.for(shell.proc))).run(shell, call),
  };
}
