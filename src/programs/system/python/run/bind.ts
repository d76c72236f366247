import { Dict, Tuple, textKey, type Value } from '../data/values.ts';
import { PythonError } from '../error.ts';
import type { Parameter } from '../syntax/ast.ts';
import type { Func } from './frame.ts';

/** Gives a call's arguments to a function's parameters. @throws {PythonError} TypeError in Python's words */
export function bind(func: Func, args: readonly Value[], named: ReadonlyMap<string, Value>): Map<string, Value> {
  const { parameters, defaults } = func;
  const vars = new Map<string, Value>();
  const wrong = (text: string) => new PythonError('TypeError', `${func.qualname}() ${text}`);
  const positional = parameters.filter(({ kind }) => kind === 'positional' || kind === 'both');
  const rest = parameters.find(({ kind }) => kind === 'rest');
  const others = parameters.find(({ kind }) => kind === 'named');
  for (const [at, { name }] of positional.entries()) if (at < args.length) vars.set(name, args[at] as Value);
  if (rest) vars.set(rest.name, new Tuple(args.slice(positional.length)));

  const extra = new Dict();
  const misplaced: string[] = [];
  for (const [name, value] of named) {
    const parameter = parameters.find((own) => own.name === name && (own.kind === 'both' || own.kind === 'keyword'));
    if (parameter) {
      if (vars.has(name)) throw wrong(`got multiple values for argument '${name}'`);
      vars.set(name, value);
    } else if (others) extra.map.set(textKey(name), [name, value]);
    else if (positional.some((own) => own.kind === 'positional' && own.name === name)) misplaced.push(name);
    else throw wrong(`got an unexpected keyword argument '${name}'`);
  }
  if (misplaced.length > 0)
    throw wrong(`got some positional-only arguments passed as keyword arguments: '${misplaced.join(', ')}'`);
  if (others) vars.set(others.name, extra);
  if (!rest && args.length > positional.length) throw wrong(tooMany(func, positional, args.length, vars));

  const missing = (kinds: readonly Parameter[]) =>
    kinds.filter(({ name }) => {
      if (vars.has(name)) return false;
      const otherwise = defaults.get(name);
      if (otherwise === undefined) return true;
      vars.set(name, otherwise);
      return false;
    });
  const absent = missing(positional);
  if (absent.length > 0) throw wrong(lacking('positional', absent));
  const keyword = missing(parameters.filter(({ kind }) => kind === 'keyword'));
  if (keyword.length > 0) throw wrong(lacking('keyword-only', keyword));
  return vars;
}

function lacking(what: string, missing: readonly Parameter[]): string {
  const shown = missing.map(({ name }) => `'${name}'`);
  const last = shown.pop() ?? '';
  const list = shown.length === 0 ? last : `${shown.join(', ')}${shown.length > 1 ? ',' : ''} and ${last}`;
  return `missing ${missing.length} required ${what} argument${missing.length === 1 ? '' : 's'}: ${list}`;
}

function tooMany(
  func: Func,
  positional: readonly Parameter[],
  given: number,
  vars: ReadonlyMap<string, Value>,
): string {
  const most = positional.length;
  const least = positional.filter(({ name }) => !func.defaults.has(name)).length;
  const keyword = func.parameters.filter(({ kind, name }) => kind === 'keyword' && vars.has(name)).length;
  const range = least < most ? `from ${least} to ${most}` : String(most);
  const plural = most === 1 && least === most ? '' : 's';
  const s = (count: number) => (count === 1 ? '' : 's');
  const were =
    keyword > 0
      ? `${given} positional argument${s(given)} (and ${keyword} keyword-only argument${s(keyword)}) were given`
      : `${given} ${given === 1 ? 'was' : 'were'} given`;
  return `takes ${range} positional argument${plural} but ${were}`;
}
