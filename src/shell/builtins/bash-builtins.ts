import { alias } from './alias.ts';
import type { Builtin } from './builtin.ts';
import { cd, pwd } from './cd.ts';
import { colon, falseBuiltin, trueBuiltin } from './colon.ts';
import { local } from './declare.ts';
import { echo } from './echo.ts';
import { dot, evalBuiltin, source } from './eval.ts';
import { exportBuiltin } from './export.ts';
import { breakBuiltin, continueBuiltin, exit, logout, returnBuiltin } from './flow.ts';
import { history } from './history.ts';
import { later } from './later.ts';
import { shift } from './positional.ts';
import { set, shopt } from './set.ts';
import { bracket, test } from './test.ts';
import { unset } from './unset.ts';

/** The commands that bash runs itself. Those that a first prompt can do without are loaded when they first run. */
export const BASH_BUILTINS: ReadonlyMap<string, Builtin> = new Map(
  Object.entries<Builtin>({
    '.': dot,
    ':': colon,
    '[': bracket,
    alias,
    bg: later(
      { synopsis: 'bg [job_spec ...]', summary: 'Move jobs to the background.' },
      async () => (await import('./jobs.ts')).bg,
    ),
    bind: later(
      {
        synopsis:
          'bind [-lpsvPSVX] [-m keymap] [-f filename] [-q name] [-u name] [-r keyseq] [-x keyseq:shell-command] [keyseq:readline-function or readline-command]',
        summary: 'Show what the keys of the line editor do.',
      },
      async () => (await import('./bind.ts')).bind,
    ),
    break: breakBuiltin,
    builtin: later(
      {
        synopsis: 'builtin [shell-builtin [arg ...]]',
        summary: 'Run a shell builtin, ignoring functions of that name.',
      },
      async () => (await import('./command.ts')).builtin,
    ),
    caller: later(
      { synopsis: 'caller [expr]', summary: 'Return the context of the current subroutine call.' },
      async () => (await import('./process.ts')).caller,
    ),
    cd,
    command: later(
      {
        synopsis: 'command [-pVv] command [arg ...]',
        summary: 'Run a command, ignoring functions of that name, or tell about it.',
      },
      async () => (await import('./command.ts')).command,
    ),
    compgen: later(
      {
        synopsis:
          'compgen [-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]',
        summary: 'Display possible completions depending on the options.',
      },
      async () => (await import('./compgen.ts')).compgen,
    ),
    complete: later(
      {
        synopsis:
          'complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]',
        summary: 'Specify how arguments are to be completed.',
      },
      async () => (await import('./compgen.ts')).complete,
    ),
    compopt: later(
      { synopsis: 'compopt [-o|+o option] [-DEI] [name ...]', summary: 'Modify or display completion options.' },
      async () => (await import('./compgen.ts')).compopt,
    ),
    continue: continueBuiltin,
    declare: later(
      {
        synopsis: 'declare [-aAfFgiIlnrtux] [name[=value] ...] or declare -p [-aAfFilnrtux] [name ...]',
        summary: 'Set variable values and attributes.',
        declares: true,
      },
      async () => (await import('./declare.ts')).declare,
    ),
    dirs: later(
      { synopsis: 'dirs [-clpv] [+N] [-N]', summary: 'Display the directory stack.' },
      async () => (await import('./directory-stack.ts')).dirs,
    ),
    disown: later(
      { synopsis: 'disown [-h] [-ar] [jobspec ... | pid ...]', summary: 'Remove jobs from the current shell.' },
      async () => (await import('./jobs.ts')).disown,
    ),
    echo,
    enable: later(
      { synopsis: 'enable [-a] [-dnps] [-f filename] [name ...]', summary: 'Enable and disable shell builtins.' },
      async () => (await import('./command.ts')).enable,
    ),
    eval: evalBuiltin,
    exec: later(
      {
        synopsis: 'exec [-cl] [-a name] [command [argument ...]] [redirection ...]',
        summary: 'Replace the shell with the given command.',
        keepsRedirections: true,
      },
      async () => (await import('./exec.ts')).exec,
    ),
    exit,
    export: exportBuiltin,
    false: falseBuiltin,
    fc: later(
      {
        synopsis: 'fc [-lnr] [first] [last] or fc -s [pat=rep] [command]',
        summary: 'Display or execute commands from the history list.',
      },
      async () => (await import('./history.ts')).fc,
    ),
    fg: later(
      { synopsis: 'fg [job_spec]', summary: 'Move a job to the foreground.' },
      async () => (await import('./jobs.ts')).fg,
    ),
    getopts: later(
      { synopsis: 'getopts optstring name [arg ...]', summary: 'Parse option arguments.' },
      async () => (await import('./positional.ts')).getopts,
    ),
    hash: later(
      { synopsis: 'hash [-lr] [-p pathname] [-dt] [name ...]', summary: 'Remember or display program locations.' },
      async () => (await import('./command.ts')).hash,
    ),
    help: later(
      { synopsis: 'help [-dms] [pattern ...]', summary: 'Display information about builtin commands.' },
      async () => (await import('./help.ts')).help,
    ),
    history,
    jobs: later(
      { synopsis: 'jobs [-lnprs] [jobspec ...] or jobs -x command [args]', summary: 'Display status of jobs.' },
      async () => (await import('./jobs.ts')).jobs,
    ),
    kill: later(
      {
        synopsis: 'kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]',
        summary: 'Send a signal to a job.',
      },
      async () => (await import('./kill.ts')).kill,
    ),
    let: later(
      { synopsis: 'let arg [arg ...]', summary: 'Evaluate arithmetic expressions.' },
      async () => (await import('./let.ts')).letBuiltin,
    ),
    local,
    logout,
    mapfile: later(
      {
        synopsis:
          'mapfile [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]',
        summary: 'Read lines from the standard input into an indexed array.',
      },
      async () => (await import('./mapfile.ts')).mapfile,
    ),
    popd: later(
      { synopsis: 'popd [-n] [+N | -N]', summary: 'Remove directories from the stack.' },
      async () => (await import('./directory-stack.ts')).popd,
    ),
    printf: later(
      { synopsis: 'printf [-v var] format [arguments]', summary: 'Format and print arguments.' },
      async () => (await import('./printf.ts')).printf,
    ),
    pushd: later(
      { synopsis: 'pushd [-n] [+N | -N | dir]', summary: 'Add directories to the stack.' },
      async () => (await import('./directory-stack.ts')).pushd,
    ),
    pwd,
    read: later(
      {
        synopsis:
          'read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]',
        summary: 'Read a line from the standard input and split it into fields.',
      },
      async () => (await import('./read.ts')).read,
    ),
    readarray: later(
      {
        synopsis:
          'readarray [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]',
        summary: 'Read lines from the standard input into an indexed array.',
      },
      async () => (await import('./mapfile.ts')).readarray,
    ),
    readonly: later(
      {
        synopsis: 'readonly [-aAf] [name[=value] ...] or readonly -p',
        summary: 'Mark variables as unchangeable.',
        declares: true,
      },
      async () => (await import('./export.ts')).readonly,
    ),
    return: returnBuiltin,
    set,
    shift,
    shopt,
    source,
    suspend: later(
      { synopsis: 'suspend [-f]', summary: 'Suspend shell execution.' },
      async () => (await import('./jobs.ts')).suspend,
    ),
    test,
    times: later(
      { synopsis: 'times', summary: 'Display process times.' },
      async () => (await import('./process.ts')).times,
    ),
    trap: later(
      { synopsis: 'trap [-lp] [[arg] signal_spec ...]', summary: 'Trap signals and other events.' },
      async () => (await import('./trap.ts')).trap,
    ),
    true: trueBuiltin,
    type: later(
      { synopsis: 'type [-afptP] name [name ...]', summary: 'Tell what a name would run.' },
      async () => (await import('./type.ts')).type,
    ),
    typeset: later(
      {
        synopsis: 'typeset [-aAfFgiIlnrtux] name[=value] ... or typeset -p [-aAfFilnrtux] [name ...]',
        summary: 'Set variable values and attributes.',
        declares: true,
      },
      async () => (await import('./declare.ts')).typeset,
    ),
    ulimit: later(
      { synopsis: 'ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]', summary: 'Show or set resource limits.' },
      async () => (await import('./process.ts')).ulimit,
    ),
    umask: later(
      { synopsis: 'umask [-p] [-S] [mode]', summary: 'Display or set the file mode mask.' },
      async () => (await import('./process.ts')).umask,
    ),
    unalias: later(
      { synopsis: 'unalias [-a] name [name ...]', summary: 'Remove aliases.' },
      async () => (await import('./alias.ts')).unalias,
    ),
    unset,
    wait: later(
      { synopsis: 'wait [-fn] [-p var] [id ...]', summary: 'Wait for jobs to complete, and return exit status.' },
      async () => (await import('./wait.ts')).wait,
    ),
  }),
);
