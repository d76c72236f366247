import { sprint } from '../fmt/print.ts';
import { mapEntries } from '../reflect/map-entries.ts';
import { int, isInt, isUint } from '../reflect/type.ts';
import { indexValue, indirect, indirectInterface, isTrue, size, Value } from '../reflect/value.ts';
import { quote } from '../strconv/quote.ts';
import { EvalError } from './errors.ts';
import type { Evaluator, Result } from './eval.ts';
import { type ActionNode, type BranchNode, type ListNode, type Node, nodeText, type TemplateNode } from './node.ts';
import { printable } from './printable.ts';

/** How deep templates may call each other before Go gives up; ours is what a JavaScript stack holds. */
const MAX_DEPTH = 1000;

/** What one execution may take and print, so that no template freezes whoever executes it: about a second, and 32 MB. */
const MAX_STEPS = 2_000_000;
const MAX_OUTPUT = 2 ** 25;

/** How a list of nodes ended, if it was not at its end. */
type Leaving = 'break' | 'continue' | undefined;

/** Carries out the actions of a template. `output` is what has been printed, `name` whose tree is at work. */
export class Execution {
  output = '';
  name: string;
  readonly #evaluator: Evaluator;
  readonly #trees: ReadonlyMap<string, ListNode>;
  #depth = 0;
  #steps = 0;

  constructor(name: string, trees: ReadonlyMap<string, ListNode>, evaluator: Evaluator) {
    this.name = name;
    this.#trees = trees;
    this.#evaluator = evaluator;
  }

  /** Throws EvalError; then `output` holds what was printed until there. */
  run(dot: Result): void {
    const root = this.#trees.get(this.name);
    if (root) this.#list(dot, root);
  }

  #list(dot: Result, { nodes }: ListNode): Leaving {
    for (const node of nodes) {
      const leaving = this.#walk(dot, node);
      if (leaving) return leaving;
    }
    return undefined;
  }

  #walk(dot: Result, node: Node): Leaving {
    this.#evaluator.node = node;
    this.#step();
    switch (node.kind) {
      case 'text':
        this.output += node.text;
        return undefined;
      case 'action':
        this.#action(dot, node);
        return undefined;
      case 'if':
      case 'with':
        return this.#ifOrWith(dot, node);
      case 'range':
        return this.#inScope(() => this.#range(dot, node));
      case 'template':
        this.#template(dot, node);
        return undefined;
      case 'break':
      case 'continue':
        return node.kind;
      default:
        throw new EvalError(`unknown node: ${nodeText(node)}`);
    }
  }

  #step(): void {
    if (++this.#steps > MAX_STEPS || this.output.length > MAX_OUTPUT) {
      throw new EvalError('Linkyard does not simulate templates that run or print this long');
    }
  }

  /** Variables declared inside are gone afterwards. */
  #inScope<T>(body: () => T): T {
    const { vars } = this.#evaluator;
    const mark = vars.length;
    const result = body();
    vars.length = mark;
    return result;
  }

  #action(dot: Result, node: ActionNode): void {
    const value = this.#evaluator.pipeline(dot, node.pipe);
    if (node.pipe.decl.length > 0) return;
    this.#evaluator.node = node;
    const text = printable(value);
    if (text === undefined) throw new EvalError(`can't print ${nodeText(node)} of type ${value?.type.name}`);
    this.output += text;
  }

  #ifOrWith(dot: Result, node: BranchNode): Leaving {
    return this.#inScope(() => {
      const value = this.#evaluator.pipeline(dot, node.pipe);
      if (isTrue(indirectInterface(value))) return this.#list(node.kind === 'with' ? value : dot, node.list);
      return node.elseList && this.#list(dot, node.elseList);
    });
  }

  #range(dot: Result, node: BranchNode): Leaving {
    const { value } = indirect(this.#evaluator.pipeline(dot, node.pipe));
    let ran = false;
    for (const [index, element] of this.#elements(value, node)) {
      ran = true;
      this.#step();
      const leaving = this.#inScope(() => {
        this.#setRangeVariables(node, index, element);
        return this.#list(element, node.list);
      });
      if (leaving === 'break') break;
    }
    return ran || !node.elseList ? undefined : this.#list(dot, node.elseList);
  }

  /** What a range iterates over: slices and arrays with their indexes, maps with their keys, integers from 0. */
  *#elements(value: Result, { pipe }: BranchNode): Iterable<[index: Result, element: Result]> {
    if (!value) return;
    const { type } = value;
    if (type.kind === 'map') return yield* mapEntries(value);
    if (type.kind === 'slice' || type.kind === 'array') {
      for (let i = 0; i < size(value); i++) yield [new Value(int, i), indexValue(value, i)];
      return;
    }
    if (!isInt(type) && !isUint(type)) {
      if (type.kind === 'interface' && value.data === null) return;
      throw new EvalError(`range can't iterate over ${sprint(value)}`);
    }
    if (pipe.decl.length > 1) {
      throw new EvalError(`can't use ${sprint(value)} to iterate over more than one variable`);
    }
    for (let i = 0; i < Number(value.data); i++) yield [undefined, new Value(type, i)];
  }

  /** With one variable that is the element, with two the index comes first; `=` sets those of an outer scope. */
  #setRangeVariables({ pipe }: BranchNode, index: Result, element: Result): void {
    const [first, second] = pipe.decl;
    if (!first) return;
    const set = (name: string, value: Result) => {
      if (pipe.isAssign) this.#evaluator.assign(name, value);
      else this.#evaluator.vars.push({ name, value });
    };
    if (second) {
      set(first.names[0], index);
      set(second.names[0], element);
    } else set(first.names[0], element);
  }

  /** A template sees no variables but its own argument, as `$`. */
  #template(dot: Result, node: TemplateNode): void {
    const root = this.#trees.get(node.name);
    if (!root) throw new EvalError(`template ${quote(node.name)} not defined`);
    if (this.#depth === MAX_DEPTH) throw new EvalError(`exceeded maximum template depth (${MAX_DEPTH})`);
    const data = this.#evaluator.pipeline(dot, node.pipe);
    const { name } = this;
    const { vars } = this.#evaluator;
    this.name = node.name;
    this.#evaluator.vars = [{ name: '$', value: data }];
    this.#depth++;
    this.#list(data, root);
    this.#depth--;
    this.name = name;
    this.#evaluator.vars = vars;
  }
}
