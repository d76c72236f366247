import { GoError } from '../go-error.ts';
import { any, canBeNil, type Func, string, type Type } from '../reflect/type.ts';
import { indirectInterface, isTrue, Value } from '../reflect/value.ts';
import { quote } from '../strconv/quote.ts';
import { constantArgument, idealConstant } from './constant.ts';
import { EvalError } from './errors.ts';
import { lookup, type MissingKey } from './field.ts';
import {
  type ChainNode,
  type CommandNode,
  type IdentifierNode,
  type Node,
  nodeText,
  type PipeNode,
  type VariableNode,
} from './node.ts';
import { validateType, valueType } from './validate.ts';

/** An invalid value, which is what Go's zero reflect.Value is, has no object of ours. */
export type Result = Value | undefined;

/** "No value comes down the pipeline", which is not the same as an invalid one. */
const NONE = new Value(any, null);

const AND_OR = new Set(['and', 'or']);

interface Variable {
  readonly name: string;
  value: Result;
}

/** Evaluates the expressions of a template. `node` is the one at work: if it throws, that is where. */
export class Evaluator {
  node: Node | undefined;
  vars: Variable[];
  readonly #funcs: ReadonlyMap<string, Func>;
  readonly #missingKey: MissingKey;

  constructor(funcs: ReadonlyMap<string, Func>, missingKey: MissingKey, data: Result) {
    this.#funcs = funcs;
    this.#missingKey = missingKey;
    this.vars = [{ name: '$', value: data }];
  }

  /** The value of a pipeline; its declarations are carried out. No pipeline has an invalid value. */
  pipeline(dot: Result, pipe: PipeNode | undefined): Result {
    if (!pipe) return undefined;
    this.node = pipe;
    let value: Result = NONE;
    for (const command of pipe.cmds) value = indirectInterface(this.#command(dot, command, value));
    for (const { names } of pipe.decl) {
      if (pipe.isAssign) this.assign(names[0], value);
      else this.vars.push({ name: names[0], value });
    }
    return value;
  }

  assign(name: string, value: Result): void {
    this.#variable(name).value = value;
  }

  #variable(name: string): Variable {
    const found = this.vars.findLast((variable) => variable.name === name);
    if (!found) throw new EvalError(`undefined variable: ${name}`);
    return found;
  }

  #command(dot: Result, command: CommandNode, final: Result): Result {
    const { args } = command;
    const first = args[0] as Node;
    switch (first.kind) {
      case 'field':
        this.node = first;
        return this.#fields(dot, dot, first, first.names, args, final);
      case 'chain':
        return this.#chain(dot, first, args, final);
      case 'identifier':
        return this.#function(dot, first, command, args, final);
      case 'pipe':
        this.#notAFunction(args, final);
        return this.pipeline(dot, first);
      case 'variable':
        return this.#variableFields(dot, first, args, final);
    }
    this.node = first;
    this.#notAFunction(args, final);
    switch (first.kind) {
      case 'dot':
        return dot;
      case 'nil':
        throw new EvalError('nil is not a command');
      case 'number':
        return idealConstant(first);
      default:
        return constantArgument(first, any);
    }
  }

  #notAFunction(args: readonly Node[], final: Result): void {
    if (args.length > 1 || final !== NONE) {
      throw new EvalError(`can't give argument to non-function ${nodeText(args[0] as Node)}`);
    }
  }

  #chain(dot: Result, chain: ChainNode, args: readonly Node[], final: Result): Result {
    this.node = chain;
    if (chain.node.kind === 'nil') throw new EvalError(`indirection through explicit nil in ${nodeText(chain)}`);
    const receiver = this.#argument(dot, undefined, chain.node);
    return this.#fields(dot, receiver, chain, chain.names, args, final);
  }

  #variableFields(dot: Result, node: VariableNode, args: readonly Node[], final: Result): Result {
    this.node = node;
    const [name, ...names] = node.names;
    const { value } = this.#variable(name);
    if (names.length > 0) return this.#fields(dot, value, node, names, args, final);
    this.#notAFunction(args, final);
    return value;
  }

  /** `.A.B.C args`: only the last gets the arguments. */
  #fields(
    dot: Result,
    from: Result,
    node: Node,
    names: readonly string[],
    args: readonly Node[],
    final: Result,
  ): Result {
    let receiver = from;
    for (let i = 0; i < names.length; i++) {
      const last = i === names.length - 1;
      const name = names[i] as string;
      const [given, piped] = last ? [args, final] : [[], NONE];
      const found = lookup(receiver, name, given.length > 1 || piped !== NONE, this.#missingKey);
      receiver = found instanceof Value || !found ? found : this.#call(dot, found, false, node, name, given, piped);
    }
    return receiver;
  }

  /** `whole` is what an error of the function itself is blamed on. */
  #function(dot: Result, node: IdentifierNode, whole: Node, args: readonly Node[], final: Result): Result {
    this.node = node;
    const { name } = node;
    const func = this.#funcs.get(name);
    if (!func) throw new EvalError(`${quote(name)} is not a defined function`);
    return this.#call(dot, func, true, whole, name, args, final);
  }

  /** Calls with the arguments after args[0] and, as the last one, what came down the pipeline. */
  #call(
    dot: Result,
    func: Func,
    isFunction: boolean,
    node: Node,
    name: string,
    args: readonly Node[],
    final: Result,
  ): Result {
    const given = args.slice(1);
    const count = given.length + (final === NONE ? 0 : 1);
    const fixed = func.params.length - (func.variadic ? 1 : 0);
    if (func.variadic ? count < fixed : count !== fixed) {
      const wanted = func.variadic ? `at least ${fixed} got ${given.length}` : `${fixed} got ${count}`;
      throw new EvalError(`wrong number of args for ${name}: want ${wanted}`);
    }
    if (isFunction && AND_OR.has(name)) return this.#shortCircuit(dot, name, given, final);
    const typeOf = (i: number) => func.params[Math.min(i, func.params.length - 1)] as Type;
    const values = given.map((arg, i) => this.#argument(dot, typeOf(i), arg));
    if (final !== NONE) values.push(validateType(final, typeOf(given.length)));
    if (func.wantsName) values.unshift(new Value(string, given[0] ? nodeText(given[0]) : ''));
    try {
      return func.call(...values);
    } catch (error) {
      if (!(error instanceof GoError)) throw error;
      this.node = node;
      throw new EvalError(`error calling ${name}: ${error.message}`);
    }
  }

  /** `and` stops at the first false value, `or` at the first true one. */
  #shortCircuit(dot: Result, name: string, args: readonly Node[], final: Result): Result {
    let value: Result;
    for (const arg of args) {
      value = this.#argument(dot, valueType, arg);
      if (isTrue(indirectInterface(value)) === (name === 'or')) return value;
    }
    return final === NONE ? value : final;
  }

  /** An argument for a parameter of the type, any if undefined. */
  #argument(dot: Result, type: Type | undefined, node: Node): Result {
    this.node = node;
    switch (node.kind) {
      case 'dot':
        return validateType(dot, type);
      case 'nil':
        if (type === valueType) return undefined;
        if (!type || canBeNil(type)) return type && new Value(type, null);
        throw new EvalError(`cannot assign nil to ${type.name}`);
      case 'field':
        return validateType(this.#fields(dot, dot, node, node.names, [node], NONE), type);
      case 'variable':
        return validateType(this.#variableFields(dot, node, [], NONE), type);
      case 'pipe':
        return validateType(this.pipeline(dot, node), type);
      case 'identifier':
        return validateType(this.#function(dot, node, node, [], NONE), type);
      case 'chain':
        return validateType(this.#chain(dot, node, [], NONE), type);
      default:
        return constantArgument(node, type ?? any);
    }
  }
}
