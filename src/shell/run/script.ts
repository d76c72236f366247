import { isSysError, strerror } from '../../kernel/errno.ts';
import type { Invocation } from '../invocation.ts';
import type { Shell } from '../shell.ts';
import { parseProgram } from '../syntax/program.ts';
import { readTextLine } from './input.ts';
import { runText } from './text.ts';

/** Runs what a shell that nobody sits at was called for. @returns the exit status */
export async function runScript(shell: Shell, invocation: Invocation): Promise<number> {
  if (invocation.command !== undefined) {
    if (shell.personality.features.namesCommandString) shell.vars.put('BASH_EXECUTION_STRING', invocation.command);
    return runText(shell, invocation.command, {
      name: 'environment',
      origin: '-c',
      last: true,
      firstLine: shell.personality.features.firstCommandLine,
    });
  }
  // A script's own loop of commands ends otherwise.
  if (!shell.personality.features.errorsExit) shell.expansionExit = 1;
  if (invocation.script !== undefined) return runScriptFile(shell, invocation.script);
  return runStandardInput(shell);
}

async function runScriptFile(shell: Shell, script: string): Promise<number> {
  const { messages } = shell.language;
  const path = findScript(shell, script);
  let bytes: Uint8Array;
  try {
    if (shell.proc.fs.stat(path).type === 'directory') {
      const text = messages.cannotRead(shell.arg0, script, 'EISDIR');
      await shell.say(text);
      return text === '' ? 0 : 126;
    }
    bytes = shell.proc.fs.readFile(path);
  } catch (error) {
    if (!isSysError(error)) throw error;
    await shell.say(messages.cannotRead(shell.arg0, script, error.code));
    return error.code === 'ENOENT' ? messages.missingScriptStatus : 126;
  }
  const firstLine = bytes.subarray(0, Math.max(0, bytes.indexOf(10)) || 80);
  if (firstLine.includes(0)) {
    await shell.say(`${script}: ${script}: cannot execute binary file\n`);
    return 126;
  }
  shell.arg0 = script;
  shell.mainFrame = true;
  return runText(shell, new TextDecoder().decode(bytes), { name: script, last: true });
}

/** A script without a slash is looked for here, and then in PATH. */
function findScript(shell: Shell, script: string): string {
  const { fs } = shell.proc;
  if (script.includes('/') || fs.exists(script)) return script;
  const found = (shell.vars.get('PATH') ?? '').split(':').map((directory) => `${directory || '.'}/${script}`);
  return found.find((path) => fs.exists(path)) ?? script;
}

/** Reads commands from standard input, no further than each needs, so that they can read what follows them. */
async function runStandardInput(shell: Shell): Promise<number> {
  let line = 1;
  let status = 0;
  for (;;) {
    let text = await nextLine(shell);
    if (text === undefined) return status;
    const first = line;
    line += 1;
    while (shell.language.completeness(text) === 'incomplete') {
      const more = await nextLine(shell);
      if (more === undefined) break;
      line += 1;
      text += more;
    }
    const name = shell.mainFrame ? shell.arg0 : 'main';
    status = await runText(shell, text, { name, firstLine: first });
    if (!shell.interactive && parseProgram(text).problem) return status;
  }
}

async function nextLine(shell: Shell): Promise<string | undefined> {
  try {
    return await readTextLine(shell, 0);
  } catch (error) {
    if (isSysError(error, 'EISDIR')) await shell.say(`${shell.arg0}: ${strerror('EISDIR')}\n`);
    if (isSysError(error)) return undefined;
    throw error;
  }
}
