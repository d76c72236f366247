import type { Shell } from '../shell.ts';
import { printFunction } from '../syntax/print-command.ts';
import { singleQuote } from '../syntax/quotes.ts';

/** What a name can mean to the shell. */
export interface Meaning {
  kind: 'alias' | 'keyword' | 'function' | 'builtin' | 'file' | 'hashed';
  /** The path of a file, the quoted value of an alias, else the name. */
  text: string;
}

/**
 * All that a name means, what the shell would use first.
 * @param options.all every file in PATH, and not the hashed one
 */
export function whereIs(
  shell: Shell,
  name: string,
  options: { all?: boolean; files?: boolean; noFunctions?: boolean; path?: string } = {},
): Meaning[] {
  const found: Meaning[] = [];
  if (!options.files) {
    const alias = shell.options.on.expand_aliases ? shell.aliases.get(name) : undefined;
    if (alias !== undefined) found.push({ kind: 'alias', text: singleQuote(alias) });
    if (shell.personality.features.keyword(name)) found.push({ kind: 'keyword', text: name });
    if (shell.functions.has(name) && !options.noFunctions) found.push({ kind: 'function', text: name });
    if (shell.builtins.has(name) && !shell.disabled.has(name)) found.push({ kind: 'builtin', text: name });
  }
  const hashed = options.all || options.path !== undefined ? undefined : shell.hashed.get(name);
  if (hashed) found.push({ kind: 'hashed', text: hashed.path });
  for (const path of filesCalled(shell, name, options.path)) found.push({ kind: 'file', text: path });
  return found;
}

function filesCalled(shell: Shell, name: string, path = shell.vars.get('PATH') ?? ''): string[] {
  const { fs } = shell.proc;
  const isProgram = (path: string) => fs.access(path, 'execute') && fs.stat(path).type === 'file';
  if (name.includes('/')) return isProgram(name) ? [name] : [];
  if (name === '') return [];
  return path
    .split(':')
    .map((directory) => `${directory || '.'}/${name}`)
    .filter(isProgram);
}

/** A line (for a function, several) of `type`. */
export function describeCommand(shell: Shell, name: string, { kind, text }: Meaning): string {
  switch (kind) {
    case 'alias':
      if (!shell.personality.features.printsFunctions) return `${name} is an alias for ${shell.aliases.get(name)}\n`;
      return `${name} is aliased to \`${shell.aliases.get(name)}'\n`;
    case 'keyword':
      return `${name} is a shell keyword\n`;
    case 'function': {
      const fn = shell.functions.get(name);
      if (!shell.personality.features.printsFunctions) return `${name} is a function\n`;
      return `${name} is a function\n${fn ? printFunction(name, fn.body) : ''}`;
    }
    case 'builtin':
      return `${name} is a shell builtin\n`;
    case 'hashed':
      return `${name} is hashed (${text})\n`;
    case 'file':
      return `${name} is ${text}\n`;
  }
}
