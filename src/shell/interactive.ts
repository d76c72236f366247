import { isSysError, SysError } from '../kernel/errno.ts';
import { RAW } from '../kernel/termios.ts';
import { type Tty, ttyOf } from '../kernel/tty.ts';
import { WaitQueue } from '../kernel/wait-queue.ts';
import { completeLine } from './completion/complete.ts';
import { type EditorHost, LineEditor } from './readline/editor.ts';
import { expandHistory, HistoryExpansionError } from './history/expansion.ts';
import { History } from './history/history.ts';
import type { Invocation } from './invocation.ts';
import { notifyOfJobs } from './jobs/notify.ts';
import { expandPrompt } from './prompt.ts';
import { Discard, ExitShell } from './run/flow.ts';
import { runText } from './run/text.ts';
import { Interrupted } from './run/trouble.ts';
import type { Shell } from './shell.ts';
import { runStartupFiles } from './startup-files.ts';
import { completeness } from './syntax/incomplete.ts';

/** 128 and the number of SIGINT: what `$?` is after ^C at the prompt. */
const INTERRUPTED = 130;

export function isInteractive(shell: Shell, invocation: Invocation): boolean {
  if (invocation.interactive) return true;
  if (invocation.command !== undefined || invocation.script !== undefined) return false;
  const { proc } = shell;
  return (proc.descriptor(0)?.isTerminal ?? false) && (proc.descriptor(2)?.isTerminal ?? false);
}

/** Reads commands from a terminal and runs them, until ^D or `exit`. @returns the exit status */
export async function runInteractive(shell: Shell, invocation: Invocation): Promise<number> {
  const terminal = ttyOf(shell.proc.descriptor(0));
  takeTerminal(shell, terminal);
  for (const [name, value] of Object.entries(shell.personality.prompts)) {
    if (shell.vars.get(name) === undefined) shell.vars.put(name, value);
  }
  shell.history = new History(shell.openHistory(shell.proc));
  await runStartupFiles(shell, invocation);
  const file = shell.vars.get('HISTFILE');
  if (file !== undefined && file !== '') shell.history.readFile(shell, file);
  const editor = new LineEditor(editorHost(shell, terminal));
  try {
    for (;;) {
      const text = await readCommand(shell, editor, terminal);
      if (text === undefined) {
        await shell.say(shell.login ? 'logout\n' : 'exit\n');
        return shell.status;
      }
      if (text !== '') await runCommand(shell, text);
    }
  } finally {
    if (!shell.proc.status) saveHistory(shell, file);
  }
}

/** The shell gets a process group of its own in the foreground, and is deaf to the signals of keys. */
function takeTerminal(shell: Shell, terminal: Tty | undefined): void {
  const { proc } = shell;
  for (const signal of ['TERM', 'TSTP', 'TTIN', 'TTOU', 'QUIT'] as const) shell.traps.handle(signal, 'ignore');
  shell.traps.handle('INT', () => {
    shell.interrupted = true;
    shell.signalled.wakeAll();
  });
  if (!terminal) return;
  shell.terminal = terminal;
  proc.pgid = proc.sid === proc.pid ? proc.pgid : proc.pid;
  terminal.foreground = proc.pgid;
  shell.options.set('monitor', true);
}

async function runCommand(shell: Shell, text: string): Promise<void> {
  shell.interrupted = false;
  try {
    await runText(shell, text, { name: '' });
  } catch (error) {
    if (error instanceof ExitShell) throw error;
    if (error instanceof Interrupted) {
      shell.status = INTERRUPTED;
      await shell.say('\n');
    } else if (error instanceof Discard) {
      shell.status = error.status;
    } else {
      throw error;
    }
  } finally {
    shell.interrupted = false;
  }
}

/** Reads a whole command, over several lines where it needs them. Empty after ^C, nothing at the end. */
async function readCommand(shell: Shell, editor: LineEditor, terminal: Tty | undefined): Promise<string | undefined> {
  await notifyOfJobs(shell);
  const before = shell.vars.get('PROMPT_COMMAND');
  if (before) {
    const { status } = shell;
    await runCommand(shell, before);
    shell.status = status;
  }
  let text = '';
  for (;;) {
    const prompt = await expandPrompt(shell, shell.vars.get(text === '' ? 'PS1' : 'PS2') ?? '');
    const modes = terminal?.termios;
    terminal?.setTermios({ ...RAW, opost: true });
    const result = await editor.readLine(prompt);
    if (modes) terminal?.setTermios(modes);
    if (result.kind === 'interrupt') {
      shell.status = INTERRUPTED;
      return '';
    }
    if (result.kind === 'end') {
      if (text === '') return undefined;
      await shell.say('\n');
      return text;
    }
    const line = await withHistory(shell, result.text);
    if (line === undefined) return '';
    text += `${line}\n`;
    if (text.trim() === '') return '';
    if (completeness(text) !== 'incomplete') break;
  }
  shell.history?.enter(shell, text.replace(/\n+$/, ''));
  return text;
}

/** Expands `!!` and its like. Nothing where the line is not to be run. */
async function withHistory(shell: Shell, line: string): Promise<string | undefined> {
  if (!shell.history || !shell.options.get('histexpand')) return line;
  try {
    const expanded = expandHistory(shell.history, line);
    if (expanded.changed) await shell.say(`${expanded.line}\n`);
    if (!expanded.onlyPrint) return expanded.line;
    shell.history.enter(shell, expanded.line);
    return undefined;
  } catch (error) {
    if (!(error instanceof HistoryExpansionError)) throw error;
    await shell.complain(error.message);
    shell.status = 1;
    return undefined;
  }
}

function saveHistory(shell: Shell, file: string | undefined): void {
  if (file) shell.history?.writeFile(shell, file, 'new');
}

/** The editor's view of the world: the terminal's keys, and the shell's history and completion. */
function editorHost(shell: Shell, terminal: Tty | undefined): EditorHost {
  const { proc } = shell;
  const decoder = new TextDecoder();
  const resized = new WaitQueue();
  let changed = false;
  shell.traps.handle('WINCH', () => {
    changed = true;
    resized.wakeAll();
  });
  const caller = {
    pid: proc.pid,
    get pgid() {
      return proc.pgid;
    },
    get tty() {
      return proc.tty;
    },
    ignores: (signal: 'TTIN' | 'TTOU') => proc.ignores(signal),
    raise: () => {},
    wait: async (...queues: WaitQueue[]) => {
      if (changed) throw new SysError('EINTR');
      await proc.wait(...queues, resized);
      if (changed) throw new SysError('EINTR');
    },
  };
  return {
    async read() {
      const file = proc.descriptor(0);
      if (!file) return undefined;
      try {
        const data = await file.read(caller, 4096);
        if (data.length === 0) return undefined;
        const text = decoder.decode(data, { stream: true });
        return text;
      } catch (error) {
        if (isSysError(error, 'EINTR') && changed) {
          changed = false;
          return 'resized';
        }
        if (isSysError(error)) return undefined;
        throw error;
      }
    },
    write: (text) => proc.stderr.write(text),
    columns: () => terminal?.size.columns ?? 80,
    column: () => terminal?.column ?? 0,
    history: () => shell.history?.entries ?? [],
    complete: (before) => completeLine(shell, before),
  };
}
