import type { Process } from '../../../kernel/process.ts';
import { bind, index, slice } from './access.ts';
import type { Clause, Expression, Parameter, Statement } from './ast.ts';
import { PythonError, Unsupported } from './error.ts';
import { errorOf, matches, Raised } from './exceptions.ts';
import type { Interrupt } from './interrupt.ts';
import { iterate } from './iterate.ts';
import { formatted, method } from './methods.ts';
import { operate, wrongOperand } from './operators.ts';
import { Return, Scope } from './scope.ts';
import {
  type Arguments,
  Callable,
  Dict,
  isTrue,
  Module,
  Real,
  repr,
  Tuple,
  toText,
  typeName,
  type Value,
} from './values.ts';

/** How statements ended, where not at their end. */
type Ended = Return | 'break' | 'continue' | undefined;

/** Brings a module, where there is one of that name. */
export type Importer = (name: string) => Module | undefined;

/** Runs programs of the Python that is known here. */
export class Interpreter {
  readonly #proc: Process;
  readonly #import: Importer;
  readonly #globals: Scope;
  readonly #interrupt: Interrupt;
  #depth = 0;
  /** What is being dealt with, for a bare `raise`. */
  #handling: PythonError | undefined;

  constructor(proc: Process, importer: Importer, globals: Iterable<readonly [string, Value]>, interrupt: Interrupt) {
    this.#proc = proc;
    this.#import = importer;
    this.#globals = new Scope(globals);
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
          await this.#assign(statement.target, item, scope);
          const ended = await this.run(statement.body, scope);
          if (ended instanceof Return) return ended;
          if (ended === 'break') break;
        }
        return undefined;
      case 'assign': {
        const { targets, operator, line } = statement;
        const value = await this.evaluate(statement.value, scope);
        for (const target of targets) {
          const result = operator ? operate(operator, await this.evaluate(target, scope), value, line) : value;
          await this.#assign(target, result, scope);
        }
        return undefined;
      }
      case 'global':
        for (const name of statement.names) scope.declareGlobal(name);
        return undefined;
      case 'raise':
        throw await this.#raised(statement, scope);
      case 'assert':
        if (isTrue(await this.evaluate(statement.test, scope))) return undefined;
        throw new PythonError(
          'AssertionError',
          statement.message ? toText(await this.evaluate(statement.message, scope)) : '',
          statement.line,
        );
      case 'delete':
        await this.#delete(statement.target, scope);
        return undefined;
      case 'try':
        return this.#try(statement, scope);
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

  async #try({ body, handlers, otherwise, final }: Extract<Statement, { kind: 'try' }>, scope: Scope): Promise<Ended> {
    try {
      const ended = await this.run(body, scope);
      return ended ?? (await this.run(otherwise, scope));
    } catch (error) {
      if (!(error instanceof PythonError) || error instanceof Unsupported) throw error;
      for (const handler of handlers) {
        if (handler.type && !matches(error, await this.evaluate(handler.type, scope))) continue;
        if (handler.as !== undefined) scope.set(handler.as, new Raised(error));
        const before = this.#handling;
        this.#handling = error;
        try {
          return await this.run(handler.body, scope);
        } finally {
          this.#handling = before;
        }
      }
      throw error;
    } finally {
      const ended = await this.run(final, scope);
      // biome-ignore lint/correctness/noUnsafeFinally: Python's finally takes the place of what came before, too.
      if (ended) return ended;
    }
  }

  async #raised({ value, line }: Extract<Statement, { kind: 'raise' }>, scope: Scope): Promise<PythonError> {
    if (!value) return this.#handling ?? new PythonError('RuntimeError', 'No active exception to reraise', line);
    const given = await this.evaluate(value, scope);
    const made = given instanceof Callable ? await given.call({ args: [], named: new Map(), line }) : given;
    return errorOf(made, line) ?? new PythonError('TypeError', 'exceptions must derive from BaseException', line);
  }

  async #assign(target: Expression, value: Value, scope: Scope): Promise<void> {
    const { line } = target;
    if (target.kind === 'name') scope.set(target.name, value);
    else if (target.kind === 'index') {
      const of = await this.evaluate(target.of, scope);
      const key = await this.evaluate(target.key, scope);
      if (of instanceof Dict) of.entries.set(toText(key), value);
      else if (Array.isArray(of) && !(of instanceof Tuple) && typeof key === 'number') {
        const at = key < 0 ? of.length + key : key;
        if (at < 0 || at >= of.length) throw new PythonError('IndexError', 'list assignment index out of range', line);
        of[at] = value;
      } else throw new PythonError('TypeError', `'${typeName(of)}' object does not support item assignment`, line);
    } else if (target.kind === 'tuple' || target.kind === 'list') {
      const values = [...iterate(value, line)];
      const wanted = target.items.length;
      if (values.length > wanted)
        throw new PythonError('ValueError', `too many values to unpack (expected ${wanted})`, line);
      if (values.length < wanted)
        throw new PythonError(
          'ValueError',
          `not enough values to unpack (expected ${wanted}, got ${values.length})`,
          line,
        );
      for (const [at, item] of target.items.entries()) await this.#assign(item, values[at] as Value, scope);
    }
  }

  async #delete(target: Expression, scope: Scope): Promise<void> {
    const { line } = target;
    if (target.kind === 'name') {
      if (!scope.delete(target.name)) throw new PythonError('NameError', `name '${target.name}' is not defined`, line);
      return;
    }
    if (target.kind !== 'index') throw new Unsupported('deleting anything but names and items', line);
    const of = await this.evaluate(target.of, scope);
    const key = await this.evaluate(target.key, scope);
    if (of instanceof Dict) {
      if (!of.entries.delete(toText(key))) throw new PythonError('KeyError', repr(key), line);
    } else if (Array.isArray(of) && typeof key === 'number') of.splice(key, 1);
    else throw new PythonError('TypeError', `'${typeName(of)}' object doesn't support item deletion`, line);
  }

  /** A function of a program's own. */
  async #function(
    name: string,
    parameters: readonly Parameter[],
    scope: Scope,
    line: number,
    body: (local: Scope) => Promise<Value>,
  ): Promise<Callable> {
    const defaults = new Map<string, Value>();
    for (const { name: own, otherwise } of parameters)
      if (otherwise) defaults.set(own, await this.evaluate(otherwise, scope));
    const names = parameters.map((parameter) => parameter.name);
    return new Callable(name, async (given) => {
      const local = new Scope(bind(name, names, defaults, given), scope);
      if (this.#depth > 200) throw new PythonError('RecursionError', 'maximum recursion depth exceeded', line);
      this.#depth += 1;
      try {
        return await body(local);
      } finally {
        this.#depth -= 1;
      }
    });
  }

  async #comprehension(expression: Extract<Expression, { kind: 'comprehension' }>, scope: Scope): Promise<Value> {
    const { key, element, clauses, line } = expression;
    const items: Value[] = [];
    const entries = new Dict();
    const local = new Scope([], scope);
    const go = async ([clause, ...rest]: readonly Clause[]): Promise<void> => {
      if (!clause) {
        const value = await this.evaluate(element, local);
        if (key) entries.entries.set(toText(await this.evaluate(key, local)), value);
        else items.push(value);
        return;
      }
      for (const item of iterate(await this.evaluate(clause.over, local), line)) {
        const turn = this.#proc.tick();
        if (turn) await turn;
        await this.#assign(clause.target, item, local);
        let good = true;
        for (const test of clause.tests) good = good && isTrue(await this.evaluate(test, local));
        if (good) await go(rest);
      }
    };
    await go(clauses);
    return key ? entries : items;
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
    let value: Value = await this.#function(name, parameters, scope, line, async (local) => {
      const ended = await this.run(body, local);
      return ended instanceof Return ? ended.value : null;
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
        const value = scope.get(expression.name);
        if (value === undefined) throw new PythonError('NameError', `name '${expression.name}' is not defined`, line);
        return value;
      }
      case 'attribute': {
        const of = await this.evaluate(expression.of, scope);
        if (!(of instanceof Module)) return method(of, expression.name, line);
        const value = of.attributes.get(expression.name);
        if (value === undefined && of instanceof Raised)
          throw new PythonError('AttributeError', `'${of.name}' object has no attribute '${expression.name}'`, line);
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
      case 'slice': {
        const of = await this.evaluate(expression.of, scope);
        const start = expression.start ? await this.evaluate(expression.start, scope) : null;
        const end = expression.end ? await this.evaluate(expression.end, scope) : null;
        return slice(of, start, end, line);
      }
      case 'comprehension':
        return this.#comprehension(expression, scope);
      case 'lambda':
        return this.#function('<lambda>', expression.parameters, scope, line, (local) =>
          this.evaluate(expression.body, local),
        );
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
