import { expandPrompt } from '../prompt.ts';
import type { Shell } from '../shell.ts';
import { assign } from '../variables/assign.ts';
import { isName } from '../variables/variable.ts';
import { ExpansionError, UnboundVariable } from './errors.ts';
import type { Expander } from './expander.ts';
import type { Target, Value } from './parameter.ts';
import { type Pattern, patternFor } from './pattern.ts';
import type { CompiledWord, Operation, Parameter } from './pieces.ts';
import type { Sink } from './sinks.ts';
import { isSpecial } from './special-parameters.ts';
import { transform } from './transform.ts';

interface Application {
  parameter: Parameter;
  target: Target;
  operation: Operation;
  value: Value;
  quoted: boolean;
  expander: Expander;
}

/** Does what stands behind the name in `${name…}`. */
export async function applyOperation(shell: Shell, application: Application, sink: Sink): Promise<void> {
  const { operation, value, quoted, parameter } = application;
  if (operation.type === 'default') return applyDefault(shell, application, operation, sink);
  const unset = value.list ? false : value.text === undefined;
  if (unset && shell.options.on.nounset) throw new UnboundVariable(parameter.name);
  if (operation.type === 'slice') {
    const sliced = await slice(shell, application, operation);
    if (sliced.list) sink.list(sliced.list, quoted, sliced.star);
    else sink.value(sliced.text ?? '', quoted);
    return;
  }
  if (operation.type === 'transform' && operation.operator === 'P') {
    const items = value.list ?? (unset ? [] : [value.text ?? '']);
    const shown: string[] = [];
    for (const item of items) shown.push(await expandPrompt(shell, item));
    if (value.list) sink.list(shown, quoted, value.star);
    else if (shown.length > 0 || quoted) sink.value(shown.join(''), quoted);
    return;
  }
  const change = await changeOf(shell, application);
  if (value.list) sink.list(change.all ? change.all(value.list) : value.list.map(change.one), quoted, value.star);
  else if (!unset) sink.value(change.one(value.text ?? ''), quoted);
  else if (change.unset) sink.value(change.unset(), quoted);
  else if (quoted) sink.value('', true);
}

/** What is done to each value. */
interface Change {
  one: (text: string) => string;
  all?: (items: readonly string[]) => readonly string[];
  unset?: () => string;
}

async function changeOf(shell: Shell, { operation, target, expander }: Application): Promise<Change> {
  switch (operation.type) {
    case 'remove': {
      const pattern = await compiled(shell, expander, operation.operand);
      return { one: (text) => remove(text, pattern, operation.operator) };
    }
    case 'replace': {
      const anchored = operation.operator === '/#' || operation.operator === '/%';
      const plain = anchored && !shell.personality.features.anchoredReplace;
      const pattern = await compiled(shell, expander, operation.pattern, plain ? operation.operator.slice(1) : '');
      const replacement = shell.options.get('patsub_replacement')
        ? await expander.replacement(shell, operation.replacement)
        : (await expander.text(shell, operation.replacement)).replace(/[&\\]/g, '\\$&');
      return { one: (text) => replace(text, pattern, plain ? '/' : operation.operator, replacement) };
    }
    case 'case': {
      const pattern = operation.operand && (await compiled(shell, expander, operation.operand));
      return { one: (text) => changeCase(text, pattern, operation.operator) };
    }
    case 'transform':
      return transform(shell, target, operation.operator);
    default:
      return { one: (text) => text };
  }
}

async function compiled(shell: Shell, expander: Expander, word: CompiledWord, before = ''): Promise<Pattern> {
  const text = before + (await expander.pattern(shell, word));
  return patternFor(text, { extended: shell.options.on.extglob, ignoreCase: shell.options.on.nocasematch });
}

async function applyDefault(
  shell: Shell,
  { parameter, target, value, quoted, expander }: Application,
  operation: Operation & { type: 'default' },
  sink: Sink,
): Promise<void> {
  const text = value.list ? (value.list.length > 0 ? value.list.join(' ') : undefined) : value.text;
  const missing = text === undefined || (operation.colon && text === '');
  const keep = () => {
    if (value.list) sink.list(value.list, quoted, value.star);
    else sink.value(value.text ?? '', quoted);
  };
  switch (operation.operator) {
    case '-':
      return missing ? expandOperand(shell, expander, operation.operand, quoted, sink) : keep();
    case '+':
      if (!missing) return expandOperand(shell, expander, operation.operand, quoted, sink);
      if (quoted && !value.list) sink.value('', true);
      return;
    case '?': {
      if (!missing) return keep();
      const message = await expander.text(shell, operation.operand);
      const fallback = shell.language.messages.parameterMissing(operation.colon);
      throw new ExpansionError(`${parameter.name}: ${message || fallback}`, shell.expansionExit);
    }
    case '=': {
      if (!missing) return keep();
      if (isSpecial(target.name) || value.list)
        throw new ExpansionError(shell.language.messages.cannotAssign(target.name), 1);
      const assigned = await expander.text(shell, operation.operand);
      const subscript =
        target.subscript && !target.subscript.all ? await expander.text(shell, target.subscript.word) : undefined;
      assign(shell, target.name, assigned, subscript === undefined ? {} : { subscript });
      sink.value(shell.vars.get(target.name) ?? assigned, quoted);
    }
  }
}

/** The operand stands in for the value: what is not quoted in it is split like one. */
async function expandOperand(
  shell: Shell,
  expander: Expander,
  operand: CompiledWord,
  quoted: boolean,
  sink: Sink,
): Promise<void> {
  if (quoted && operand.pieces.length === 0) sink.value('', true);
  const inner: Sink = {
    literal: (text, isQuoted) => sink.value(text, isQuoted),
    value: (text, isQuoted) => sink.value(text, isQuoted),
    list: (items, isQuoted, star) => sink.list(items, isQuoted, star),
  };
  const pending = expander.pieces(shell, operand.pieces, inner);
  if (pending) await pending;
}

/** `${x#pattern}` and its three siblings. */
export function remove(text: string, pattern: Pattern, operator: '#' | '##' | '%' | '%%'): string {
  const which = operator.length === 1 ? 'shortest' : 'longest';
  if (operator.startsWith('#')) return text.slice(pattern.prefix(text, which) ?? 0);
  return text.slice(0, text.length - (pattern.suffix(text, which) ?? 0));
}

function replace(text: string, pattern: Pattern, operator: '/' | '//' | '/#' | '/%', replacement: string): string {
  const put = (matched: string) =>
    replacement.replace(/\\([\s\S])|&/g, (all, escaped: string | undefined) => {
      if (all === '&') return matched;
      return escaped === '&' || escaped === '\\' ? escaped : all;
    });
  if (operator === '/#') {
    const length = pattern.prefix(text, 'longest');
    return length === undefined ? text : put(text.slice(0, length)) + text.slice(length);
  }
  if (operator === '/%') {
    const length = pattern.suffix(text, 'longest');
    return length === undefined ? text : text.slice(0, text.length - length) + put(text.slice(text.length - length));
  }
  let out = '';
  let at = 0;
  for (let match = pattern.find(text, at); match; match = pattern.find(text, at)) {
    out += text.slice(at, match.start) + put(text.slice(match.start, match.end));
    at = match.end;
    if (operator === '/') break;
  }
  return out + text.slice(at);
}

function changeCase(
  text: string,
  pattern: Pattern | undefined,
  operator: (Operation & { type: 'case' })['operator'],
): string {
  const [direction] = operator;
  const change = (char: string) => {
    if (pattern && !pattern.matches(char)) return char;
    const upper = char.toUpperCase();
    const raises = direction === '^' || (direction === '~' && char !== upper);
    const changed = raises ? upper : char.toLowerCase();
    return changed.length === char.length ? changed : char;
  };
  const chars = Array.from(text);
  if (operator.length === 2) return chars.map(change).join('');
  return change(chars[0] ?? '') + chars.slice(1).join('');
}

async function slice(
  shell: Shell,
  { value, target, parameter, expander }: Application,
  operation: Operation & { type: 'slice' },
): Promise<Value> {
  const offset = Number(await expander.arithmetic(shell, operation.offset));
  const length = operation.length && Number(await expander.arithmetic(shell, operation.length));
  if (!value.list) {
    const chars = Array.from(value.text ?? '');
    return { text: sliceOf(chars, offset, length, operation).join('') };
  }
  if (!shell.vars.find(target.name)?.isArray && value.list.length < 2 && isName(target.name)) {
    // `${x[@]:1}` of what is no array takes a part of its text.
    const chars = Array.from(value.list[0] ?? '');
    return { text: sliceOf(chars, offset, length, operation).join('') };
  }
  if (target.name === '@' || target.name === '*') {
    if (shell.personality.features.errorsExit) {
      // ash takes a part of their text.
      const chars = Array.from(shell.args.join(' '));
      return { text: sliceOf(chars, offset, length, operation).join('') };
    }
    const all = [shell.arg0, ...shell.args];
    if (length !== undefined && length < 0) throw new ExpansionError(`${length}: substring expression < 0`, 1);
    const from = offset < 0 ? offset + all.length : offset;
    if (from < 0) return { list: [], star: value.star };
    return { list: all.slice(from, length === undefined ? undefined : from + length), star: value.star };
  }
  if (length !== undefined && length < 0) throw new ExpansionError(`${length}: substring expression < 0`, 1);
  const keys = value.keys ?? value.list.map((_, i) => String(i));
  const indexed = shell.vars.find(parameter.name)?.map === undefined;
  const end = indexed ? Number(keys.at(-1) ?? -1) + 1 : keys.length;
  const from = offset < 0 ? offset + end : offset;
  if (from < 0) return { list: [], star: value.star };
  const first = indexed ? keys.findIndex((key) => Number(key) >= from) : from;
  if (first < 0) return { list: [], star: value.star };
  return { list: value.list.slice(first, length === undefined ? undefined : first + length), star: value.star };
}

function sliceOf(
  chars: readonly string[],
  offset: number,
  length: number | undefined,
  operation: Operation & { type: 'slice' },
): readonly string[] {
  const from = offset < 0 ? offset + chars.length : offset;
  if (from < 0 || from > chars.length) return [];
  const end = length === undefined ? chars.length : length < 0 ? chars.length + length : from + length;
  if (end < from) throw new ExpansionError(`${operation.length?.literal ?? length}: substring expression < 0`, 1);
  return chars.slice(from, end);
}
