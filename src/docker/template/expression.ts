import { GoError } from '../go-error.ts';
import { quote } from '../strconv/quote.ts';
import type { Cursor } from './cursor.ts';
import { type CommandNode, type Node, nodeText, type PipeNode } from './node.ts';
import { numberNode } from './number.ts';
import type { Token, TokenType } from './token.ts';

const OPERANDS: ReadonlySet<TokenType> = new Set([
  'bool',
  'charConstant',
  'complex',
  'dot',
  'field',
  'identifier',
  'number',
  'nil',
  'rawString',
  'string',
  'variable',
  'leftParen',
]);
/** What only the first command of a pipeline can be. */
const NOT_EXECUTABLE = new Set(['bool', 'dot', 'nil', 'number', 'string']);

/** Parses the pipelines of a template. `vars` are the variables in scope, with their `$`. */
export class ExpressionParser {
  vars: string[] = ['$'];
  readonly #cursor: Cursor;
  readonly #isFunction: (name: string) => boolean;

  constructor(cursor: Cursor, isFunction: (name: string) => boolean) {
    this.#cursor = cursor;
    this.#isFunction = isFunction;
  }

  /** Up to the token that ends it; `context` is what errors call it. */
  pipeline(context: string, end: TokenType): PipeNode {
    const pipe: PipeNode = { kind: 'pipe', at: this.#cursor.peekNonSpace().at, isAssign: false, decl: [], cmds: [] };
    while (this.#declaration(pipe, context));
    for (;;) {
      const token = this.#cursor.takeNonSpace();
      if (token.type === end) {
        this.#checkPipeline(pipe, context);
        return pipe;
      }
      if (!OPERANDS.has(token.type)) this.#cursor.unexpected(token, context);
      this.#cursor.back();
      pipe.cmds.push(this.#command());
    }
  }

  /** `$x :=`, `$x =` or, for a range, `$x,`. Whether another declaration follows. */
  #declaration(pipe: PipeNode, context: string): boolean {
    const variable = this.#cursor.peekNonSpace();
    if (variable.type !== 'variable') return false;
    const mark = this.#cursor.mark();
    this.#cursor.take();
    const next = this.#cursor.peekNonSpace();
    const declares = next.type === 'assign' || next.type === 'declare';
    const comma = next.type === 'char' && next.text === ',';
    if (!declares && !comma) {
      this.#cursor.back(mark);
      return false;
    }
    if (declares) pipe.isAssign = next.type === 'assign';
    this.#cursor.takeNonSpace();
    pipe.decl.push({ kind: 'variable', at: variable.at, names: [variable.text] });
    this.vars.push(variable.text);
    if (declares) return false;
    if (context === 'range' && pipe.decl.length < 2) {
      if (['variable', 'rightDelim', 'rightParen'].includes(this.#cursor.peekNonSpace().type)) return true;
      this.#cursor.fail('range can only initialize variables');
    }
    return this.#cursor.fail(`too many declarations in ${context}`);
  }

  #checkPipeline({ cmds }: PipeNode, context: string): void {
    if (cmds.length === 0) this.#cursor.fail(`missing value for ${context}`);
    cmds.forEach(({ args }, i) => {
      if (i > 0 && NOT_EXECUTABLE.has(args[0]?.kind ?? '')) {
        this.#cursor.fail(`non executable command in pipeline stage ${i + 1}`);
      }
    });
  }

  #command(): CommandNode {
    const command: CommandNode = { kind: 'command', at: this.#cursor.peekNonSpace().at, args: [] };
    for (;;) {
      this.#cursor.peekNonSpace();
      const operand = this.#operand();
      if (operand) command.args.push(operand);
      const token = this.#cursor.take();
      if (token.type === 'space') continue;
      if (token.type === 'rightDelim' || token.type === 'rightParen') this.#cursor.back();
      else if (token.type !== 'pipe') this.#cursor.unexpected(token, 'operand');
      break;
    }
    if (command.args.length === 0) this.#cursor.fail('empty command');
    return command;
  }

  /** A term and the fields that follow it at once. A node with fields begins, for errors, where those do. */
  #operand(): Node | undefined {
    const node = this.#term();
    const { type, at } = this.#cursor.peek();
    if (!node || type !== 'field') return node;
    const names: string[] = [];
    while (this.#cursor.peek().type === 'field') names.push(this.#cursor.take().text.slice(1));
    switch (node.kind) {
      case 'field':
        return { kind: 'field', at, names: [...node.names, ...names] };
      case 'variable':
        return { kind: 'variable', at, names: [...node.names, ...names] };
      case 'bool':
      case 'string':
      case 'number':
      case 'nil':
      case 'dot':
        return this.#cursor.fail(`unexpected . after term ${quote(nodeText(node))}`);
      default:
        return { kind: 'chain', at, node, names };
    }
  }

  #term(): Node | undefined {
    const token = this.#cursor.takeNonSpace();
    const { type, text, at } = token;
    switch (type) {
      case 'identifier':
        if (!this.#isFunction(text)) this.#cursor.fail(`function ${quote(text)} not defined`);
        return { kind: 'identifier', at, name: text };
      case 'dot':
      case 'nil':
        return { kind: type, at };
      case 'variable':
        if (!this.vars.includes(text)) this.#cursor.fail(`undefined variable ${quote(text)}`);
        return { kind: 'variable', at, names: [text] };
      case 'field':
        return { kind: 'field', at, names: [text.slice(1)] };
      case 'bool':
        return { kind: 'bool', at, value: text === 'true' };
      case 'charConstant':
      case 'complex':
      case 'number':
        return this.#number(token);
      case 'leftParen':
        return this.pipeline('parenthesized pipeline', 'rightParen');
      case 'string':
      case 'rawString':
        return { kind: 'string', at, quoted: text, text: this.#cursor.unquote(text) };
    }
    this.#cursor.back();
    return undefined;
  }

  #number(token: Token): Node {
    try {
      return numberNode(token);
    } catch (error) {
      if (error instanceof GoError) this.#cursor.fail(error.message);
      throw error;
    }
  }
}
