import { ExitShell, LoopJump, Return } from '../../run/flow.ts';
import type { Shell } from '../../shell.ts';
import { type Builtin, type Call, fail } from '../builtin.ts';

/** Reads a number as all built-ins of dash do: digits alone, no more than an int holds. Complains of others. */
export async function readNumber(shell: Shell, call: Call, text: string): Promise<number> {
  if (/^\s*\d+\s*$/.test(text) && Number(text) <= 0x7fffffff) return Number(text);
  await fail(shell, call, `Illegal number: ${text}`);
  throw new ExitShell(2);
}

function jump(kind: 'break' | 'continue'): Builtin {
  return {
    synopsis: `${kind} [n]`,
    summary: kind === 'break' ? 'Leave for, while or until loops.' : 'Go on with the next turn of a loop.',
    run: async (shell, call) => {
      const count = await readNumber(shell, call, call.args[0] ?? '1');
      if (count === 0) return fail(shell, call, `Illegal number: ${call.args[0]}`);
      if (shell.loopDepth > 0) throw new LoopJump(kind, Math.min(count, shell.loopDepth));
      return 0;
    },
  };
}

export const dashBreak = jump('break');
export const dashContinue = jump('continue');

export const dashReturn: Builtin = {
  synopsis: 'return [n]',
  summary: 'Return from a shell function or a sourced file.',
  run: async (shell, call) => {
    const [text] = call.args;
    throw new Return(text === undefined ? shell.status : await readNumber(shell, call, text));
  },
};

export const dashExit: Builtin = {
  synopsis: 'exit [n]',
  summary: 'Exit the shell.',
  run: async (shell, call) => {
    const stopped = shell.interactive && shell.jobs.list.some(({ state }) => state === 'stopped');
    if (stopped && shell.refusedAt < shell.commandNumber - 1) {
      shell.refusedAt = shell.commandNumber;
      await shell.say(shell.personality.messages.stoppedJobs);
      return 0;
    }
    const [text] = call.args;
    throw new ExitShell((text === undefined ? shell.status : await readNumber(shell, call, text)) & 255);
  },
};

export const dashShift: Builtin = {
  synopsis: 'shift [n]',
  summary: 'Shift positional parameters.',
  run: async (shell, call) => {
    const count = await readNumber(shell, call, call.args[0] ?? '1');
    if (count > shell.args.length) return fail(shell, call, "can't shift that many");
    shell.args = shell.args.slice(count);
    return 0;
  },
};
