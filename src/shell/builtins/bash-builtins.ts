import { alias, unalias } from './alias.ts';
import { bind } from './bind.ts';
import type { Builtin } from './builtin.ts';
import { cd, pwd } from './cd.ts';
import { colon, falseBuiltin, trueBuiltin } from './colon.ts';
import { builtin, command, enable, hash } from './command.ts';
import { compgen, complete, compopt } from './compgen.ts';
import { declare, local, typeset } from './declare.ts';
import { dirs, popd, pushd } from './directory-stack.ts';
import { echo } from './echo.ts';
import { dot, evalBuiltin, source } from './eval.ts';
import { exec } from './exec.ts';
import { exportBuiltin, readonly } from './export.ts';
import { breakBuiltin, continueBuiltin, exit, logout, returnBuiltin } from './flow.ts';
import { help } from './help.ts';
import { fc, history } from './history.ts';
import { bg, disown, fg, jobs, suspend } from './jobs.ts';
import { kill } from './kill.ts';
import { letBuiltin } from './let.ts';
import { mapfile, readarray } from './mapfile.ts';
import { getopts, shift } from './positional.ts';
import { printf } from './printf.ts';
import { caller, times, ulimit, umask } from './process.ts';
import { read } from './read.ts';
import { set, shopt } from './set.ts';
import { bracket, test } from './test.ts';
import { trap } from './trap.ts';
import { type } from './type.ts';
import { unset } from './unset.ts';
import { wait } from './wait.ts';

/** The commands that bash runs itself. */
export const BASH_BUILTINS: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({
    '.': dot,
    ':': colon,
    '[': bracket,
    alias,
    bg,
    bind,
    break: breakBuiltin,
    builtin,
    caller,
    cd,
    command,
    compgen,
    complete,
    compopt,
    continue: continueBuiltin,
    declare,
    dirs,
    disown,
    echo,
    enable,
    eval: evalBuiltin,
    exec,
    exit,
    export: exportBuiltin,
    false: falseBuiltin,
    fc,
    fg,
    getopts,
    hash,
    help,
    history,
    jobs,
    kill,
    let: letBuiltin,
    local,
    logout,
    mapfile,
    popd,
    printf,
    pushd,
    pwd,
    read,
    readarray,
    readonly,
    return: returnBuiltin,
    set,
    shift,
    shopt,
    source,
    suspend,
    test,
    times,
    trap,
    true: trueBuiltin,
    type,
    typeset,
    ulimit,
    umask,
    unalias,
    unset,
    wait,
  }),
);
