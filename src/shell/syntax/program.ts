import {
  forEachChild,
  type HereDoc,
  type ParseError,
  parse,
  type Script,
  type Statement,
  type SyntaxNode,
} from 'unbash';
import { conditionalProblem } from './conditional.ts';
import { type Problem, problemOf, tokenAt } from './problem.ts';

/** Commands that a shell reads and runs together: those of one line, with all that belongs to them. */
export interface Unit {
  readonly statements: readonly Statement[];
  readonly pos: number;
  readonly end: number;
}

/** A parsed text. */
export interface Program {
  readonly text: string;
  readonly script: Script;
  /** What can be run before {@link problem} is met. */
  readonly units: readonly Unit[];
  readonly problem: Problem | undefined;
  /** Whether the problem is that of a command substitution. */
  readonly nested: boolean;
  /** The parser's complaints, nested ones too. */
  readonly errors: readonly ParseError[];
}

/** Trees are never changed, so all shells share those of texts that come again: functions, prompts, `eval` in a loop. */
const cache = new Map<string, Program>();
const CACHED = 500;
const LONGEST_CACHED = 20_000;

/** Parses a text, once. Never fails: what is wrong with it is in the result. */
export function parseProgram(text: string): Program {
  const known = cache.get(text);
  if (known) return known;
  const script = parse(text);
  const ended = text.endsWith('\n') ? text : `${text}\n`;
  let errors = errorsOf(script, text);
  // Where the last line has no end, the parser's places of errors do not tell its last word from the end of the text.
  if (errors.length > 0 && ended !== text) errors = errorsOf(parse(ended), ended);
  const problem =
    conditionalIn(text, script) ?? problemOf(text, errors) ?? openBrace(text) ?? strayParenthesis(text, script);
  const program = {
    text,
    script,
    units: unitsOf(text, script.commands, errors, problem),
    problem,
    nested: errors.length > 0 && !script.errors?.some(({ pos }) => errors.every((error) => error.pos >= pos)),
    errors,
  };
  if (text.length <= LONGEST_CACHED) {
    if (cache.size >= CACHED) for (const key of [...cache.keys()].slice(0, CACHED / 2)) cache.delete(key);
    cache.set(text, program);
  }
  return program;
}

/** A `${` at the very end, which the parser takes for whole, and which no comment is about. */
function openBrace(text: string): Problem | undefined {
  const pos = /(?<![\\'])\$\{\s*$/.exec(text)?.index;
  return pos === undefined || /(?:^|[\s;&|()])#.*$/.test(text.slice(0, pos))
    ? undefined
    : { kind: 'unmatched', delimiter: '}', pos, substitution: false };
}

/** A parenthesis behind a command's word, which would have made a function of it: the parser passes over some. */
function strayParenthesis(text: string, script: Script): Problem | undefined {
  if (!/[^\s;&|()$<>=][ \t]+\((?!\()/.test(text)) return undefined;
  let found: Problem | undefined;
  const walk = (node: SyntaxNode): void => {
    if (found || node.type === 'Word') return;
    if (node.type === 'Command' && node.name) {
      const ends = [node.name.end, ...node.suffix.map(({ end }) => end)];
      const at = ends.find((end) => /^[ \t]+\(/.test(text.slice(end, end + 80)));
      if (at !== undefined) {
        const token = tokenAt(text, text.indexOf('(', at) + 1, true);
        found = token && { kind: 'token', token: token.text, pos: token.pos };
      }
    }
    forEachChild(node, walk);
  };
  walk(script);
  return found;
}

/** What is wrong with the first `[[` that something is wrong with. */
function conditionalIn(text: string, script: Script): Problem | undefined {
  if (!text.includes('[[')) return undefined;
  let found: Problem | undefined;
  const walk = (node: SyntaxNode): void => {
    if (found || node.type === 'Word') return;
    if (node.type === 'TestCommand') found = conditionalProblem(text, node.pos + 2);
    else forEachChild(node, walk);
  };
  walk(script);
  return found;
}

/** Walks the whole tree only where something could be nested in words; the parser reports the rest itself. */
function errorsOf(script: Script & { errors?: readonly ParseError[] | undefined }, text: string): ParseError[] {
  const errors = [...(script.errors ?? [])];
  if (!/[`(]|\$\{/.test(text)) return errors;
  const walk = (node: SyntaxNode): void => {
    // What stands in backquotes is parsed when it is run.
    if (node.type === 'CommandExpansion' && node.text.startsWith('`')) return;
    if (node.type === 'Script' && node !== script) for (const error of node.errors ?? []) errors.push(error);
    forEachChild(node, walk);
  };
  walk(script);
  return errors;
}

function unitsOf(
  text: string,
  statements: readonly Statement[],
  errors: readonly ParseError[],
  problem: Problem | undefined,
): Unit[] {
  const units: { statements: Statement[]; pos: number; end: number }[] = [];
  for (const statement of statements) {
    // What the parser could not finish has no length.
    if (statement.end <= statement.pos && errors.length > 0) break;
    const unit = units.at(-1);
    if (unit && !text.slice(unit.end, statement.pos).includes('\n')) {
      unit.statements.push(statement);
      unit.end = Math.max(unit.end, statement.end);
    } else units.push({ statements: [statement], pos: statement.pos, end: statement.end });
  }
  if (errors.length === 0 && !problem) return units;
  // What the end of the text cuts off is the last command.
  if (problem?.kind === 'end') units.pop();
  const wrong = Math.min(
    ...errors.map((error) => error.pos),
    problem?.kind === 'conditional' ? problem.pos : text.length,
  );
  return units.filter((unit) => unit.end <= wrong && text.slice(unit.end, wrong).includes('\n'));
}

/**
 * Where an extended pattern such as `@(a|b)` stands in a unit, outside of `[[ ]]`: without `extglob`, that is no syntax.
 * @returns the offset of its parenthesis
 */
export function findExtendedGlob(text: string, unit: Unit): number | undefined {
  if (!/[?*+@!]\(/.test(text.slice(unit.pos, unit.end))) return undefined;
  let found: number | undefined;
  const walk = (node: SyntaxNode): void => {
    if (found !== undefined || node.type === 'TestCommand' || node.type === 'ParameterExpansion') return;
    if (node.type === 'ExtendedGlob') found = node.pos + 1;
    else forEachChild(node, walk);
  };
  for (const statement of unit.statements) walk(statement);
  return found;
}

/** The first node of a unit that a shell's language does not have. */
export function findRefused(unit: Unit, refuses: (node: SyntaxNode) => boolean): SyntaxNode | undefined {
  let found: SyntaxNode | undefined;
  const walk = (node: SyntaxNode): void => {
    if (found) return;
    if (refuses(node)) found = node;
    else forEachChild(node, walk);
  };
  for (const statement of unit.statements) walk(statement);
  return found;
}

/** The here-documents below a node that nothing closes. */
export function openHereDocs(script: Script): HereDoc[] {
  const found: HereDoc[] = [];
  const walk = (node: SyntaxNode): void => {
    if (node.type === 'HereDoc' && !node.closing) found.push(node);
    else forEachChild(node, walk);
  };
  walk(script);
  return found;
}
