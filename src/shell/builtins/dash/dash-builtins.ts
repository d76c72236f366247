import type { Builtin } from '../builtin.ts';
import { pwd } from '../cd.ts';
import { colon, falseBuiltin, trueBuiltin } from '../colon.ts';
import { dot, evalBuiltin } from '../eval.ts';
import { exec } from '../exec.ts';
import { exportBuiltin, readonly } from '../export.ts';
import { dashBreak, dashContinue, dashExit, dashReturn, dashShift } from './flow.ts';
import { dashKill } from './kill.ts';
import { dashAlias, dashCommand, dashHash, dashType, dashUnalias } from './lookup.ts';
import { dashEcho, dashPrintf } from './output.ts';
import { dashSet } from './set.ts';
import {
  dashBg,
  dashCd,
  dashFg,
  dashGetopts,
  dashJobs,
  dashLocal,
  dashRead,
  dashTimes,
  dashTrap,
  dashUlimit,
  dashUmask,
  dashUnset,
  dashWait,
  markBuiltin,
  withoutOptions,
} from './system.ts';
import { dashBracket, dashTest } from './test.ts';

/** The commands that dash runs itself. */
export const DASH_BUILTINS: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({
    '.': withArgument(dot),
    ':': colon,
    '[': dashBracket,
    alias: dashAlias,
    bg: dashBg,
    break: dashBreak,
    cd: dashCd,
    chdir: dashCd,
    command: dashCommand,
    continue: dashContinue,
    echo: dashEcho,
    eval: withoutOptions(evalBuiltin),
    exec: withoutOptions(exec),
    exit: dashExit,
    export: markBuiltin(exportBuiltin),
    false: falseBuiltin,
    fg: dashFg,
    getopts: dashGetopts,
    hash: dashHash,
    jobs: dashJobs,
    kill: dashKill,
    local: dashLocal,
    printf: dashPrintf,
    pwd,
    read: dashRead,
    readonly: markBuiltin(readonly),
    return: dashReturn,
    set: dashSet,
    shift: dashShift,
    test: dashTest,
    times: dashTimes,
    trap: dashTrap,
    true: trueBuiltin,
    type: dashType,
    ulimit: dashUlimit,
    umask: dashUmask,
    unalias: dashUnalias,
    unset: dashUnset,
    wait: dashWait,
  }),
);

/** `.` of nothing is no error, and what stands behind the file's name is not for it. */
function withArgument(base: Builtin): Builtin {
  return {
    ...base,
    run: (shell, call) => {
      const [file] = call.args[0] === '--' ? call.args.slice(1) : call.args;
      return file === undefined ? 0 : base.run(shell, { ...call, args: ['--', file] });
    },
  };
}
