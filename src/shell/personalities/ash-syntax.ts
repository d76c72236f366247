import type { SyntaxNode } from 'unbash';
import type { Shell } from '../shell.ts';
import type { Problem } from '../syntax/problem.ts';
import type { Source } from '../syntax/source.ts';

/** ash's words for a text that it cannot parse. */
export function ashSyntax(shell: Shell, problem: Problem, source: Source, origin: string | undefined): string[] {
  shell.pos = Math.min(problem.pos, source.text.trimEnd().length);
  const prefix =
    origin === 'eval'
      ? shell.personality.messages.builtinPrefix(shell, 'eval')
      : shell.personality.messages.prefix(shell);
  return [`${prefix}syntax error: ${describe(problem, source)}`];
}

function describe(problem: Problem, source: Source): string {
  switch (problem.kind) {
    case 'token':
      return `unexpected ${problem.token === 'newline' ? 'newline' : `"${problem.token}"`}${insteadOf(problem.expecting)}`;
    case 'end': {
      const { expecting } = problem;
      const wanted = expecting === 'esac' && !/(;;|\bin)\s*$/.test(source.text.trimEnd()) ? ';;' : expecting;
      return `unexpected end of file${insteadOf(wanted)}`;
    }
    case 'unmatched':
      if (problem.delimiter === ')' && problem.substitution) return 'unexpected end of file (expecting ")")';
      return problem.delimiter === '}'
        ? "missing '}'"
        : problem.delimiter === ')'
          ? "missing '))'"
          : 'unterminated quoted string';
    case 'conditional':
      return `unexpected "${problem.token}"`;
    case 'arithmeticFor':
      return 'bad for loop variable';
    case 'refused':
      return refusal(problem.node);
  }
}

function insteadOf(word: string | undefined): string {
  return word ? ` (expecting "${word}")` : '';
}

function refusal(node: SyntaxNode): string {
  switch (node.type) {
    case 'ArithmeticFor':
      return 'bad for loop variable';
    case 'Select':
      return 'unexpected "do"';
    case 'HereString':
      return 'unexpected redirection';
    case 'Pipeline':
      return 'unexpected "&"';
    default:
      return 'unexpected "("';
  }
}
