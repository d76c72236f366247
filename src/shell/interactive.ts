import { isSysError } from '../kernel/errno.ts';
import { RAW } from '../kernel/termios.ts';
import { ttyOf } from '../kernel/tty.ts';
import { LineEditor } from './editor/editor.ts';
import { editorHost } from './editor-host.ts';
import { History } from './history/history.ts';
import type { Invocation } from './invocation.ts';
import { hangUpJobs, takeTerminal } from './job-control.ts';
import { notifyOfJobs } from './jobs/notify.ts';
import { load } from './on-demand.ts';
import { readPlain } from './plain/read.ts';
import { runTyped } from './plain/run.ts';
import { expandPrompt } from './prompt.ts';
import { Discard } from './run/flow.ts';
import { runTrap } from './run/trap-commands.ts';
import type { Shell } from './shell.ts';
import { runStartupFiles } from './startup-files.ts';

/** 128 and the number of SIGINT: what `$?` is after ^C at the prompt. */
const INTERRUPTED = 130;

/** Whether a shell that was called so has somebody sitting at it. */
export function isInteractive(shell: Shell, invocation: Invocation): boolean {
  if (invocation.interactive) return true;
  if (invocation.command !== undefined || invocation.script !== undefined) return false;
  const { proc } = shell;
  return (proc.descriptor(0)?.isTerminal ?? false) && (proc.descriptor(2)?.isTerminal ?? false);
}

/** What a line of input is: a text, ^C, or the end. */
type Line = { text: string } | 'interrupt' | 'end';

/** Reads commands from a terminal and runs them, until ^D or `exit`. @returns the exit status */
export async function runInteractive(shell: Shell, invocation: Invocation): Promise<number> {
  await takeTerminal(shell);
  prepareVariables(shell, invocation);
  await runStartupFiles(shell, invocation);
  openHistory(shell);
  const readLine = lineReader(shell, invocation);
  try {
    for (;;) {
      await notifyOfJobs(shell);
      noteWindowSize(shell);
      await runPromptCommand(shell);
      const command = shell.hasEnded ? 'end' : await readCommand(shell, readLine);
      if (command === 'end') {
        if (await mayLeave(shell)) return shell.status;
      } else if (command !== 'interrupt') {
        // Not only at the end, as bash does: whoever closes the page does not let its shells end.
        saveHistory(shell);
        const announced = shell.vars.get('PS0');
        if (announced) await shell.say(await expandPrompt(shell, announced));
        await runCommand(shell, command.text, command.line);
      }
    }
  } finally {
    if (!shell.proc.status) {
      saveHistory(shell);
      if (shell.hungUp || (shell.login && shell.options.get('huponexit'))) hangUpJobs(shell);
    }
  }
}

function prepareVariables(shell: Shell, { norc }: Invocation): void {
  const { prompts, plainPrompt, history } = shell.personality;
  for (const [name, value] of Object.entries(prompts)) {
    if (shell.vars.get(name) === undefined) shell.vars.put(name, name === 'PS1' && norc ? plainPrompt : value);
  }
  const home = shell.vars.get('HOME');
  for (const [name, value] of Object.entries(history)) {
    if (shell.vars.get(name) === undefined)
      shell.vars.put(name, name === 'HISTFILE' ? `${home ?? ''}/${value}` : value);
  }
  if (!shell.personality.features.editsLines) return;
  for (const option of ['history', 'histexpand', 'emacs'] as const) shell.options.set(option, true);
  shell.options.set('expand_aliases', true);
  shell.history = new History(shell.openHistory(shell.proc));
}

function openHistory(shell: Shell): void {
  const file = shell.vars.get('HISTFILE');
  // A store that outlives the files of the machine has all there is.
  if (file && !shell.history?.stored) shell.history?.readFile(shell, file);
  shell.history?.limit(Number(shell.vars.get('HISTSIZE') ?? 500));
}

function saveHistory(shell: Shell): void {
  const file = shell.vars.get('HISTFILE');
  if (file) shell.history?.writeFile(shell, file, 'new');
}

/** `checkwinsize`: LINES and COLUMNS are those of the window. */
function noteWindowSize(shell: Shell): void {
  if (!shell.terminal || !shell.options.get('checkwinsize')) return;
  const { rows, columns } = shell.terminal.size;
  shell.vars.put('LINES', String(rows));
  shell.vars.put('COLUMNS', String(columns));
}

/** PROMPT_COMMAND, or all commands of it where it is an array. `$?` is afterwards what it was. */
async function runPromptCommand(shell: Shell): Promise<void> {
  if (!shell.personality.features.editsLines) return;
  const commands = shell.vars.find('PROMPT_COMMAND')?.elements(shell) ?? [];
  for (const { value } of commands) {
    const { status } = shell;
    await runCommand(shell, value, shell.line);
    shell.status = status;
  }
}

async function runCommand(shell: Shell, text: string, firstLine: number): Promise<void> {
  shell.interrupted = false;
  try {
    await runTyped(shell, text, { name: 'main', firstLine });
  } catch (error) {
    if (!(error instanceof Discard)) throw error;
    shell.status = error.status;
  }
  shell.interrupted = false;
}

/** A command with the number of its first line. */
async function readCommand(
  shell: Shell,
  readLine: (prompt: string) => Promise<Line>,
): Promise<{ text: string; line: number } | 'interrupt' | 'end'> {
  const read: string[] = [];
  const first = shell.linesRead + 1;
  for (;;) {
    const prompt = await expandPrompt(shell, shell.vars.get(read.length === 0 ? 'PS1' : 'PS2') ?? '');
    const line = await readLine(prompt);
    if (line === 'interrupt') {
      shell.status = INTERRUPTED;
      if (shell.traps.get('INT')) await runTrap(shell, 'INT');
      return 'interrupt';
    }
    if (line === 'end') {
      if (read.length === 0) return 'end';
      // The end of a command that is not whole is that of the shell.
      shell.hasEnded = true;
      await shell.say('\n');
      break;
    }
    shell.linesRead += 1;
    const expanded = await expandLine(shell, line.text);
    if (expanded === undefined) return 'interrupt';
    read.push(expanded);
    if (!(await isIncomplete(shell, read.join('\n')))) break;
  }
  const text = read.join('\n');
  if (text.trim() !== '') {
    await shell.history?.enter(shell, shell.options.get('cmdhist') ? joined(shell, read) : text);
    shell.commandNumber += 1;
  }
  return { text: `${text}\n`, line: first };
}

/** Expands `!!` and its like. Nothing where the line is not to be run. */
async function expandLine(shell: Shell, line: string): Promise<string | undefined> {
  if (!/[!^]/.test(line) || !shell.personality.features.editsLines) return line;
  return (await load(shell.proc, () => import('./history/expand-line.ts'))).expandLine(shell, line);
}

async function isIncomplete(shell: Shell, text: string): Promise<boolean> {
  return !readPlain(text) && (await shell.understand()).completeness(text) === 'incomplete';
}

/** What the history keeps of a command's lines. */
function joined(shell: Shell, lines: readonly string[]): string {
  const [only = ''] = lines;
  return lines.length < 2 ? only : shell.language.joinLines(lines, shell.options.get('lithist'));
}

/** How lines are read: with the editor, or as they come where there is no terminal. */
function lineReader(shell: Shell, { noediting }: Invocation): (prompt: string) => Promise<Line> {
  const terminal = ttyOf(shell.proc.descriptor(0));
  if (!terminal || noediting || !shell.personality.features.editsLines) {
    return async (prompt) => {
      await shell.say(prompt.replace(/[\x01\x02]/g, ''));
      const { readTextLine } = await load(shell.proc, () => import('./run/input.ts'));
      try {
        const line = await readTextLine(shell, 0);
        return line === undefined ? 'end' : { text: line.replace(/\n$/, '') };
      } catch (error) {
        if (!isSysError(error, 'EINTR')) throw error;
        if (shell.hungUp) return 'end';
        shell.interrupted = false;
        await shell.say('\n');
        return 'interrupt';
      }
    };
  }
  const editor = new LineEditor(editorHost(shell));
  return async (prompt) => {
    const modes = terminal.termios;
    terminal.setTermios({ ...RAW, opost: true });
    try {
      const result = await editor.read(prompt);
      if (result.type === 'line') return { text: result.text };
      return result.type;
    } finally {
      terminal.setTermios(modes);
    }
  };
}

/** IGNOREEOF (or `set -o ignoreeof`): so many ^D one after the other do nothing. */
function mayIgnore(shell: Shell): boolean {
  const value = shell.vars.get('IGNOREEOF');
  if (value === undefined && !shell.options.get('ignoreeof')) return false;
  const most = /^\d+$/.test(value ?? '') ? Number(value) : 10;
  shell.endsIgnored = shell.endsAt === shell.commandNumber ? shell.endsIgnored + 1 : 1;
  shell.endsAt = shell.commandNumber;
  return shell.endsIgnored <= most;
}

/** ^D: leaves, unless jobs are stopped or IGNOREEOF speaks against it. */
async function mayLeave(shell: Shell): Promise<boolean> {
  const { messages } = shell.personality;
  if (shell.hungUp || shell.terminal?.hungUp) return true;
  if (mayIgnore(shell)) {
    await shell.say('\n');
    await shell.say(`Use "${shell.login ? 'logout' : 'exit'}" to leave the shell.\n`);
    return false;
  }
  await shell.say(
    shell.personality.features.announcesExit
      ? `${shell.hasEnded ? '' : '\n'}${shell.login ? 'logout' : 'exit'}\n`
      : '\n',
  );
  const stopped = shell.jobs.list.some(({ state }) => state === 'stopped');
  if (!stopped || shell.refusedAt >= shell.commandNumber - 1) return true;
  shell.refusedAt = shell.commandNumber;
  await shell.say(messages.stoppedJobs);
  return false;
}
