import type { Flavour } from '../../../types.ts';
import type { Expression, FunctionDefinition, Program, Rule, Statement } from './ast.ts';
import { AwkSyntaxError } from './fault.ts';
import { StatementParser } from './statements.ts';

/** @param source one character for each byte @throws {AwkFaults} */
export function parseProgram(source: string, flavour: Flavour): Program {
  // What ends a program ends its last line.
  return new ProgramParser(flavour === 'gnu' ? `${source}\n` : source, flavour).program();
}

class ProgramParser extends StatementParser {
  readonly #begin: Statement[] = [];
  readonly #end: Statement[] = [];
  readonly #rules: Rule[] = [];
  readonly #functions = new Map<string, FunctionDefinition>();

  program(): Program {
    // Behind a brace too many a newline is none of those that do no harm.
    if (this.faultless) this.skipNewlines();
    while (this.token.kind !== 'end') {
      try {
        this.#item();
      } catch (fault) {
        this.#recoverOutside(fault);
      }
    }
    if (this.faultless) {
      for (const fault of this.names.check(this.token.line))
        if (this.gnu || fault.busybox !== 'Unexpected token') this.complain(fault);
    }
    this.settle();
    return { begin: this.#begin, rules: this.#rules, end: this.#end, functions: this.#functions };
  }

  #item(): void {
    if (this.isKeyword('BEGIN') || this.isKeyword('END')) {
      const into = this.next().text === 'BEGIN' ? this.#begin : this.#end;
      if (!this.is('{')) throw this.wrong();
      this.hasRecord = false;
      into.push(this.block());
      this.hasRecord = true;
    } else if (this.isKeyword('function', 'func')) {
      this.#functionDefinition();
    } else {
      const rule = this.#rule();
      this.#rules.push(rule);
      if (!rule.action) {
        if (!this.isEnd() && !this.is(';')) throw this.wrong();
        this.skipEnds();
        return;
      }
    }
    this.#endOfBlock();
  }

  /** One semicolon may stand behind a block. */
  #endOfBlock(): void {
    this.take(';');
    if (this.gnu && this.token.kind === 'newline' && this.token.stray) return;
    this.skipNewlines();
  }

  /** What is wrong outside of blocks, mawk says, and goes on with the next block. */
  #recoverOutside(fault: unknown): void {
    this.hasRecord = true;
    this.names.leave();
    this.recover(fault);
    while (this.token.kind !== 'end' && !this.is('{')) this.at += 1;
  }

  #rule(): Rule {
    let pattern: Expression | undefined;
    let end: Expression | undefined;
    if (!this.is('{')) {
      pattern = this.expression();
      if (this.take(',')) {
        this.skipNewlines();
        end = this.expression();
      }
    }
    return { pattern, end, action: this.is('{') ? this.block() : undefined };
  }

  #functionDefinition(): void {
    this.at += 1;
    const { kind, text: name, line } = this.next();
    if (kind !== 'name' && kind !== 'function') throw this.wrong();
    if (this.names.has(name))
      this.complain(new AwkSyntaxError(`redefinition of ${name}`, line, { busybox: 'Duplicate function' }));
    const parameters: string[] = [];
    this.expect('(');
    while (!this.is(')')) {
      if (this.token.kind !== 'name') throw this.wrong();
      parameters.push(this.next().text);
      if (!this.take(',')) break;
      this.skipNewlines();
    }
    this.expect(')');
    this.skipNewlines();
    this.names.enter(name, parameters);
    this.hasRecord = false;
    this.#functions.set(name, { name, parameters, body: this.block() });
    this.hasRecord = true;
    this.names.leave();
  }
}
