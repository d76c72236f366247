import { quote } from '../strconv/quote.ts';
import { Cursor } from './cursor.ts';
import { ExpressionParser } from './expression.ts';
import { lex } from './lex.ts';
import { type BranchNode, type ListNode, type Node, nodeText, type TemplateNode } from './node.ts';
import type { Token } from './token.ts';

/** What a template's text defines: its own tree and those of its `define`s and `block`s, by name. */
export type TreeSet = Map<string, ListNode>;

/**
 * Parses a template's text as text/template of Go 1.24 does. `name` is the template's, empty for Docker's; `isFunction`
 * tells which functions exist. Throws TemplateParseError.
 */
export function parse(name: string, text: string, isFunction: (name: string) => boolean): TreeSet {
  return new Parser(name, text, isFunction).run();
}

class Parser {
  readonly #name: string;
  readonly #cursor: Cursor;
  readonly #expressions: ExpressionParser;
  readonly #trees: TreeSet = new Map();
  #rangeDepth = 0;

  constructor(name: string, text: string, isFunction: (name: string) => boolean) {
    this.#name = name;
    this.#cursor = new Cursor(name, lex(text));
    this.#expressions = new ExpressionParser(this.#cursor, isFunction);
  }

  run(): TreeSet {
    const root: ListNode = { kind: 'list', at: 0, nodes: [] };
    while (this.#cursor.peek().type !== 'eof') {
      if (this.#cursor.peek().type === 'leftDelim') {
        const mark = this.#cursor.mark();
        this.#cursor.take();
        if (this.#cursor.takeNonSpace().type === 'define') {
          this.#define();
          continue;
        }
        this.#cursor.back(mark);
      }
      const node = this.#textOrAction();
      if (node.kind === 'end' || node.kind === 'else') this.#cursor.fail(`unexpected ${nodeText(node)}`);
      root.nodes.push(node);
    }
    this.#add(this.#name, root);
    return this.#trees;
  }

  #add(name: string, root: ListNode): void {
    const known = this.#trees.get(name);
    if (!known || isEmpty(known)) this.#trees.set(name, root);
    else if (!isEmpty(root)) this.#cursor.fail(`template: multiple definition of template ${quote(name)}`);
  }

  /** Runs with the scope of a template of its own: no variables but `$`, outside of every range. */
  #inOwnScope<T>(body: () => T): T {
    const [vars, depth, line] = [this.#expressions.vars, this.#rangeDepth, this.#cursor.actionLine];
    this.#expressions.vars = ['$'];
    this.#rangeDepth = 0;
    this.#cursor.actionLine = 0;
    const result = body();
    this.#expressions.vars = vars;
    this.#rangeDepth = depth;
    this.#cursor.actionLine = line;
    return result;
  }

  #define(): void {
    const context = 'define clause';
    const token = this.#cursor.takeNonSpace();
    const name = this.#templateName(token, context);
    this.#cursor.expect('rightDelim', context);
    this.#add(
      name,
      this.#inOwnScope(() => this.#listToEnd(context)),
    );
  }

  #listToEnd(context: string): ListNode {
    const [list, end] = this.#itemList();
    if (end.kind !== 'end') this.#cursor.fail(`unexpected ${nodeText(end)} in ${context}`);
    return list;
  }

  /** Nodes up to an end or an else, and that. */
  #itemList(): [ListNode, Node] {
    const list: ListNode = { kind: 'list', at: this.#cursor.peekNonSpace().at, nodes: [] };
    while (this.#cursor.peekNonSpace().type !== 'eof') {
      const node = this.#textOrAction();
      if (node.kind === 'end' || node.kind === 'else') return [list, node];
      list.nodes.push(node);
    }
    return this.#cursor.fail('unexpected EOF');
  }

  #textOrAction(): Node {
    const token = this.#cursor.takeNonSpace();
    if (token.type === 'text') return { kind: 'text', at: token.at, text: token.text };
    if (token.type !== 'leftDelim') this.#cursor.unexpected(token, 'input');
    this.#cursor.actionLine = token.line;
    const node = this.#action();
    this.#cursor.actionLine = 0;
    return node;
  }

  #action(): Node {
    const token = this.#cursor.takeNonSpace();
    switch (token.type) {
      case 'block':
        return this.#block();
      case 'break':
      case 'continue':
        return this.#loopControl(token.type, token.at);
      case 'else':
        return this.#else();
      case 'end':
        return { kind: 'end', at: this.#cursor.expect('rightDelim', 'end').at };
      case 'if':
      case 'range':
      case 'with':
        return this.#branch(token.type);
      case 'template':
        return this.#template();
    }
    this.#cursor.back();
    return { kind: 'action', at: this.#cursor.peek().at, pipe: this.#expressions.pipeline('command', 'rightDelim') };
  }

  #loopControl(kind: 'break' | 'continue', at: number): Node {
    const token = this.#cursor.takeNonSpace();
    if (token.type !== 'rightDelim') this.#cursor.unexpected(token, `{{${kind}}}`);
    if (this.#rangeDepth === 0) this.#cursor.fail(`{{${kind}}} outside {{range}}`);
    return { kind, at };
  }

  /** `{{else if …}}` and `{{else with …}}` stand for an else with another branch inside it. */
  #else(): Node {
    const next = this.#cursor.peekNonSpace();
    if (next.type === 'if' || next.type === 'with') return { kind: 'else', at: next.at };
    return { kind: 'else', at: this.#cursor.expect('rightDelim', 'else').at };
  }

  #branch(kind: BranchNode['kind']): BranchNode {
    const scope = this.#expressions.vars.length;
    const pipe = this.#expressions.pipeline(kind, 'rightDelim');
    if (kind === 'range') this.#rangeDepth++;
    const [list, next] = this.#itemList();
    if (kind === 'range') this.#rangeDepth--;
    const elseList = next.kind === 'else' ? this.#elseList(kind, next) : undefined;
    this.#expressions.vars.length = scope;
    return { kind, at: pipe.at, pipe, list, elseList };
  }

  #elseList(kind: BranchNode['kind'], { at }: Node): ListNode {
    if (kind !== 'range' && this.#cursor.peek().type === kind) {
      this.#cursor.take();
      return { kind: 'list', at, nodes: [this.#branch(kind)] };
    }
    const [list, end] = this.#itemList();
    if (end.kind !== 'end') this.#cursor.fail(`expected end; found ${nodeText(end)}`);
    return list;
  }

  #block(): TemplateNode {
    const context = 'block clause';
    const token = this.#cursor.takeNonSpace();
    const name = this.#templateName(token, context);
    const pipe = this.#expressions.pipeline(context, 'rightDelim');
    this.#add(
      name,
      this.#inOwnScope(() => this.#listToEnd(context)),
    );
    return { kind: 'template', at: token.at, name, pipe };
  }

  #template(): TemplateNode {
    const context = 'template clause';
    const token = this.#cursor.takeNonSpace();
    const name = this.#templateName(token, context);
    if (this.#cursor.takeNonSpace().type === 'rightDelim')
      return { kind: 'template', at: token.at, name, pipe: undefined };
    this.#cursor.back();
    return { kind: 'template', at: token.at, name, pipe: this.#expressions.pipeline(context, 'rightDelim') };
  }

  #templateName(token: Token, context: string): string {
    if (token.type !== 'string' && token.type !== 'rawString') this.#cursor.unexpected(token, context);
    return this.#cursor.unquote(token.text);
  }
}

/** Whether there is nothing in the tree but white space. */
function isEmpty({ nodes }: ListNode): boolean {
  return nodes.every((node) => node.kind === 'text' && node.text.trim() === '');
}
