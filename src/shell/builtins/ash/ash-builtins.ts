import type { Builtin } from '../builtin.ts';
import { cd, pwd } from '../cd.ts';
import { colon, falseBuiltin, trueBuiltin } from '../colon.ts';
import { command, hash } from '../command.ts';
import { local } from '../declare.ts';
import { echo } from '../echo.ts';
import { dot, evalBuiltin, source } from '../eval.ts';
import { exec } from '../exec.ts';
import { exportBuiltin, readonly } from '../export.ts';
import { breakBuiltin, continueBuiltin, exit, returnBuiltin } from '../flow.ts';
import { history } from '../history.ts';
import { bg, fg, jobs } from '../jobs.ts';
import { kill } from '../kill.ts';
import { letBuiltin } from '../let.ts';
import { shift } from '../positional.ts';
import { times, ulimit, umask } from '../process.ts';
import { read } from '../read.ts';
import { set } from '../set.ts';
import { bracket, test } from '../test.ts';
import { trap } from '../trap.ts';
import { unset } from '../unset.ts';
import { wait } from '../wait.ts';
import { ashAlias, ashUnalias } from './alias.ts';
import { ashGetopts } from './getopts.ts';
import { ashHelp } from './help.ts';
import { ashPrintf } from './printf.ts';
import { ashType } from './type.ts';

/** The commands that busybox's ash runs itself. */
export const ASH_BUILTINS: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({
    '.': dot,
    ':': colon,
    '[': bracket,
    alias: ashAlias,
    bg,
    break: breakBuiltin,
    cd,
    chdir: cd,
    command,
    continue: continueBuiltin,
    echo,
    eval: evalBuiltin,
    exec,
    exit,
    export: exportBuiltin,
    false: falseBuiltin,
    fg,
    getopts: ashGetopts,
    hash,
    help: ashHelp,
    history,
    jobs,
    kill,
    let: letBuiltin,
    local,
    printf: ashPrintf,
    pwd,
    read,
    readonly,
    return: returnBuiltin,
    set,
    shift,
    source,
    test,
    times,
    trap,
    true: trueBuiltin,
    type: ashType,
    ulimit,
    umask,
    unalias: ashUnalias,
    unset,
    wait,
  }),
);
