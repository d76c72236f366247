import type { Shell } from '../shell.ts';
import { expandAliases } from '../syntax/aliases.ts';
import type { Problem } from '../syntax/problem.ts';
import {
  findExtendedGlob,
  findRefused,
  openHereDocs,
  type Program,
  parseProgram,
  type Unit,
} from '../syntax/program.ts';
import { Source } from '../syntax/source.ts';
import { ExitShell } from './flow.ts';
import type { TextOptions } from './purpose.ts';
import { settle } from './trouble.ts';

/**
 * Parses a text and runs it, line by line as a shell reads it: what stands before a syntax error is done. Afterwards the
 * shell is where it was before in its own text.
 * @returns the last command's status, or 2 (as the personality has it) for a syntax error
 */
export async function runText(shell: Shell, text: string, options: TextOptions): Promise<number> {
  const { source, pos } = shell;
  try {
    return await runAll(shell, text, options);
  } finally {
    shell.source = source;
    shell.pos = pos;
  }
}

async function runAll(shell: Shell, text: string, options: TextOptions): Promise<number> {
  let source = new Source(text, options.name, options.firstLine ?? 1);
  const parse = (whole: string) => parseIn(shell, whole);
  let program = parse(text);
  let status = 0;
  // `set -v` shows whole lines, comments among them.
  let shown = 0;
  for (let i = 0; i < program.units.length; i++) {
    const expanded = withoutAliases(shell, program, i);
    if (expanded !== undefined) {
      source = new Source(expanded, options.name, source.lineAt((program.units[i] as Unit).pos));
      program = parse(expanded);
      i = 0;
      shown = 0;
    }
    const unit = program.units[i];
    if (!unit) break;
    shown = await showLines(shell, program.text, shown, unit.end);
    const isLast = i === program.units.length - 1 && !program.problem;
    status = await runUnit(shell, program.text, unit, source, options, isLast);
  }
  // What is wrong with the rest may be right once aliases are in their places.
  const done = program.units.at(-1)?.end ?? 0;
  const rest = program.problem && program.units.length > 0 ? aliased(shell, program.text.slice(done)) : undefined;
  if (rest !== undefined) return runAll(shell, rest, { ...options, firstLine: source.lineAt(done) });
  await showLines(shell, program.text, shown, program.text.length);
  if (!program.problem) return status;
  await saySyntax(shell, program.problem, source, options);
  const { syntaxStatus } = shell.language.messages;
  shell.status =
    program.problem.kind === 'conditional' && program.problem.token !== 'newline' && options.origin !== 'eval'
      ? shell.status
      : program.nested
        ? 127
        : 'inArray' in program.problem && program.problem.inArray && !shell.personality.features.errorsExit
          ? 1
          : syntaxStatus;
  if (shell.personality.features.errorsExit && !shell.interactive) throw new ExitShell(shell.status);
  return shell.status;
}

async function saySyntax(shell: Shell, problem: Problem, source: Source, options: TextOptions): Promise<void> {
  shell.source = source;
  const lines = shell.language.messages.syntax(shell, problem, source, options.origin);
  await shell.say(lines.map((line) => `${line}\n`).join(''));
}

/** Parses a text in the shell's own grammar, where it has one. */
function parseIn(shell: Shell, text: string): Program {
  const reading = shell.personality.features.read?.(text);
  if (!reading) return parseProgram(text);
  const program = parseProgram(reading.text);
  return { ...program, problem: reading.error, text: reading.text + text.slice(reading.done) };
}

/** The text from a unit on with the unit's aliases replaced; nothing where it has none. */
function withoutAliases(shell: Shell, program: Program, index: number): string | undefined {
  return aliased(shell, program.text.slice((program.units[index] as Unit).pos));
}

function aliased(shell: Shell, text: string): string | undefined {
  if (!shell.options.on.expand_aliases || shell.aliases.size === 0) return undefined;
  return expandAliases(shell.aliases, text);
}

/** `set -v`: the lines from one offset to the end of that of another. @returns where the next line begins */
async function showLines(shell: Shell, text: string, from: number, to: number): Promise<number> {
  const end = lineEnd(text, to);
  const silent = shell.personality.features.errorsExit && shell.options.invocation.includes('c');
  if (shell.options.on.verbose && !silent && end > from)
    await shell.say(text.slice(from, end + 1).replace(/\n?$/, '\n'));
  return end + 1;
}

/** Runs what was read together. An error in an expansion gives up the rest of it, but not of the text. */
async function runUnit(
  shell: Shell,
  text: string,
  unit: Unit,
  source: Source,
  options: TextOptions,
  isLast: boolean,
): Promise<number> {
  shell.source = source;
  shell.pos = unit.pos;
  const { refuses } = shell.personality.features;
  const refused = refuses && findRefused(unit, refuses);
  if (refused) {
    await saySyntax(shell, { kind: 'refused', node: refused, pos: refused.pos }, source, options);
    throw new ExitShell(2);
  }
  const extended =
    shell.options.on.extglob || shell.personality.features.read ? undefined : findExtendedGlob(text, unit);
  if (extended !== undefined) {
    await saySyntax(shell, { kind: 'token', token: '(', pos: extended }, source, options);
    return 2;
  }
  if (text.includes('<<')) await warnOfOpenHereDocs(shell, unit, source);
  if (shell.options.on.noexec && !shell.interactive) return 0;
  return settle(shell, () => shell.runStatements(unit.statements, { last: isLast && (options.last ?? false) }));
}

function lineEnd(text: string, pos: number): number {
  const end = text.indexOf('\n', pos);
  return end < 0 ? text.length : end;
}

async function warnOfOpenHereDocs(shell: Shell, unit: Unit, source: Source): Promise<void> {
  for (const statement of unit.statements) {
    const script = { type: 'Script', pos: unit.pos, end: unit.end, shebang: undefined, commands: [statement] } as const;
    for (const doc of openHereDocs(script)) {
      const line = source.lineAt(doc.pos);
      const warning = shell.language.messages.openHereDoc(line, doc.delimiter?.value ?? '');
      shell.pos = source.text.length;
      if (warning) await shell.complain(warning);
      shell.pos = unit.pos;
    }
  }
}
