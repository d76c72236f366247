import { runProgram } from '../jobs/program.ts';
import type { TextOptions } from '../run/purpose.ts';
import { attendSignals, settle } from '../run/trouble.ts';
import type { Shell } from '../shell.ts';
import { Source } from '../syntax/source.ts';
import { type PlainCommand, readPlain } from './read.ts';

/**
 * Runs a text that was typed or is read at the start. What is plain in it runs at once; with the first command that is
 * not, the whole language comes, and takes over. Afterwards the shell is where it was before in its own text.
 * @returns the last command's status
 */
export async function runTyped(shell: Shell, text: string, options: TextOptions): Promise<number> {
  const { source, pos } = shell;
  try {
    return await runPlain(shell, text, options);
  } finally {
    shell.source = source;
    shell.pos = pos;
  }
}

async function runPlain(shell: Shell, text: string, options: TextOptions): Promise<number> {
  const commands = readPlain(text);
  if (!commands) return shell.runText(text, options);
  const source = new Source(text, options.name, options.firstLine ?? 1);
  let status = 0;
  for (const command of commands) {
    if (!isPlain(shell, command))
      return shell.runText(text.slice(command.start), { ...options, firstLine: source.lineAt(command.start) });
    shell.source = source;
    shell.pos = command.pos;
    status = await settle(shell, () => runCommand(shell, command));
  }
  return status;
}

/** Whether nothing that the shell was told makes more of a command than it seems. */
function isPlain(shell: Shell, { words, text, assignment }: PlainCommand): boolean {
  const { plain } = shell.personality;
  const { on } = shell.options;
  if (!plain || on.xtrace || on.verbose || on.noexec || on.errexit || on.allexport || shell.traps.any) return false;
  if (assignment) return shell.vars.findOwn(assignment.name)?.isPlain ?? true;
  const [name = ''] = words;
  if (name.includes('/')) return true;
  const isAlias = on.expand_aliases && shell.aliases.has(text.split(' ')[0] as string);
  return name !== '' && !isAlias && !shell.functions.has(name) && !plain.others.has(name) && !shell.disabled.has(name);
}

async function runCommand(shell: Shell, command: PlainCommand): Promise<number> {
  const { words, assignment } = command;
  const [name = '', ...args] = words;
  const turn = shell.proc.tick();
  if (turn) await turn;
  if (shell.interrupted || shell.traps.pending) await attendSignals(shell);
  shell.substitutionStatus = undefined;
  shell.commandText = () => command.text;
  const builtin = name.includes('/') ? undefined : shell.personality.plain?.builtins.get(name);
  if (assignment) {
    shell.vars.put(assignment.name, assignment.value);
    shell.assigned(assignment.name);
    shell.status = 0;
    shell.lastArgument = '';
  } else if (builtin) {
    shell.status = await builtin.run(shell, { name, args, arrays: new Map() });
    shell.lastArgument = words.at(-1) as string;
  } else {
    shell.status = await runProgram(shell, { words, temporary: [], purpose: {}, text: () => command.text });
    return shell.status;
  }
  shell.pipeStatus = [shell.status];
  return shell.status;
}
