import type { Builtin } from './builtin.ts';

/** A built-in whose code comes when it first runs. What is said of it is known before. */
export function later(facts: Omit<Builtin, 'run'>, load: () => Promise<Builtin>): Builtin {
  let loaded: Builtin | undefined;
  return {
    ...facts,
    run: async (shell, call) => {
      // Virtual time stands still while it loads.
      loaded ??= await shell.proc.until(shell.proc.kernel.scheduler.hold(load()));
      return loaded.run(shell, call);
    },
  };
}
