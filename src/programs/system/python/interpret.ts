import type { Process } from '../../../kernel/process.ts';
import type { Expression, Statement } from './ast.ts';
import { PythonError, Unsupported } from './error.ts';
import type { Interrupt } from './interrupt.ts';
import { formatted, method, percent } from './methods.ts';
import {
  type Arguments,
  Callable,
  Dict,
  equal,
  isTrue,
  Module,
  numberOf,
  Real,
  Tuple,
  toText,
  typeName,
  type Value,
} from './values.ts';

/** Ends a function. */
class Return {
  readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }
}

/** How statements ended, where not at their end. */
type Ended = Return | 'break' | 'continue' | undefined;

type Scope = Map<string, Value>;
/** Brings a module, where there is one of that name. */
export type Importer = (name: string) => Module | undefined;

/** Runs programs of the Python that is known here. */
export class Interpreter {
  readonly #proc: Process;
  readonly #import: Importer;
  readonly #globals: Scope;
  readonly #interrupt: Interrupt;
  #depth = 0;

  constructor(proc: Process, importer: Importer, globals: Iterable<readonly [string, Value]>, interrupt: Interrupt) {
    this.#proc = proc;
    this.#import = importer;
    this.#globals = new Map(globals);
    this.#interrupt = interrupt;
  }

  async run(statements: readonly Statement[], scope: Scope = this.#globals): Promise<Ended> {
    for (const statement of statements) {
      const turn = this.#proc.tick();
      if (turn) await turn;
      // What needs no waiting, such as `pass`, notices ^C here.
      if (this.#interrupt.take()) throw new PythonError('KeyboardInterrupt', '', statement.line);
      const ended = await this.#statement(statement, scope);
      if (ended) return ended;
    }
    return undefined;
  }

  async #statement(statement: Statement, scope: Scope): Promise<Ended> {
    switch (statement.kind) {
      case 'pass':
        return undefined;
      case 'expression':
        await this.evaluate(statement.value, scope);
        return undefined;
      case 'break':
      case 'continue':
        return statement.kind;
      case 'while':
        while (isTrue(await this.evaluate(statement.test, scope))) {
          const ended = await this.run(statement.body, scope);
          if (ended instanceof Return) return ended;
          if (ended === 'break') break;
        }
        return undefined;
      case 'for':
        for (const item of iterate(await this.evaluate(statement.over, scope), statement.line)) {
          scope.set(statement.name, item);
          const ended = await this.run(statement.body, scope);
          if (ended instanceof Return) return ended;
          if (ended === 'break') break;
        }
        return undefined;
      case 'assign': {
        const { name, operator, line } = statement;
        const value = await this.evaluate(statement.value, scope);
        const before: Expression = { kind: 'name', name, line };
        scope.set(name, operator ? operate(operator, await this.evaluate(before, scope), value, line) : value);
        return undefined;
      }
      case 'return':
        return new Return(statement.value ? await this.evaluate(statement.value, scope) : null);
      case 'import':
        this.#importNames(statement, scope);
        return undefined;
      case 'def':
        scope.set(statement.name, await this.#define(statement, scope));
        return undefined;
      case 'if':
        for (const { test, body } of statement.branches) {
          if (!test || isTrue(await this.evaluate(test, scope))) return this.run(body, scope);
        }
        return undefined;
    }
  }

  #importNames({ module, names, line }: Extract<Statement, { kind: 'import' }>, scope: Scope): void {
    for (const { name, as } of names) {
      const source = this.#import(module === '' ? name : module);
      if (!source) throw new PythonError('ModuleNotFoundError', `No module named '${module || name}'`, line);
      const value = module === '' ? source : source.attributes.get(name);
      if (value === undefined)
        throw new PythonError('ImportError', `cannot import name '${name}' from '${module}'`, line);
      scope.set(as, value);
    }
  }

  async #define(definition: Extract<Statement, { kind: 'def' }>, scope: Scope): Promise<Value> {
    const { name, parameters, body, line } = definition;
    let value: Value = new Callable(name, async (given) => {
      const local = new Map(bind(name, parameters, given));
      if (this.#depth > 200) throw new PythonError('RecursionError', 'maximum recursion depth exceeded', line);
      this.#depth += 1;
      try {
        const ended = await this.run(body, local);
        return ended instanceof Return ? ended.value : null;
      } finally {
        this.#depth -= 1;
      }
    });
    for (const decorator of [...definition.decorators].reverse()) {
      value = await this.#call(await this.evaluate(decorator, scope), { args: [value], named: new Map(), line });
    }
    return value;
  }

  async evaluate(expression: Expression, scope: Scope): Promise<Value> {
    const { line } = expression;
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'join': {
        let text = '';
        for (const part of expression.parts) text += toText(await this.evaluate(part, scope));
        return text;
      }
      case 'format':
        return formatted(await this.evaluate(expression.value, scope), expression.specification, line);
      case 'name': {
        const value = scope.get(expression.name) ?? this.#globals.get(expression.name);
        if (value === undefined) throw new PythonError('NameError', `name '${expression.name}' is not defined`, line);
        return value;
      }
      case 'attribute': {
        const of = await this.evaluate(expression.of, scope);
        if (!(of instanceof Module)) return method(of, expression.name, line);
        const value = of.attributes.get(expression.name);
        if (value === undefined)
          throw new PythonError('AttributeError', `module '${of.name}' has no attribute '${expression.name}'`, line);
        return value;
      }
      case 'index':
        return index(await this.evaluate(expression.of, scope), await this.evaluate(expression.key, scope), line);
      case 'call': {
        const callee = await this.evaluate(expression.callee, scope);
        const args: Value[] = [];
        for (const arg of expression.args) args.push(await this.evaluate(arg, scope));
        const named = new Map<string, Value>();
        for (const { name, value } of expression.named) named.set(name, await this.evaluate(value, scope));
        return this.#call(callee, { args, named, line });
      }
      case 'list':
      case 'tuple': {
        const items: Value[] = [];
        for (const item of expression.items) items.push(await this.evaluate(item, scope));
        return expression.kind === 'tuple' ? Tuple.made(items) : items;
      }
      case 'dict': {
        const entries: [string, Value][] = [];
        for (const [key, value] of expression.entries) {
          entries.push([toText(await this.evaluate(key, scope)), await this.evaluate(value, scope)]);
        }
        return new Dict(entries);
      }
      case 'unary': {
        const operand = await this.evaluate(expression.operand, scope);
        if (expression.operator === 'not') return !isTrue(operand);
        if (operand instanceof Real) return new Real(-operand.value);
        return typeof operand === 'number' ? -operand : wrongOperand('-', operand, line);
      }
      case 'conditional':
        return this.evaluate(
          isTrue(await this.evaluate(expression.test, scope)) ? expression.yes : expression.no,
          scope,
        );
      case 'binary':
        return this.#binary(expression, scope);
    }
  }

  async #binary(expression: Extract<Expression, { kind: 'binary' }>, scope: Scope): Promise<Value> {
    const { operator, line } = expression;
    const left = await this.evaluate(expression.left, scope);
    if (operator === 'and') return isTrue(left) ? this.evaluate(expression.right, scope) : left;
    if (operator === 'or') return isTrue(left) ? left : this.evaluate(expression.right, scope);
    return operate(operator, left, await this.evaluate(expression.right, scope), line);
  }

  async #call(callee: Value, given: Arguments): Promise<Value> {
    if (!(callee instanceof Callable))
      throw new PythonError('TypeError', `'${typeName(callee)}' object is not callable`, given.line);
    return callee.call(given);
  }
}

function bind(name: string, parameters: readonly string[], { args, named, line }: Arguments): [string, Value][] {
  if (args.length > parameters.length) {
    const takes = `${parameters.length} positional argument${parameters.length === 1 ? '' : 's'}`;
    throw new PythonError('TypeError', `${name}() takes ${takes} but ${args.length} were given`, line);
  }
  return parameters.map((parameter, i) => {
    const value = args[i] ?? named.get(parameter);
    if (value === undefined)
      throw new PythonError('TypeError', `${name}() missing 1 required positional argument: '${parameter}'`, line);
    return [parameter, value];
  });
}

function index(of: Value, key: Value, line: number): Value {
  if (of instanceof Dict) {
    const value = of.entries.get(toText(key));
    if (value === undefined) throw new PythonError('KeyError', `'${toText(key)}'`, line);
    return value;
  }
  if ((Array.isArray(of) || typeof of === 'string') && typeof key === 'number') {
    const value = of.at(key);
    if (value === undefined)
      throw new PythonError('IndexError', `${typeName(of) === 'str' ? 'string' : 'list'} index out of range`, line);
    return value;
  }
  throw new PythonError('TypeError', `'${typeName(of)}' object is not subscriptable`, line);
}

function operate(operator: string, left: Value, right: Value, line: number): Value {
  switch (operator) {
    case '==':
    case 'is':
      return equal(left, right);
    case '!=':
      return !equal(left, right);
    case 'in':
      if (typeof right === 'string') return right.includes(toText(left));
      if (right instanceof Dict) return right.entries.has(toText(left));
      return Array.isArray(right) && right.some((item) => equal(item, left));
    case '%':
      if (typeof left === 'string') return percent(left, right, line);
      break;
    case '+':
      if (typeof left === 'string' && typeof right === 'string') return left + right;
      if (typeof left === 'string')
        throw new PythonError('TypeError', `can only concatenate str (not "${typeName(right)}") to str`, line);
      if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
      break;
    case '*':
      if (typeof left === 'string' && typeof right === 'number') return repeat(left, right, line);
      if (Array.isArray(left) && typeof right === 'number') {
        if (left.length * right > LONGEST) throw new Unsupported('lists of that length', line);
        return Array.from({ length: left.length * Math.max(0, right) }, (_, i) => left[i % left.length] as Value);
      }
      break;
  }
  if (typeof left === 'string' && typeof right === 'string' && ['<', '>', '<=', '>='].includes(operator)) {
    return compare(operator, left < right ? -1 : left > right ? 1 : 0);
  }
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) {
    throw new PythonError(
      'TypeError',
      `unsupported operand type(s) for ${operator}: '${typeName(left)}' and '${typeName(right)}'`,
      line,
    );
  }
  if (['<', '>', '<=', '>='].includes(operator)) return compare(operator, a - b);
  const floats = left instanceof Real || right instanceof Real;
  const result = arithmetic(operator, a, b, line, floats);
  if (floats || operator === '/' || (operator === '**' && b < 0)) return new Real(result);
  if (!Number.isSafeInteger(result)) throw new Unsupported('integers of that size', line);
  return result;
}

function byZero(operator: string, floats: boolean): string {
  if (operator === '/') return floats ? 'float division by zero' : 'division by zero';
  if (operator === '%') return floats ? 'float modulo' : 'integer modulo by zero';
  return floats ? 'float floor division by zero' : 'integer division or modulo by zero';
}

function arithmetic(operator: string, left: number, right: number, line: number, floats: boolean): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '**':
      return left ** right;
    default: {
      if (right === 0) throw new PythonError('ZeroDivisionError', byZero(operator, floats), line);
      if (operator === '/') return left / right;
      return operator === '//' ? Math.floor(left / right) : left - right * Math.floor(left / right);
    }
  }
}

/** What `for` goes through. */
function iterate(value: Value, line: number): Iterable<Value> {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return value;
  if (value instanceof Dict) return value.entries.keys();
  throw new PythonError('TypeError', `'${typeName(value)}' object is not iterable`, line);
}

function compare(operator: string, order: number): boolean {
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

/** Longer texts than this would only fill the page's memory. */
const LONGEST = 10_000_000;

function repeat(text: string, count: number, line: number): string {
  if (text.length * count > LONGEST) throw new Unsupported('texts of that length', line);
  return text.repeat(Math.max(0, count));
}

function wrongOperand(operator: string, operand: Value, line: number): never {
  throw new PythonError('TypeError', `bad operand type for unary ${operator}: '${typeName(operand)}'`, line);
}
