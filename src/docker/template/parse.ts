import { GoError } from '../go-error.ts';
import { quote } from '../strconv/quote.ts';
import { unquote } from '../strconv/unquote.ts';
import { TemplateParseError } from './errors.ts';
import { lex } from './lex.ts';
import {
  type BranchNode,
  type ChainNode,
  type CommandNode,
  type ListNode,
  type Node,
  nodeText,
  type PipeNode,
  type TemplateNode,
} from './node.ts';
import { numberNode } from './number.ts';
import { describe, type Token, type TokenType } from './token.ts';

/** What a template's text defines: its own tree and those of its `define`s and `block`s, by name. */
export type TreeSet = Map<string, ListNode>;

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

/**
 * Parses a template's text as text/template of Go 1.24 does. `name` is the template's, empty for Docker's; `isFunction`
 * tells which functions exist. Throws TemplateParseError.
 */
export function parse(name: string, text: string, isFunction: (name: string) => boolean): TreeSet {
  return new Parser(name, text, isFunction).run();
}

class Parser {
  readonly #name: string;
  readonly #tokens: Token[];
  readonly #isFunction: (name: string) => boolean;
  readonly #trees: TreeSet = new Map();
  #next = 0;
  /** The furthest token looked at: its line is where an error is. */
  #seen = 0;
  #vars: string[] = ['$'];
  #rangeDepth = 0;
  #actionLine = 0;

  constructor(name: string, text: string, isFunction: (name: string) => boolean) {
    this.#name = name;
    this.#tokens = lex(text);
    this.#isFunction = isFunction;
  }

  run(): TreeSet {
    const root: ListNode = { kind: 'list', at: 0, nodes: [] };
    while (this.#peek().type !== 'eof') {
      if (this.#peek().type === 'leftDelim') {
        const before = this.#next;
        this.#take();
        if (this.#takeNonSpace().type === 'define') {
          this.#define();
          continue;
        }
        this.#next = before;
      }
      const node = this.#textOrAction();
      if (node.kind === 'end' || node.kind === 'else') this.#fail(`unexpected ${nodeText(node)}`);
      root.nodes.push(node);
    }
    this.#add(this.#name, root);
    return this.#trees;
  }

  #token(index: number): Token {
    const token = this.#tokens[Math.min(index, this.#tokens.length - 1)];
    this.#seen = Math.max(this.#seen, Math.min(index, this.#tokens.length - 1));
    return token as Token;
  }

  #peek(): Token {
    return this.#token(this.#next);
  }

  #take(): Token {
    return this.#token(this.#next++);
  }

  #peekNonSpace(): Token {
    while (this.#peek().type === 'space') this.#next++;
    return this.#peek();
  }

  #takeNonSpace(): Token {
    const token = this.#peekNonSpace();
    this.#next++;
    return token;
  }

  #fail(message: string): never {
    throw new TemplateParseError(`template: ${this.#name}:${this.#tokens[this.#seen]?.line}: ${message}`);
  }

  #unexpected(token: Token, context: string): never {
    if (token.type !== 'error') this.#fail(`unexpected ${describe(token)} in ${context}`);
    let extra = '';
    if (this.#actionLine !== 0 && this.#actionLine !== token.line) {
      extra = ` in action started at ${this.#name}:${this.#actionLine}`;
      if (token.text.endsWith(' action')) extra = extra.slice(' in action'.length);
    }
    return this.#fail(token.text + extra);
  }

  #expect(type: TokenType, context: string): Token {
    const token = this.#takeNonSpace();
    if (token.type !== type) this.#unexpected(token, context);
    return token;
  }

  #add(name: string, root: ListNode): void {
    const known = this.#trees.get(name);
    if (!known || isEmpty(known)) this.#trees.set(name, root);
    else if (!isEmpty(root)) this.#fail(`template: multiple definition of template ${quote(name)}`);
  }

  /** Runs with the scope of a template of its own: no variables but `$`, outside of every range. */
  #inOwnScope<T>(body: () => T): T {
    const [vars, depth, line] = [this.#vars, this.#rangeDepth, this.#actionLine];
    this.#vars = ['$'];
    this.#rangeDepth = 0;
    this.#actionLine = 0;
    const result = body();
    this.#vars = vars;
    this.#rangeDepth = depth;
    this.#actionLine = line;
    return result;
  }

  #define(): void {
    const context = 'define clause';
    const token = this.#takeNonSpace();
    const name = this.#templateName(token, context);
    this.#expect('rightDelim', context);
    this.#add(
      name,
      this.#inOwnScope(() => this.#listToEnd(context)),
    );
  }

  #listToEnd(context: string): ListNode {
    const [list, end] = this.#itemList();
    if (end.kind !== 'end') this.#fail(`unexpected ${nodeText(end)} in ${context}`);
    return list;
  }

  /** Nodes up to an end or an else, and that. */
  #itemList(): [ListNode, Node] {
    const list: ListNode = { kind: 'list', at: this.#peekNonSpace().at, nodes: [] };
    while (this.#peekNonSpace().type !== 'eof') {
      const node = this.#textOrAction();
      if (node.kind === 'end' || node.kind === 'else') return [list, node];
      list.nodes.push(node);
    }
    return this.#fail('unexpected EOF');
  }

  #textOrAction(): Node {
    const token = this.#takeNonSpace();
    if (token.type === 'text') return { kind: 'text', at: token.at, text: token.text };
    if (token.type !== 'leftDelim') this.#unexpected(token, 'input');
    this.#actionLine = token.line;
    const node = this.#action();
    this.#actionLine = 0;
    return node;
  }

  #action(): Node {
    const token = this.#takeNonSpace();
    switch (token.type) {
      case 'block':
        return this.#block();
      case 'break':
      case 'continue':
        return this.#loopControl(token.type, token.at);
      case 'else':
        return this.#else();
      case 'end':
        return { kind: 'end', at: this.#expect('rightDelim', 'end').at };
      case 'if':
      case 'range':
      case 'with':
        return this.#branch(token.type);
      case 'template':
        return this.#template();
    }
    this.#next--;
    return { kind: 'action', at: this.#peek().at, pipe: this.#pipeline('command', 'rightDelim') };
  }

  #loopControl(kind: 'break' | 'continue', at: number): Node {
    const token = this.#takeNonSpace();
    if (token.type !== 'rightDelim') this.#unexpected(token, `{{${kind}}}`);
    if (this.#rangeDepth === 0) this.#fail(`{{${kind}}} outside {{range}}`);
    return { kind, at };
  }

  /** `{{else if …}}` and `{{else with …}}` stand for an else with another branch inside it. */
  #else(): Node {
    const next = this.#peekNonSpace();
    if (next.type === 'if' || next.type === 'with') return { kind: 'else', at: next.at };
    return { kind: 'else', at: this.#expect('rightDelim', 'else').at };
  }

  #branch(kind: BranchNode['kind']): BranchNode {
    const scope = this.#vars.length;
    const pipe = this.#pipeline(kind, 'rightDelim');
    if (kind === 'range') this.#rangeDepth++;
    const [list, next] = this.#itemList();
    if (kind === 'range') this.#rangeDepth--;
    const elseList = next.kind === 'else' ? this.#elseList(kind, next) : undefined;
    this.#vars.length = scope;
    return { kind, at: pipe.at, pipe, list, elseList };
  }

  #elseList(kind: BranchNode['kind'], { at }: Node): ListNode {
    if (kind !== 'range' && this.#peek().type === kind) {
      this.#take();
      return { kind: 'list', at, nodes: [this.#branch(kind)] };
    }
    const [list, end] = this.#itemList();
    if (end.kind !== 'end') this.#fail(`expected end; found ${nodeText(end)}`);
    return list;
  }

  #block(): TemplateNode {
    const context = 'block clause';
    const token = this.#takeNonSpace();
    const name = this.#templateName(token, context);
    const pipe = this.#pipeline(context, 'rightDelim');
    this.#add(
      name,
      this.#inOwnScope(() => this.#listToEnd(context)),
    );
    return { kind: 'template', at: token.at, name, pipe };
  }

  #template(): TemplateNode {
    const context = 'template clause';
    const token = this.#takeNonSpace();
    const name = this.#templateName(token, context);
    if (this.#takeNonSpace().type === 'rightDelim') return { kind: 'template', at: token.at, name, pipe: undefined };
    this.#next--;
    return { kind: 'template', at: token.at, name, pipe: this.#pipeline(context, 'rightDelim') };
  }

  #templateName(token: Token, context: string): string {
    if (token.type !== 'string' && token.type !== 'rawString') this.#unexpected(token, context);
    return this.#unquote(token.text);
  }

  #unquote(literal: string): string {
    return unquote(literal) ?? this.#fail('invalid syntax');
  }

  #pipeline(context: string, end: TokenType): PipeNode {
    const pipe: PipeNode = { kind: 'pipe', at: this.#peekNonSpace().at, isAssign: false, decl: [], cmds: [] };
    while (this.#declaration(pipe, context));
    for (;;) {
      const token = this.#takeNonSpace();
      if (token.type === end) {
        this.#checkPipeline(pipe, context);
        return pipe;
      }
      if (!OPERANDS.has(token.type)) this.#unexpected(token, context);
      this.#next--;
      pipe.cmds.push(this.#command());
    }
  }

  /** `$x :=`, `$x =` or, for a range, `$x,`. Whether another declaration follows. */
  #declaration(pipe: PipeNode, context: string): boolean {
    const variable = this.#peekNonSpace();
    if (variable.type !== 'variable') return false;
    const before = this.#next;
    this.#take();
    const next = this.#peekNonSpace();
    const declares = next.type === 'assign' || next.type === 'declare';
    const comma = next.type === 'char' && next.text === ',';
    if (!declares && !comma) {
      this.#next = before;
      return false;
    }
    if (declares) pipe.isAssign = next.type === 'assign';
    this.#takeNonSpace();
    pipe.decl.push({ kind: 'variable', at: variable.at, names: [variable.text] });
    this.#vars.push(variable.text);
    if (declares) return false;
    if (context === 'range' && pipe.decl.length < 2) {
      if (['variable', 'rightDelim', 'rightParen'].includes(this.#peekNonSpace().type)) return true;
      this.#fail('range can only initialize variables');
    }
    return this.#fail(`too many declarations in ${context}`);
  }

  #checkPipeline({ cmds }: PipeNode, context: string): void {
    if (cmds.length === 0) this.#fail(`missing value for ${context}`);
    cmds.forEach(({ args }, i) => {
      if (i > 0 && NOT_EXECUTABLE.has(args[0]?.kind ?? '')) {
        this.#fail(`non executable command in pipeline stage ${i + 1}`);
      }
    });
  }

  #command(): CommandNode {
    const command: CommandNode = { kind: 'command', at: this.#peekNonSpace().at, args: [] };
    for (;;) {
      this.#peekNonSpace();
      const operand = this.#operand();
      if (operand) command.args.push(operand);
      const token = this.#take();
      if (token.type === 'space') continue;
      if (token.type === 'rightDelim' || token.type === 'rightParen') this.#next--;
      else if (token.type !== 'pipe') this.#unexpected(token, 'operand');
      break;
    }
    if (command.args.length === 0) this.#fail('empty command');
    return command;
  }

  /** A term and the fields that follow it at once. A node with fields begins, for errors, where those do. */
  #operand(): Node | undefined {
    const node = this.#term();
    const { type, at } = this.#peek();
    if (!node || type !== 'field') return node;
    const names: string[] = [];
    while (this.#peek().type === 'field') names.push(this.#take().text.slice(1));
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
        return this.#fail(`unexpected . after term ${quote(nodeText(node))}`);
      default:
        return { kind: 'chain', at, node, names } satisfies ChainNode;
    }
  }

  #term(): Node | undefined {
    const token = this.#takeNonSpace();
    const { type, text, at } = token;
    switch (type) {
      case 'identifier':
        if (!this.#isFunction(text)) this.#fail(`function ${quote(text)} not defined`);
        return { kind: 'identifier', at, name: text };
      case 'dot':
      case 'nil':
        return { kind: type, at };
      case 'variable':
        if (!this.#vars.includes(text)) this.#fail(`undefined variable ${quote(text)}`);
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
        return this.#pipeline('parenthesized pipeline', 'rightParen');
      case 'string':
      case 'rawString':
        return { kind: 'string', at, quoted: text, text: this.#unquote(text) };
    }
    this.#next--;
    return undefined;
  }

  #number(token: Token): Node {
    try {
      return numberNode(token);
    } catch (error) {
      if (error instanceof GoError) this.#fail(error.message);
      throw error;
    }
  }
}

/** Whether there is nothing in the tree but white space. */
function isEmpty({ nodes }: ListNode): boolean {
  return nodes.every((node) => node.kind === 'text' && node.text.trim() === '');
}
