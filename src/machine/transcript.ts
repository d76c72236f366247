import type { Machine } from './machine.ts';
import { ScriptShell } from './script-shell.ts';

/** How long a command may take, in milliseconds of the machine's time, and what it may print; more is not waited for. */
const LIMITS = { time: 60_000, characters: 2 ** 23 };

/**
 * Runs commands, one a line, in one shell without a terminal and with nothing on its standard input, on a machine in virtual
 * time. Blank lines and lines that begin with `#` are kept.
 * @returns the transcript: `  $ command`, its merged output indented by two spaces with ` (no-eol)` behind a last line that
 * ended without a newline, and `  [N]` where it exited with N other than 0. A command that does not end within a minute,
 * such as one that lacks the end of its here-document, says `<timed out>` and exits with 124; what comes after it is still told
 * to the same shell.
 */
export async function transcript(machine: Machine, commands: string): Promise<string> {
  const shell = new ScriptShell(machine);
  let text = '';
  for (const line of commands.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) {
      text += `${line}\n`;
      continue;
    }
    text += `  $ ${line}\n`;
    const { output, status, late, ended } = await shell.run(line, LIMITS);
    text += late ? `${indent(`${output}\n<timed out>\n`)}  [124]\n` : indent(output);
    if (status !== 0) text += `  [${status}]\n`;
    if (ended) break;
  }
  shell.close();
  return text.replace(/\n+$/, '\n');
}

function indent(output: string): string {
  if (output === '') return '';
  const complete = output.endsWith('\n');
  const rows = (complete ? output.slice(0, -1) : output).split('\n').map((row) => `  ${row}`);
  return `${rows.join('\n')}${complete ? '' : ' (no-eol)'}\n`;
}
