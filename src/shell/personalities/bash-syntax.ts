import type { Shell } from '../shell.ts';
import type { Problem } from '../syntax/problem.ts';
import type { Source } from '../syntax/source.ts';

/**
 * Bash's words for a text that it cannot parse.
 * @param origin what the text came from (`-c`, `eval`), where that is no file
 */
export function bashSyntax(shell: Shell, problem: Problem, source: Source, origin: string | undefined): string[] {
  const name = shell.interactive && !shell.frame ? shell.arg0 : (shell.frame && source.name) || shell.arg0;
  const short = shell.interactive ? name.slice(name.lastIndexOf('/') + 1) : name;
  const typed = shell.interactive && (origin === undefined || origin === 'eval') && !shell.frame;
  const at = (line: number) => {
    if (typed) return `${short}: `;
    return `${short}: ${origin ? `${origin}: ` : ''}line ${line}: `;
  };
  const lines = source.text.split('\n').length - (source.text.endsWith('\n') ? 1 : 0);
  const end = source.firstLine + lines;
  switch (problem.kind) {
    case 'arithmeticFor':
      return [problem.detail, `\`${problem.header}'`].map(
        (text) => `${at(source.lineAt(problem.pos))}syntax error: ${text}`,
      );
    case 'end':
      if (problem.detail) return [`${at(end)}${problem.detail}`];
      if (problem.expecting === ']]') return [`${at(end - 1)}unexpected EOF while looking for \`]]'`];
      return [`${at(end)}syntax error: unexpected end of file`];
    case 'unmatched': {
      // A command substitution is parsed to the end of the text before that is seen.
      const line = problem.delimiter === ')' && problem.substitution ? end : source.lineAt(problem.pos);
      return [`${at(line)}unexpected EOF while looking for matching \`${problem.delimiter}'`];
    }
    case 'dash':
      return [`${at(source.lineAt(problem.pos))}${problem.message}`];
    case 'refused':
      return [`${at(source.lineAt(problem.pos))}syntax error`];
    case 'conditional':
      return problem.detail
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => at(source.lineAt(problem.pos)) + line);
    case 'token': {
      const line = source.lineAt(Math.min(problem.pos, source.text.trimEnd().length));
      const first = `${at(line)}syntax error near unexpected token \`${problem.token}'`;
      if (typed) return [first];
      return [first, `${at(line)}\`${source.lineTextAt(Math.min(problem.pos, source.text.trimEnd().length))}'`];
    }
  }
}
