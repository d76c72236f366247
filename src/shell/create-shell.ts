import type { Process, Program } from '../kernel/process.ts';
import type { Completer } from './completion/completer.ts';
import type { HistoryStore } from './history/history.ts';
import { InvocationError, parseInvocation } from './invocation.ts';
import type { Personality } from './personality.ts';
import { Shell, type ShellKind } from './shell.ts';
import { runShell } from './startup.ts';

/** What a shell is made of. */
export interface ShellOptions {
  readonly personality: Personality;
  /** Programmable completion by command, beside what `complete` sets. */
  readonly completers?: ReadonlyMap<string, Completer>;
  /** Keeps an interactive shell's lines beyond its life, beside the file in the home directory. */
  readonly history?: (proc: Process) => HistoryStore | undefined;
}

/** Makes a shell: a program that reads commands from its arguments, a file, or standard input. */
export function createShell(options: ShellOptions): Program {
  const { personality } = options;
  const kind: ShellKind = {
    personality,
    completers: options.completers ?? new Map(),
    openHistory: options.history ?? (() => undefined),
    program: async (proc) => {
      const shell = new Shell(proc, kind);
      shell.arg0 = proc.argv[0] ?? personality.name;
      try {
        const invocation = parseInvocation(proc.argv, personality.version !== undefined, personality.usage !== '');
        return await runShell(shell, invocation);
      } catch (error) {
        if (!(error instanceof InvocationError)) throw error;
        await shell.say(personality.messages.badInvocation(shell.arg0, error));
        return error.status;
      }
    },
  };
  return kind.program;
}
