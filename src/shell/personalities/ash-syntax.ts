import type { SyntaxNode } from 'unbash';
import type { Shell } from '../shell.ts';
import { isKeyword } from '../syntax/keywords.ts';
import type { Problem } from '../syntax/problem.ts';
import { skipConstruct } from '../syntax/quotes.ts';
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
      return unexpected(problem, source.text);
    case 'end': {
      if (/(^|[\s;&|(])for\s*$/.test(source.text)) return 'bad for loop variable';
      const { expecting } = problem;
      const wanted = expecting === 'esac' && !/(;;|\bin)\s*$/.test(source.text.trimEnd()) ? ';;' : expecting;
      return `unexpected end of file${insteadOf(wanted)}`;
    }
    case 'unmatched':
      if (problem.delimiter === ')' && problem.substitution) return 'unexpected end of file (expecting ")")';
      if (problem.delimiter === '`') return 'EOF in backquote substitution';
      return problem.delimiter === '}' && !isWithinQuotes(source.text, problem.pos)
        ? "missing '}'"
        : problem.delimiter === ')'
          ? "missing '))'"
          : 'unterminated quoted string';
    case 'conditional':
      return `unexpected "${problem.token}"`;
    case 'arithmeticFor':
      return 'bad for loop variable';
    case 'dash':
      return problem.message;
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

/** Whether an offset lies between double quotes. */
function isWithinQuotes(text: string, pos: number): boolean {
  for (let at = 0; at < pos; ) {
    const end = skipConstruct(text, at);
    if (text[at] === '"' && end > pos) return true;
    at = end;
  }
  return false;
}

function unexpected({ token, pos, expecting }: Problem & { kind: 'token' }, text: string): string {
  const before = text.slice(0, pos);
  if (/(^|[\s;&|(])for\s*$/.test(before)) return 'bad for loop variable';
  if (token === 'newline') return `unexpected ${pos >= text.length ? 'end of file' : 'newline'}${insteadOf(expecting)}`;
  // A word is told by its kind, and what makes a function by what it lacks.
  const isWord = /^[^;&|()<>]/.test(token) && !isKeyword(token);
  const wanted = expecting ?? (isWord && /(\(\s*|\bin\s+\S+\s+)$/.test(before) ? ')' : undefined);
  return `unexpected ${isWord ? 'word' : `"${token}"`}${insteadOf(wanted)}`;
}
