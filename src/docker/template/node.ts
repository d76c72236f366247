import type { Int } from '../strconv/parse-int.ts';
import { quote } from '../strconv/quote.ts';

/** Where a node begins in the text of its template. */
interface At {
  readonly at: number;
}

export interface TextNode extends At {
  readonly kind: 'text';
  readonly text: string;
}
export interface ListNode extends At {
  readonly kind: 'list';
  readonly nodes: Node[];
}
export interface ActionNode extends At {
  readonly kind: 'action';
  readonly pipe: PipeNode;
}
/** `$x, $y := cmd | cmd`: `isAssign` tells `=` from `:=`. */
export interface PipeNode extends At {
  readonly kind: 'pipe';
  isAssign: boolean;
  readonly decl: VariableNode[];
  readonly cmds: CommandNode[];
}
export interface CommandNode extends At {
  readonly kind: 'command';
  readonly args: Node[];
}
export interface BranchNode extends At {
  readonly kind: 'if' | 'range' | 'with';
  readonly pipe: PipeNode;
  readonly list: ListNode;
  readonly elseList: ListNode | undefined;
}
export interface TemplateNode extends At {
  readonly kind: 'template';
  readonly name: string;
  readonly pipe: PipeNode | undefined;
}
export interface IdentifierNode extends At {
  readonly kind: 'identifier';
  readonly name: string;
}
/** `$x.A.B`: the variable's name with its `$` first, then the fields. */
export interface VariableNode extends At {
  readonly kind: 'variable';
  readonly names: readonly [string, ...string[]];
}
/** `.A.B` */
export interface FieldNode extends At {
  readonly kind: 'field';
  readonly names: readonly string[];
}
/** `(pipe).A.B` or `function.A.B` */
export interface ChainNode extends At {
  readonly kind: 'chain';
  readonly node: Node;
  readonly names: readonly string[];
}
export interface BoolNode extends At {
  readonly kind: 'bool';
  readonly value: boolean;
}
export interface StringNode extends At {
  readonly kind: 'string';
  readonly quoted: string;
  readonly text: string;
}
/** A numeric constant with every type that it fits. */
export interface NumberNode extends At {
  readonly kind: 'number';
  readonly text: string;
  readonly int: Int | undefined;
  readonly uint: Int | undefined;
  readonly float: number | undefined;
  readonly complex: { readonly re: number; readonly im: number } | undefined;
}
/** `.`, `nil`, `{{break}}`, `{{continue}}`, and what ends a list. */
export interface BareNode extends At {
  readonly kind: 'dot' | 'nil' | 'break' | 'continue' | 'end' | 'else';
}

export type Node =
  | TextNode
  | ListNode
  | ActionNode
  | PipeNode
  | CommandNode
  | BranchNode
  | TemplateNode
  | IdentifierNode
  | VariableNode
  | FieldNode
  | ChainNode
  | BoolNode
  | StringNode
  | NumberNode
  | BareNode;

/** The node as source text, the way errors quote it. */
export function nodeText(node: Node): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'list':
      return node.nodes.map(nodeText).join('');
    case 'action':
      return `{{${nodeText(node.pipe)}}}`;
    case 'pipe': {
      const names = node.decl.map(nodeText).join(', ');
      return (names === '' ? '' : `${names} ${node.isAssign ? '=' : ':='} `) + node.cmds.map(nodeText).join(' | ');
    }
    case 'command':
      return node.args.map((arg) => (arg.kind === 'pipe' ? `(${nodeText(arg)})` : nodeText(arg))).join(' ');
    case 'if':
    case 'range':
    case 'with': {
      const otherwise = node.elseList ? `{{else}}${nodeText(node.elseList)}` : '';
      return `{{${node.kind} ${nodeText(node.pipe)}}}${nodeText(node.list)}${otherwise}{{end}}`;
    }
    case 'template':
      return `{{template ${quote(node.name)}${node.pipe ? ` ${nodeText(node.pipe)}` : ''}}}`;
    case 'identifier':
      return node.name;
    case 'variable':
      return node.names.join('.');
    case 'field':
      return node.names.map((name) => `.${name}`).join('');
    case 'chain':
      return (node.node.kind === 'pipe' ? `(${nodeText(node.node)})` : nodeText(node.node)) + fields(node.names);
    case 'bool':
      return String(node.value);
    case 'string':
      return node.quoted;
    case 'number':
      return node.text;
    case 'dot':
      return '.';
    case 'nil':
      return 'nil';
    default:
      return `{{${node.kind}}}`;
  }
}

function fields(names: readonly string[]): string {
  return names.map((name) => `.${name}`).join('');
}
