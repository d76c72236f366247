import type { SyntaxNode, TestCommand } from 'unbash';
import type { Errno } from '../kernel/errno.ts';
import type { Builtin } from './builtins/builtin.ts';
import type { InvocationError } from './invocation.ts';
import type { Language } from './language.ts';
import type { OnDemand } from './on-demand.ts';
import type { SetOption } from './options.ts';
import type { Trapped } from './run/traps.ts';
import type { Shell } from './shell.ts';
import type { DashReading } from './syntax/dash-reader.ts';
import type { Problem } from './syntax/problem.ts';
import type { Source } from './syntax/source.ts';
import type { AssignmentError } from './variables/variables.ts';
import type { ArithmeticError } from './words/errors.ts';
import type { Operation } from './words/pieces.ts';

/** What a shell understands of the language. */
export interface Features {
  /** `a{b,c}` */
  readonly braces: boolean;
  /** Which of `${x…}`'s operations there are. */
  readonly operations: ReadonlySet<Operation['type']>;
  /** What of bash's syntax is none to it; without this, all of it is known. */
  readonly refuses: ((node: SyntaxNode) => boolean) | undefined;
  /** Redirections to `/dev/tcp/HOST/PORT` are connections. */
  readonly networkFiles: boolean;
  /** `[[ ]]` is `test` under another name, and its words are split. */
  readonly testIsCommand: boolean;
  /** `set -x` shows the heads of `for` and `case`. */
  readonly tracesCompounds: boolean;
  readonly repeatsPs4: boolean;
  /** `${x/#a/b}` and `${x/%a/b}` match at the ends only. */
  readonly anchoredReplace: boolean;
  /** `cd` looks at its first argument only, and stays where HOME is unset. */
  readonly lenientCd: boolean;
  /** `command -v` answers for one name. */
  readonly looksUpOne: boolean;
  /** A `~` behind the `=` of an argument is a home directory. */
  readonly tildeInArguments: boolean;
  /** `set -x` shows assignments on the line of their command. */
  readonly tracesTogether: boolean;
  /** `wait` tells of every job that a signal killed. */
  readonly tellsKilled: boolean;
  /** Names of jobs are told when they start, and their pid. */
  readonly tellsBackground: boolean;
  /** `(( ))` is arithmetic, and not a subshell in a subshell. */
  readonly arithmeticCommand: boolean;
  /** The number of the first line of `-c`. */
  readonly firstCommandLine: number;
  /** The last program of `-c` takes the shell's place even within `&&`, `if` and `{ }`. */
  readonly replacesWithin: boolean;
  /** Assignments before a special built-in stay (POSIX). */
  readonly keepsSpecialAssignments: boolean;
  /** Functions come with the environment. */
  readonly importsFunctions: boolean;
  /** BASH_EXECUTION_STRING has the argument of `-c`. */
  readonly namesCommandString: boolean;
  keyword(name: string): boolean;
  /** `type` shows what a function does. */
  readonly printsFunctions: boolean;
  /** What `alias` begins its lines with. */
  readonly aliasWord: string;
  readonly hashSaysEmpty: boolean;
  /** The status of `command -v` for what there is not. */
  readonly lookupFailure: number;
  /** `trap` knows ERR, DEBUG and RETURN. */
  readonly momentTraps: boolean;
  /** `return` outside of a function ends the shell. */
  readonly returnAnywhere: boolean;
  /** `exit` says so at a terminal. */
  readonly announcesExit: boolean;
  /** `set` alone lists functions too. */
  readonly setListsFunctions: boolean;
  /** What `set -o` lists, where it is not everything. */
  readonly setOptions: readonly SetOption[] | undefined;
  /** A `!` in a prompt is the history's number. */
  readonly promptBang: boolean;
  /** Programs find their own path in `_`. */
  readonly exportsCommand: boolean;
  /** Runs `[[`, where it is a command like any other. */
  readonly runTest: (shell: Shell, node: TestCommand) => Promise<number>;
  /** Functions are named as variables are. */
  readonly strictFunctionNames: boolean;
  /** Every error in an expansion ends a shell that is not interactive. */
  readonly errorsExit: boolean;
  /** Reads a text in the shell's own grammar: what other shells would understand is made plain in it. */
  readonly read?: (text: string) => DashReading;
  /** What follows `>` is neither split nor a pattern, and a descriptor that is none ends the shell. */
  readonly plainRedirections?: boolean;
  /** Texts of `eval`, traps and backquotes count their lines from 1. */
  readonly numbersTextsAnew?: boolean;
  /** `set -x` quotes nothing, and shows an assignment once it is made. */
  readonly tracesValuesPlainly?: boolean;
  /** Lines are edited at a terminal, kept, and `!` in them brings back earlier ones. */
  readonly editsLines: boolean;
  /** A backslash in a prompt means something. */
  readonly promptEscapes: boolean;
  /** There are no arrays, and no `${!x}`. */
  readonly plainParameters?: boolean;
  /** A stopped job that is to end is neither shown nor woken by `kill`. */
  readonly killsQuietly?: boolean;
  /** Characters are bytes. */
  readonly countsBytes?: boolean;
  /** The line of a command is that of its first word. */
  readonly numbersCommands?: boolean;
}

/** A job that died of a signal. */
export interface KilledJob {
  /** What strsignal(3) calls it. */
  text: string;
  command: string;
  pid: number;
  interactive: boolean;
  /** It was SIGTERM. */
  term: boolean;
}

/** How a shell says what went wrong. */
export interface Messages {
  /** What every message begins with, up to and with the last `: `. */
  prefix(shell: Shell): string;
  /** The same for what a built-in says. */
  builtinPrefix(shell: Shell, builtin: string): string;
  /** Whether a built-in gives up after saying this; a special one then ends the shell. */
  raises(builtin: string, text: string): boolean;
  /** A command that no directory of PATH has. */
  notFound(name: string): string;
  /** A command that is there but cannot be run. */
  cannotRun(name: string, error: Errno, interpreter?: string): { text: string; status: number };
  /** A redirection. */
  cannotOpen(path: string, error: Errno, creating: boolean): string;
  badDescriptor(text: string): string;
  /** `set -C` and a file that is there. */
  cannotOverwrite(path: string): string;
  ambiguous(text: string): string;
  parameterMissing(colon: boolean): string;
  unbound(name: string): string;
  readonly(name: string): string;
  assignment(error: AssignmentError): string;
  arithmetic(error: ArithmeticError): string;
  /** What is wrong with the shell's own arguments, whole. */
  badInvocation(name: string, error: InvocationError): string;
  /** A script that cannot be read, whole. */
  cannotRead(name: string, script: string, error: Errno): string;
  readonly missingScriptStatus: number;
  /** `${x…}` that makes no sense. */
  badSubstitution(text: string): string;
  /** `${1:=x}` */
  cannotAssign(name: string): string;
  /** The lines for a syntax error, whole. */
  syntax(shell: Shell, problem: Problem, source: Source, origin: string | undefined): string[];
  /** A here-document that the end of the text ended. */
  openHereDoc(line: number, delimiter: string): string | undefined;
  /** A built-in that could not write; the text is the error's. */
  writeError(text: string, builtin: string): string;
  /** `cd` to where one cannot go; the text is the error's. */
  cannotEnter(path: string, text: string): string;
  readonly cdStatus: number;
  /** `break` outside of a loop; nothing is said where this is undefined. */
  readonly outsideLoop: string | undefined;
  /** `exit x` */
  notANumber(text: string): string;
  /** An interactive shell without a terminal of its own, line by line. */
  readonly noJobControl: readonly string[];
  /** `bg` */
  resumed(job: { id: number; mark: string; text: string }): string;
  /** `exit` with stopped jobs, whole. */
  readonly stoppedJobs: string;
  /** `.` of what cannot be read. */
  cannotSource(path: string, error: Errno, found: boolean): string;
  /** `unset 1x`; nothing is said where this is undefined. */
  badVariableName: ((text: string) => string) | undefined;
  badOptionName(name: string): string;
  badOption(option: string): string;
  commandNotFound(name: string): string;
  /** `local` outside of a function. */
  readonly notInFunction: string;
  /** `kill` of nothing; without it, the usage is shown. */
  readonly nobodyToKill: string | undefined;
  /** `umask x`; without it, the reason is given. */
  badMask: ((text: string) => string) | undefined;
  badPid(text: string): string;
  /** `wait` for a stranger; nothing is said where this is undefined. */
  notAChild: ((text: string) => string) | undefined;
  badSignal(text: string): string;
  badTrapSignal(text: string): string;
  badKillTarget(text: string): string;
  cannotKill(target: string, text: string): string;
  /** `kill -l` */
  signalList(): string;
  /** `fg` and `bg` of a shell that controls no jobs. */
  readonly noJobs: string;
  /** `unset` of what is read-only. */
  cannotUnset(name: string): string;
  /** How `trap` names what it is set on. */
  trapName(on: Trapped): string;
  readonly missingBracket: string;
  readonly testTexts: {
    tooMany(word: string): string;
    unaryExpected(operator: string, operand: string): string;
    binaryExpected(operator: string): string;
    integerExpected(text: string): string;
  };
  /** A value as `set` lists it. */
  quoteValue(value: string): string;
  /** Whether `export -p` prints `declare -x` or `export`. */
  readonly listing: 'declare' | 'export';
  /** What `jobs` says of a job that failed. */
  exited(code: number): string;
  /** A line of `jobs`. */
  jobLine(job: { id: number; mark: string; state: string; text: string; background: boolean }): string;
  /** What is said of a job that a signal ended; `prefixed` with the shell's name and line, or nothing. */
  killed(job: KilledJob): { text: string; prefixed: boolean } | undefined;
  /** `set -x` of a simple command. */
  trace(words: readonly string[]): string;
  /** The status with which `${x?}` and `set -u` end a shell. */
  readonly expansionExit: number;
  /** The status of a syntax error. */
  readonly syntaxStatus: number;
  /** What a script's shell ends with where a special built-in could not be redirected; nothing where it goes on. */
  readonly specialRedirectionExit: number | undefined;
  /** The status of what cannot be redirected. */
  readonly redirectionStatus: number;
}

/** What can be said without the whole language. */
export type CoreMessages = Pick<
  Messages,
  | 'prefix'
  | 'builtinPrefix'
  | 'raises'
  | 'notFound'
  | 'cannotRun'
  | 'unbound'
  | 'assignment'
  | 'arithmetic'
  | 'expansionExit'
  | 'badInvocation'
  | 'writeError'
  | 'cannotEnter'
  | 'cdStatus'
  | 'outsideLoop'
  | 'notANumber'
  | 'noJobControl'
  | 'stoppedJobs'
  | 'badOption'
  | 'exited'
  | 'jobLine'
  | 'killed'
>;

/** What an interactive shell runs before it has the whole language. */
export interface Plain {
  /** Those built-ins that do without the language. */
  readonly builtins: ReadonlyMap<string, Builtin>;
  /** All others. */
  readonly others: ReadonlySet<string>;
}

/** What makes one shell differ from another: the only place where differences live. */
export interface Personality {
  /** As `--version` and usage texts name it. */
  readonly name: string;
  readonly features: Features;
  readonly messages: CoreMessages;
  /** The whole language, its built-ins among it. */
  readonly language: OnDemand<Language>;
  /** What can be run without it, where anything can. */
  readonly plain: Plain | undefined;
  /** POSIX's special built-ins, where an error in one ends the shell. */
  readonly fatalBuiltins: ReadonlySet<string>;
  readonly prompts: { PS1: string; PS2: string; PS4: string };
  /** PS1 where no startup file is read. */
  readonly plainPrompt: string;
  /** HISTFILE (below the home directory) and its like, where an interactive shell finds them unset. */
  readonly history: Readonly<Record<string, string>>;
  /** The order of the environment. */
  readonly order: <T>(items: readonly T[], key: (item: T) => string) => T[];
  /** Sets the variables that the shell makes itself. */
  initialise(shell: Shell): void;
  /** The files that a shell of this kind reads first. */
  startupFiles(
    shell: Shell,
    how: { login: boolean; interactive: boolean; noprofile: boolean; norc: boolean; rcfile: string | undefined },
  ): string[];
  /** Runs `a | b`'s words like `[[` where {@link Features.testIsCommand}. */
  readonly usage: string;
  /** The text of `--version`, or nothing where there is no such option. */
  readonly version: string | undefined;
}
