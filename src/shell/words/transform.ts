import type { Shell } from '../shell.ts';
import { unescape } from '../syntax/ansi-c.ts';
import { ansiCQuote, containsMetacharacters, doubleQuote, needsAnsiC, singleQuote } from '../syntax/quotes.ts';
import type { Attributes } from '../variables/variable.ts';
import { ExpansionError } from './errors.ts';
import type { Target } from './parameter.ts';
import { isSpecial } from './special-parameters.ts';

/** `${x@operator}`. */
export function transform(
  shell: Shell,
  target: Target,
  operator: string,
): {
  one: (text: string) => string;
  all?: (items: readonly string[]) => readonly string[];
  /** What an unset value gives. */
  unset?: () => string;
} {
  if (target.name === '@' || target.name === '*') {
    if (operator === 'A')
      return { one: quoteForReuse, all: (items) => [`set -- ${items.map(quoteForReuse).join(' ')}`] };
    if (operator === 'K' || operator === 'k') return { one: quoteForReuse };
  }
  switch (operator) {
    case 'Q':
      return { one: quoteForReuse };
    case 'U':
      return { one: (text) => text.toUpperCase() };
    case 'u':
      return { one: (text) => text.slice(0, 1).toUpperCase() + text.slice(1) };
    case 'L':
      return { one: (text) => text.toLowerCase() };
    case 'E':
      return { one: (text) => unescape(text, { bareOctal: true, control: true, quotes: true, unicode: true }).text };
    case 'a':
      return {
        one: () => flags(shell, target),
        all: (items) => (items.length > 0 ? items : [0]).map(() => flags(shell, target)),
        unset: () => flags(shell, target),
      };
    case 'A':
      return {
        one: (text) => declaration(shell, target, text),
        all: () => [declaration(shell, target, '')],
        unset: () => declaration(shell, target, undefined),
      };
    case 'K':
    case 'k':
      return { one: quoteForReuse, all: () => pairs(shell, target, operator === 'K') };
    default:
      return {
        one: () => {
          throw new ExpansionError(`\${${target.name}@${operator}}: bad substitution`, shell.expansionExit);
        },
        unset: () => '',
      };
  }
}

/** As a word that reads back as the same text. */
export function quoteForReuse(text: string): string {
  return needsAnsiC(text) ? ansiCQuote(text) : singleQuote(text);
}

/** The letters of `declare`'s options that a variable has. */
export function attributeLetters(attributes: Attributes, kind: 'indexed' | 'associative' | 'scalar'): string {
  const { capitalized, integer, lower, nameref, readonly, traced, upper, exported } = attributes;
  const letters: [boolean, string][] = [
    [kind === 'indexed', 'a'],
    [kind === 'associative', 'A'],
    [integer, 'i'],
    [nameref, 'n'],
    [readonly, 'r'],
    [traced, 't'],
    [exported, 'x'],
    [capitalized, 'c'],
    [lower, 'l'],
    [upper, 'u'],
  ];
  return letters.map(([has, letter]) => (has ? letter : '')).join('');
}

function flags(shell: Shell, { name }: Target): string {
  const variable = shell.vars.find(name);
  if (!variable) return '';
  return attributeLetters(variable.attributes, variable.map ? 'associative' : variable.array ? 'indexed' : 'scalar');
}

/** An associative array's key as `declare -p` shows it. */
export function quoteKey(key: string): string {
  return key === '@' || key === '*' || needsAnsiC(key) || containsMetacharacters(key) ? doubleQuote(key) : key;
}

function declaration(shell: Shell, target: Target, text: string | undefined): string {
  if (isSpecial(target.name)) return '';
  const letters = flags(shell, target);
  const variable = shell.vars.find(target.name);
  if (target.subscript?.all && variable?.isArray) {
    const body = variable.elements(shell).map(({ key, value }) => `[${quoteKey(key)}]=${doubleQuote(value)}`);
    if (body.length === 0 && !variable.assigned) return `declare -${letters} ${target.name}`;
    return `declare -${letters} ${target.name}=(${body.join(' ')}${variable.map ? ' ' : ''})`;
  }
  if (text === undefined) return letters ? `declare -${letters} ${target.name}` : '';
  return letters
    ? `declare -${letters} ${target.name}=${quoteForReuse(text)}`
    : `${target.name}=${quoteForReuse(text)}`;
}

function pairs(shell: Shell, { name }: Target, quoted: boolean): readonly string[] {
  const elements = shell.vars.find(name)?.elements(shell) ?? [];
  if (!quoted) return elements.flatMap(({ key, value }) => [key, value]);
  const associative = shell.vars.find(name)?.map !== undefined;
  const text = elements.map(({ key, value }) => `${quoteKey(key)} ${doubleQuote(value)}`).join(' ');
  return [associative && text ? `${text} ` : text];
}
