import type {
  AndOr,
  Assignment,
  Case,
  Command,
  CompoundList,
  Function as FunctionNode,
  If,
  PipelineNode,
  Redirection,
  Statement,
  SyntaxNode,
  TestExpression,
  Word,
} from 'unbash';
import { singleQuote } from './quotes.ts';

/** A command in one line (or a few), as `jobs` and BASH_COMMAND show it. */
export function printNode(node: SyntaxNode): string {
  return new Printer(false).node(node);
}

/** A simple command. */
export function printCommand(node: Command): string {
  return new Printer(false).node(node);
}

/** What stands between `[[` and `]]`. */
export function printTest(expression: TestExpression): string {
  switch (expression.type) {
    case 'TestLogical':
      return expression.operands.map(printTest).join(` ${expression.operator} `);
    case 'TestNot':
      return `${'! '.repeat(expression.negations.length)}${printTest(expression.operand)}`;
    case 'TestGroup':
      return `( ${printTest(expression.expression)} )`;
    case 'TestUnary':
      return `${expression.operator} ${expression.operand.text}`;
    case 'TestBinary':
      return `${expression.left.text} ${expression.operator} ${expression.right.text}`;
  }
}

/** A function's definition, as `declare -f` and `type` show it. */
export function printFunction(name: string, body: FunctionNode['body']): string {
  return `${name} () \n${new Printer(true).functionBody(body)}\n`;
}

const STEP = 4;

/** Prints a tree the way bash prints its own. Within a function every command has a line. */
class Printer {
  #indentation = 0;
  #inFunction: boolean;

  constructor(inFunction: boolean) {
    this.#inFunction = inFunction;
  }

  get #indent(): string {
    return ' '.repeat(this.#indentation);
  }

  functionBody(body: FunctionNode['body']): string {
    const { node, redirects } =
      body.type === 'Redirected'
        ? { node: body.command, redirects: this.#redirects(body.redirects) }
        : { node: body, redirects: '' };
    const inside = this.#inFunction;
    this.#inFunction = true;
    const inner = this.#indented(() =>
      node.type === 'BraceGroup'
        ? this.#list(node.body.commands)
        : node.type === 'CompoundList'
          ? this.#list(node.commands)
          : this.#line(this.node(node)),
    );
    this.#inFunction = inside;
    return `${this.#indent}{ \n${inner}\n${this.#indent}}${redirects}`;
  }

  #line(text: string): string {
    return `${this.#indent}${text}`;
  }

  #indented<T>(print: () => T): T {
    this.#indentation += STEP;
    const out = print();
    this.#indentation -= STEP;
    return out;
  }

  /** Statements, each on a line of its own within functions. */
  #list(statements: readonly Statement[]): string {
    const texts = statements.map((statement) => this.#statement(statement));
    return this.#inFunction
      ? this.#joinLines(texts)
      : texts.reduce((all, text, i) => all + (i > 0 ? this.#separator(all, ' ') : '') + text, '');
  }

  #joinLines(texts: readonly string[]): string {
    // What stands behind `&` goes on in its line.
    return texts
      .map((text, i) => {
        const behind = texts[i - 1]?.endsWith('&') ?? false;
        const end = i === texts.length - 1 ? '' : text.endsWith('&') ? ' ' : `${terminator(text)}\n`;
        return (behind ? text : this.#line(text)) + end;
      })
      .join('');
  }

  #separator(before: string, gap: string): string {
    return `${terminator(before)}${gap}`;
  }

  /** Statements where the first one stands behind a keyword. */
  #inline(list: CompoundList): string {
    return this.#list(list.commands).slice(this.#inFunction ? this.#indentation : 0);
  }

  #statement({ command, background }: Statement): string {
    return this.node(command) + (background ? ' &' : '');
  }

  node(node: SyntaxNode): string {
    switch (node.type) {
      case 'Command':
        return this.#command(node);
      case 'Statement':
        return this.#statement(node);
      case 'AndOr':
        return this.#andOr(node);
      case 'Pipeline': {
        const prefix = node.prefixes
          .map((one) => (one.type === 'Negation' ? '! ' : one.posix ? 'time -p ' : 'time '))
          .join('');
        const stages = node.commands.map(
          (command, i) => (i > 0 ? (node.operators[i - 1] === '|&' ? ' 2>&1 | ' : ' | ') : '') + this.node(command),
        );
        return prefix + stages.join('');
      }
      case 'Redirected':
        return this.node(node.command) + this.#redirects(node.redirects);
      case 'If':
        return this.#if(node);
      case 'For':
      case 'Select': {
        const words = node.wordlist ? node.wordlist.map(printWord).join(' ') : '"$@"';
        return `${node.type.toLowerCase()} ${node.name.text} in ${words};\n${this.#do(node.body)}`;
      }
      case 'ArithmeticFor':
        return `for ((${[node.initialize, node.test, node.update].map((part) => (part ? printArithmetic(part) : '')).join('; ')}))\n${this.#do(node.body)}`;
      case 'While':
        return `${node.kind} ${this.#withSemicolon(this.#inline(node.clause))} do\n${this.#body(node.body)}\n${this.#indent}done`;
      case 'Case':
        return this.#case(node);
      case 'Subshell':
        return `( ${this.#inline(node.body)} )`;
      case 'BraceGroup':
        if (this.#inFunction) return `{ \n${this.#indented(() => this.#list(node.body.commands))}\n${this.#indent}}`;
        return `{ ${this.#withSemicolon(this.#inline(node.body))} }`;
      case 'TestCommand':
        return `[[ ${printTest(node.expression)} ]]`;
      case 'ArithmeticCommand':
        return `((${node.body}))`;
      case 'Function':
        return `function ${node.name.text} () \n${this.functionBody(node.body)}`;
      case 'Coproc':
        return `coproc ${node.name ? `${node.name.text} ` : ''}${this.node(node.body)}`;
      case 'CompoundList':
        return this.#inline(node);
      default:
        return '';
    }
  }

  #andOr({ commands, operators }: AndOr): string {
    return commands
      .map((command: PipelineNode, i) => (i > 0 ? ` ${operators[i - 1]} ` : '') + this.node(command))
      .join('');
  }

  #withSemicolon(text: string): string {
    return text + terminator(text);
  }

  #body(list: CompoundList): string {
    const wasInFunction = this.#inFunction;
    const text = this.#indented(() =>
      wasInFunction ? this.#list(list.commands) : this.#line(this.#list(list.commands)),
    );
    return this.#withSemicolon(text);
  }

  #do(body: CompoundList): string {
    return `${this.#indent}do\n${this.#body(body)}\n${this.#indent}done`;
  }

  #if(node: If): string {
    return this.#branches(
      [{ clause: node.clause, body: node.then }, ...node.elif.map(({ clause, then }) => ({ clause, body: then }))],
      node.else,
    );
  }

  /** An `elif` is shown as an `if` within the `else`. */
  #branches(
    [first, ...others]: readonly { clause: CompoundList; body: CompoundList }[],
    last: CompoundList | undefined,
  ): string {
    if (!first) return '';
    const rest =
      others.length > 0
        ? `${this.#indent}else\n${this.#withSemicolon(this.#indented(() => this.#line(this.#branches(others, last))))}\n`
        : last
          ? `${this.#indent}else\n${this.#body(last)}\n`
          : '';
    return `if ${this.#withSemicolon(this.#inline(first.clause))} then\n${this.#body(first.body)}\n${rest}${this.#indent}fi`;
  }

  #case({ word, items }: Case): string {
    const clauses = this.#indented(() =>
      items.map(({ pattern, body, terminator: end }) => {
        const text = this.#indented(() =>
          this.#inFunction ? this.#list(body.commands) : this.#line(this.#list(body.commands)),
        );
        return `\n${this.#indent}${pattern.map(printWord).join(' | ')})\n${text}\n${this.#indent}${end ?? ';;'}`;
      }),
    );
    return `case ${printWord(word)} in ${clauses.join('')}\n${this.#indent}esac`;
  }

  #command(node: Command): string {
    const words = [
      ...node.prefix.filter((part) => part.type === 'Assignment').map(printAssignment),
      ...(node.name ? [printWord(node.name)] : []),
      ...node.args.map((arg) => (arg.type === 'Word' ? printWord(arg) : printAssignment(arg))),
    ].join(' ');
    return (words + this.#redirects(node.redirects)).trimStart();
  }

  #redirects(redirects: readonly Redirection[]): string {
    const lines = redirects.filter((redirect) => redirect.type === 'HereDoc');
    const heads = redirects.map((redirect) => ` ${printRedirect(redirect)}`).join('');
    const bodies = lines.map((doc) => `\n${doc.body.text}${doc.delimiter?.value ?? ''}\n`).join('');
    return heads + bodies;
  }
}

/** What ends a command in a list: nothing behind `&` or a here-document. */
function terminator(text: string): string {
  return text.endsWith('&') || text.endsWith('\n') ? '' : ';';
}

function printAssignment({ name, index, append, value }: Assignment): string {
  const left = `${name}${index ? `[${index.text}]` : ''}${append ? '+=' : '='}`;
  return left + (value.type === 'Word' ? value.text : `(${value.elements.map(printWord).join(' ')})`);
}

/** A word as it was written, the commands in it as they are printed. */
function printWord(word: Word): string {
  if (!/\$[('"]|[<>]\(/.test(word.text)) return word.text;
  let out = '';
  let at = word.pos;
  const slice = (from: number, to: number) => word.text.slice(from - word.pos, to - word.pos);
  const visit = (parts: NonNullable<Word['parts']>) => {
    for (const part of parts) {
      if (part.type === 'DoubleQuoted') visit(part.parts);
      else if (part.type === 'AnsiCQuoted') {
        out += slice(at, part.pos) + singleQuote(part.value);
        at = part.end;
      } else if (part.type === 'ProcessSubstitution' && part.script) {
        out += `${slice(at, part.pos)}${part.operator}(${part.script.commands.map(printNode).join('; ')})`;
        at = part.end;
      } else if (
        part.type === 'CommandExpansion' &&
        part.text.startsWith('$(') &&
        part.script &&
        !part.text.includes('<<')
      ) {
        out += `${slice(at, part.pos)}$(${part.script.commands.map(printNode).join('; ')})`;
        at = part.end;
      }
    }
  };
  if (word.parts) visit(word.parts);
  return out + slice(at, word.end);
}

function printArithmetic(part: SyntaxNode): string {
  switch (part.type) {
    case 'ArithmeticBinary': {
      const left = printArithmetic(part.left);
      return part.operator === ','
        ? `${left}, ${printArithmetic(part.right)}`
        : `${left}${part.operator}${printArithmetic(part.right)}`;
    }
    case 'ArithmeticUnary':
      return part.prefix
        ? `${part.operator}${printArithmetic(part.operand)}`
        : `${printArithmetic(part.operand)}${part.operator}`;
    case 'ArithmeticTernary':
      return `${printArithmetic(part.test)}?${printArithmetic(part.consequent)}:${printArithmetic(part.alternate)}`;
    case 'ArithmeticGroup':
      return `(${printArithmetic(part.expression)})`;
    case 'ArithmeticWord':
      return part.value;
    case 'ArithmeticCommandExpansion':
      return part.text;
    default:
      return '';
  }
}

function printRedirect(redirect: Redirection): string {
  const { descriptor, operator } = redirect;
  const given =
    descriptor?.type === 'FileDescriptor' ? String(descriptor.value) : descriptor ? `{${descriptor.name}}` : '';
  if (redirect.type === 'HereDoc') return `${given}${operator}${redirect.delimiter?.text ?? ''}`;
  const target = redirect.target ? printWord(redirect.target) : '';
  if (operator === '<&' || operator === '>&') {
    // A descriptor that closes does so for writing, as bash has it.
    if (target === '-') return `${given || (operator === '<&' ? '0' : '1')}>&-`;
    if (/^"?\$/.test(target)) return `${given}${operator}${target}`;
    const fd = /^\d*-?$/.test(target) ? given || (operator === '<&' ? '0' : '1') : given;
    return fd ? `${fd}${operator}${target}` : `&> ${target}`;
  }
  if (operator === '<>' && given === '') return `0<> ${target}`;
  const plain = (operator.startsWith('<') && given === '0') || (operator.startsWith('>') && given === '1') ? '' : given;
  return `${plain}${operator} ${target}`;
}
