import type { AndOr, PipelineNode, Statement } from 'unbash';
import type { Process, Program } from '../kernel/process.ts';
import type { Tty } from '../kernel/tty.ts';
import { WaitQueue } from '../kernel/wait-queue.ts';
import type { Builtin } from './builtins/builtin.ts';
import type { Completer } from './completion/completer.ts';
import type { CompletionSpec } from './completion/spec.ts';
import type { History, HistoryStore } from './history/history.ts';
import type { Job } from './jobs/job.ts';
import { JobTable } from './jobs/job-table.ts';
import type { Language } from './language.ts';
import { Options } from './options.ts';
import type { Personality } from './personality.ts';
import type { Frame } from './run/frames.ts';
import type { ShellFunction } from './run/functions.ts';
import type { Purpose, TextOptions } from './run/purpose.ts';
import { Traps } from './run/traps.ts';
import { Source } from './syntax/source.ts';
import { users } from './users.ts';
import { Variables } from './variables/variables.ts';

const DEFAULT_IFS = ' \t\n';

/** What all shells that one factory made have in common. */
export interface ShellKind {
  readonly personality: Personality;
  readonly completers: ReadonlyMap<string, Completer>;
  readonly program: Program;
  /** What is to keep an interactive shell's history. */
  readonly openHistory: (proc: Process) => HistoryStore | undefined;
}

/** The state of a running shell: what a fork copies. */
export class Shell {
  readonly proc: Process;
  readonly personality: Personality;
  readonly completers: ReadonlyMap<string, Completer>;
  /** The shell as a program, to run scripts with. */
  readonly program: Program;
  readonly openHistory: (proc: Process) => HistoryStore | undefined;
  readonly jobs: JobTable;
  readonly traps: Traps;
  vars: Variables;
  options = new Options();
  functions = new Map<string, ShellFunction>();
  aliases = new Map<string, string>();
  /** Built-ins that `enable -n` switched off. */
  disabled = new Set<string>();
  /** Where commands were found in PATH. */
  hashed = new Map<string, { path: string; hits: number }>();
  arg0 = '';
  args: readonly string[] = [];
  /** `$?` */
  status = 0;
  get pipeStatus(): readonly number[] {
    return this.#pipeStatus;
  }
  set pipeStatus(statuses: readonly number[]) {
    this.hasRun = true;
    this.#pipeStatus = statuses;
  }
  #pipeStatus: readonly number[] = [0];
  /** Whether any command has run. */
  hasRun = false;
  /** `$$`: of the shell that began it all. */
  pid: number;
  /** `$!` */
  lastBackground: number | undefined;
  /** The function or sourced file that runs. */
  frame: Frame | undefined;
  /** Where the command that runs was parsed from, and its place there. */
  source = new Source('');
  pos = 0;
  /** The working directory as it was reached, symlinks and all. */
  directory: string;
  directoryStack: string[] = [];
  interactive = false;
  login = false;
  /** How many subshells this is inside of. */
  level = 0;
  loopDepth = 0;
  /** Above 0 while a failure is being asked about (`if`, `&&`, `!`): `set -e` and the ERR trap keep still. */
  tested = 0;
  /** The status of the last command substitution of the command that is being expanded. */
  substitutionStatus: number | undefined;
  /** How many evals, traps and command substitutions this is inside of. */
  indirection = 0;
  /** The status with which `${x?}` and `set -u` end this shell. */
  expansionExit: number;
  /** Milliseconds since the epoch at which SECONDS was 0. */
  secondsFrom: number;
  history: History | undefined;
  /** `getopts`' place within a word of grouped options. */
  getoptsColumn = 0;
  /** Open ends of process substitutions that close when the command is done. */
  openSubstitutions: number[] = [];
  /** Process substitutions that still run. */
  substitutions: Job[] = [];
  /** How many commands were read from the terminal: `\\#` in prompts. */
  commandNumber = 1;
  /** The number of the command with which leaving was refused, because of stopped jobs: the next one may. */
  refusedAt = -1;
  /** How many ^D were ignored since which command. */
  endsIgnored = 0;
  endsAt = -1;
  /** What RANDOM was set to: then its numbers can be had again. */
  seeded: { state: number; last: number } | undefined;
  /** `$PPID`: of the shell's parent when it began. */
  parentPid: number;
  /** What `ulimit` was told, by letter. */
  limits = new Map<string, number | 'unlimited'>();
  /** What `complete` said of commands; `-D` stands for all others. */
  completions = new Map<string, CompletionSpec>();
  /** The specification whose function runs. */
  completing: CompletionSpec | undefined;
  /** Whether a script file runs at the bottom of all calls. */
  mainFrame = false;
  /** Whether `eval` runs a text. */
  inEval = false;
  /** What messages name beside the line: `eval`, or the file of `.`. */
  commandName: string | undefined;
  /** How many lines were read from the terminal. */
  linesRead = 0;
  /** ^D came in the middle of a command. */
  hasEnded = false;
  /** The terminal is gone: SIGHUP came. */
  hungUp = false;
  /** Set by ^C. */
  interrupted = false;
  /** Wakes when a signal that the shell handles arrived. */
  readonly signalled = new WaitQueue();
  /** The terminal whose foreground this shell hands out, where it controls jobs. */
  terminal: Tty | undefined;
  /** The words of the command that runs, for `$_` and BASH_COMMAND. */
  lastArgument = '';
  commandText: (() => string) | undefined;

  constructor(proc: Process, kind: ShellKind) {
    this.proc = proc;
    this.personality = kind.personality;
    this.completers = kind.completers;
    this.program = kind.program;
    this.openHistory = kind.openHistory;
    this.vars = new Variables(this);
    this.jobs = new JobTable(this);
    this.traps = new Traps(this);
    this.pid = proc.pid;
    this.expansionExit = kind.personality.messages.expansionExit;
    this.parentPid = proc.parent ? (proc.namespaces.pids.pidOf(proc.parent) ?? 0) : 0;
    this.directory = proc.cwd;
    this.lastArgument = proc.argv[0] ?? '';
    this.secondsFrom = proc.clock.now();
  }

  /** The state of a subshell that runs as `proc`. */
  forked(proc: Process): Shell {
    const copy = new Shell(proc, this);
    copy.vars = this.vars.clone(copy);
    copy.options = this.options.clone();
    copy.options.set('monitor', false);
    copy.functions = new Map(this.functions);
    copy.aliases = new Map(this.aliases);
    copy.disabled = new Set(this.disabled);
    copy.hashed = new Map(this.hashed);
    copy.arg0 = this.arg0;
    copy.commandName = this.commandName;
    copy.args = this.args;
    copy.status = this.status;
    copy.#pipeStatus = this.#pipeStatus;
    copy.hasRun = this.hasRun;
    copy.pid = this.pid;
    copy.parentPid = this.parentPid;
    copy.seeded = this.seeded && { ...this.seeded };
    copy.lastBackground = this.lastBackground;
    copy.frame = this.frame;
    copy.source = this.source;
    copy.pos = this.pos;
    copy.directory = this.directory;
    copy.directoryStack = [...this.directoryStack];
    copy.level = this.level + 1;
    copy.loopDepth = this.loopDepth;
    copy.indirection = this.indirection;
    copy.limits = new Map(this.limits);
    copy.mainFrame = this.mainFrame;
    copy.completions = this.completions;
    copy.tested = this.tested;
    copy.expansionExit = this.expansionExit;
    copy.secondsFrom = this.secondsFrom;
    copy.getoptsColumn = this.getoptsColumn;
    copy.lastArgument = this.lastArgument;
    copy.history = this.history;
    copy.wasInteractive = this.wasInteractive || this.interactive;
    copy.traps.inherit(this.traps);
    copy.jobs.inherit(this.jobs);
    return copy;
  }

  /** Whether a shell above this one reads from a terminal: messages then name no lines. */
  wasInteractive = false;

  /** The whole language, which has come: nothing that is not plain is reached before. */
  get language(): Language {
    const { value } = this.personality.language;
    if (!value) throw new Error('the language has not come yet');
    return value;
  }

  /** Sees to it that the whole language is there. */
  async understand(): Promise<Language> {
    const { language } = this.personality;
    return language.value ?? (await language.for(this.proc));
  }

  get builtins(): ReadonlyMap<string, Builtin> {
    return this.language.builtins;
  }

  /** Runs one command. @returns its status */
  run(node: PipelineNode | AndOr, purpose: Purpose = {}): Promise<number> {
    return this.language.run(this, node, purpose);
  }

  /** Runs commands one after the other. @returns the status of the last one */
  runStatements(statements: readonly Statement[], purpose: Purpose = {}): Promise<number> {
    return this.language.runStatements(this, statements, purpose);
  }

  /** Parses a text and runs it. @returns the status */
  async runText(text: string, options: TextOptions): Promise<number> {
    return (await this.understand()).runText(this, text, options);
  }

  /** The value of an arithmetic expression whose expansions have been done. @throws as {@link Language} says */
  evaluate(text: string): bigint {
    return this.language.evaluate(this, text);
  }

  /** The value of IFS, its default where it is unset. */
  get ifs(): string {
    return this.vars.get('IFS') ?? DEFAULT_IFS;
  }

  /** The name of the user that the shell runs as. */
  get userName(): string {
    const { uid } = this.proc.user;
    return users(this).find((user) => user.uid === uid)?.name ?? (uid === 0 ? 'root' : 'I have no name!');
  }

  /** The number of the line that runs. */
  get line(): number {
    return this.source.lineAt(this.pos);
  }

  /** An element of an array, its subscript given as text; undefined where there is none. */
  readElement(name: string, subscript: string): string | undefined {
    return this.language.element(this, name, this.vars.find(name), subscript);
  }

  /** Called after an assignment: some variables mean something to the shell. */
  assigned(name: string): void {
    if (name === 'PATH') this.hashed.clear();
    else if (name === 'OPTIND') this.getoptsColumn = 0;
  }

  /** Says something on standard error, behind the shell's name and line. Nobody listening is no error. */
  async complain(text: string): Promise<void> {
    await this.say(`${this.personality.messages.prefix(this)}${text}\n`);
  }

  /** Writes to standard error, where that is possible. */
  async say(text: string): Promise<void> {
    const stderr = this.proc.descriptor(2);
    if (stderr) await this.proc.stderr.write(text).catch((error: unknown) => ignoreWriteError(error));
  }

  /** What `env` of a child has. */
  environment(extra: readonly { name: string; value: string }[] = []): Map<string, string> {
    const names = new Set(extra.map(({ name }) => name));
    const exported = this.vars.exported().filter(({ name }) => !names.has(name));
    const env = new Map<string, string>();
    for (const { name, value } of extra) env.set(name, value);
    for (const { name, value } of this.personality.order(exported, ({ name }) => name)) env.set(name, value);
    for (const fn of this.functions.values()) {
      if (fn.exported) env.set(`BASH_FUNC_${fn.name}%%`, this.language.printFunction('', fn.body).trim());
    }
    return env;
  }
}

function ignoreWriteError(error: unknown): void {
  if (!(error instanceof Error) || !('errno' in error)) throw error;
}
