import type { Func } from '../reflect/type.ts';
import { Value, valueOf } from '../reflect/value.ts';
import { quote } from '../strconv/quote.ts';
import { byteLength } from '../utf8.ts';
import { EvalError, TemplateExecError } from './errors.ts';
import { Evaluator } from './eval.ts';
import { Execution } from './exec.ts';
import type { MissingKey } from './field.ts';
import { type Node, nodeText } from './node.ts';
import { parse, type TreeSet } from './parse.ts';

/** What a template is executed with, beside its data. */
export interface ExecOptions {
  /** What a key that a map does not have gives; Docker's inspect sets `error` for undecoded JSON. */
  readonly missingKey?: MissingKey;
  /** Functions instead of those that the template was parsed with, of the same names. */
  readonly functions?: ReadonlyMap<string, Func>;
}

/** A parsed text/template of Go 1.24. Its name is empty, as it is for every template of Docker's command line. */
export class Template {
  readonly #text: string;
  readonly #trees: TreeSet;
  readonly #functions: ReadonlyMap<string, Func>;

  /** Throws TemplateParseError. */
  constructor(text: string, functions: ReadonlyMap<string, Func>) {
    this.#text = text;
    this.#functions = functions;
    this.#trees = parse('', text, (name) => functions.has(name));
  }

  /**
   * What the template prints for `data`: a Value, or a JavaScript value whose type is inferred (see `valueOf`).
   * Throws TemplateExecError, which tells what was printed before.
   */
  execute(data: unknown, options: ExecOptions = {}): string {
    const dot = data instanceof Value ? data : valueOf(data);
    const evaluator = new Evaluator(options.functions ?? this.#functions, options.missingKey ?? 'invalid', dot);
    const execution = new Execution('', this.#trees, evaluator);
    try {
      execution.run(dot);
    } catch (error) {
      if (!(error instanceof EvalError)) throw error;
      throw new TemplateExecError(this.#locate(error.message, execution.name, evaluator.node), execution.output);
    }
    return execution.output;
  }

  /** Line, and column in bytes from 0, of where the node at fault begins. */
  #locate(message: string, name: string, node: Node | undefined): string {
    if (!node) return `template: ${name}: ${message}`;
    const before = this.#text.slice(0, node.at);
    const line = before.split('\n').length;
    const column = byteLength(before.slice(before.lastIndexOf('\n') + 1));
    return `template: :${line}:${column}: executing ${quote(name)} at <${nodeText(node)}>: ${message}`;
  }
}
