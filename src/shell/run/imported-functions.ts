import type { Shell } from '../shell.ts';
import { parseProgram } from '../syntax/program.ts';
import { Source } from '../syntax/source.ts';

const FUNCTION = /^BASH_FUNC_(.+)%%$/;

/** Functions that a shell above exported (`export -f`). */
export function importFunctions(shell: Shell): void {
  for (const [key, value] of shell.proc.env) {
    const name = FUNCTION.exec(key)?.[1];
    if (name === undefined || !value.startsWith('() {')) continue;
    const source = new Source(`${name} ${value}`, 'environment');
    const { script, problem } = parseProgram(source.text);
    const node = script.commands[0]?.command;
    if (problem || script.commands.length !== 1 || node?.type !== 'Function') continue;
    shell.functions.set(name, {
      name,
      body: node.body,
      source,
      line: 1,
      exported: true,
      readonly: false,
      traced: false,
    });
  }
}
