import { ExitShell, LoopJump, Return } from '../run/flow.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, type Call, fail, tooMany, usage } from './builtin.ts';

function jump(kind: 'break' | 'continue'): Builtin {
  return {
    synopsis: `${kind} [n]`,
    summary: kind === 'break' ? 'Leave for, while, until or select loops.' : 'Go on with the next turn of a loop.',
    run: async (shell, call) => {
      const [count = '1'] = call.args;
      if (shell.loopDepth === 0)
        return shell.personality.messages.outsideLoop === undefined
          ? 0
          : (await fail(shell, call, shell.personality.messages.outsideLoop)) * 0;
      if (!/^[-+]?\d+$/.test(count)) {
        await fail(shell, call, `${count}: numeric argument required`);
        throw new ExitShell(128);
      }
      if (call.args.length > 1) return tooMany(shell, call);
      if (Number(count) <= 0) {
        await fail(shell, call, `${count}: loop count out of range`);
        throw new LoopJump('break', shell.loopDepth, 1);
      }
      throw new LoopJump(kind, Math.min(Number(count), shell.loopDepth));
    },
  };
}

export const breakBuiltin = jump('break');
export const continueBuiltin = jump('continue');

/** The status that an argument asks for. */
async function statusArgument(shell: Shell, call: Call): Promise<number | undefined> {
  const [text] = call.args[0] === '--' ? call.args.slice(1) : call.args;
  if (text === undefined) return shell.status;
  const { errorsExit } = shell.personality.features;
  if (errorsExit ? /^\d+$/.test(text) : /^\s*[-+]?\d+\s*$/.test(text)) {
    const value = BigInt(text.trim().replace(/^\+/, ''));
    if (BigInt.asIntN(64, value) === value) return Number(BigInt.asUintN(8, value));
  }
  await fail(shell, call, shell.personality.messages.notANumber(text));
  return undefined;
}

export const returnBuiltin: Builtin = {
  synopsis: 'return [n]',
  summary: 'Return from a shell function or a sourced file.',
  run: async (shell, call) => {
    const status = await statusArgument(shell, call);
    if (!shell.frame && !shell.personality.features.returnAnywhere)
      return fail(shell, call, "can only `return' from a function or sourced script", 2);
    if (status !== undefined && call.args.length > 1) return tooMany(shell, call);
    throw new Return(status ?? 2);
  },
};

export const exit: Builtin = {
  synopsis: 'exit [n]',
  summary: 'Exit the shell.',
  run: (shell, call) => leaveShell(shell, call, 'exit'),
};

export const logout: Builtin = {
  synopsis: 'logout [n]',
  summary: 'Exit a login shell.',
  run: (shell, call) => {
    if (!shell.login) return fail(shell, call, "not login shell: use `exit'");
    return leaveShell(shell, call, 'logout');
  },
};

async function leaveShell(shell: Shell, call: Call, word: string): Promise<number> {
  if (call.args[0] === '--help') return usage(shell, call);
  if (shell.interactive) {
    if (shell.personality.features.announcesExit) await shell.say(`${word}\n`);
    const stopped = shell.jobs.list.some(({ state }) => state === 'stopped');
    if (stopped && shell.refusedAt < shell.commandNumber - 1) {
      shell.refusedAt = shell.commandNumber;
      await shell.say(shell.personality.messages.stoppedJobs);
      return 1;
    }
    if (shell.options.get('checkjobs') && shell.jobs.list.length > 0 && shell.refusedAt < shell.commandNumber - 1) {
      shell.refusedAt = shell.commandNumber;
      await shell.say('There are running jobs.\n');
      await shell.runText('jobs', { name: shell.source.name });
      return 1;
    }
  }
  const status = await statusArgument(shell, call);
  if (status !== undefined && call.args.length > 1 && !shell.personality.features.errorsExit)
    return tooMany(shell, call);
  throw new ExitShell(status ?? 2);
}
