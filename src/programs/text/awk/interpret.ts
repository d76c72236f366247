import { isSysError } from '../../../kernel/errno.ts';
import type { Invocation } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { bytesOf, encodeBytes } from '../../text.ts';
import { busyboxOrder, type KeyOrder, mawkOrder } from './arrays.ts';
import type { Cell } from './environment.ts';
import { Evaluator } from './evaluate.ts';
import { MainInput } from './main-input.ts';
import type { RecordReader } from './records.ts';
import { Streams } from './streams.ts';
import type { Expression, Program, Redirection, Rule, Statement } from './syntax/ast.ts';
import { Input, number, truth, type Value } from './values.ts';
import type { Outside, Work } from './work.ts';

/** How a statement ended, if not just so. */
type Flow = undefined | 'next' | 'nextfile' | 'break' | 'continue' | 'exit' | { result: Value };

const DEEPEST = 2000;

/** Runs a program over its input. */
export class Interpreter extends MainInput implements Outside {
  readonly #program: Program;
  readonly #evaluator: Evaluator;
  readonly #streams: Streams;
  readonly #keys: KeyOrder;
  readonly #inRange = new Set<Rule>();
  #depth = 0;

  constructor(invocation: Invocation, program: Program) {
    super(invocation);
    this.#program = program;
    this.#evaluator = new Evaluator(invocation, this.environment, this);
    this.#streams = new Streams(invocation);
    this.#keys = invocation.flavour === 'gnu' ? mawkOrder : busyboxOrder;
  }

  /** @returns the exit status */
  async run(args: readonly string[]): Promise<number> {
    const { proc, out, flavour } = this.invocation;
    const gnu = flavour === 'gnu';
    const argv = this.environment.array('ARGV');
    for (const [index, arg] of ['awk', ...args].entries()) argv.set(String(index), new Input(bytesOf(arg)));
    this.environment.set('ARGC', args.length + 1);
    const environ = this.environment.array('ENVIRON');
    for (const [name, value] of proc.env) environ.set(bytesOf(name), new Input(bytesOf(value)));
    let flow: Flow;
    for (const action of this.#program.begin) {
      flow = await this.drive(this.execute(action));
      if (flow === 'exit') break;
    }
    if (flow !== 'exit' && (this.#program.rules.length > 0 || this.#program.end.length > 0))
      flow = await this.records();
    for (const action of this.#program.end) if ((await this.drive(this.execute(action))) === 'exit') break;
    // What is not a terminal gets mawk's output when all commands have ended.
    if (out.isTerminal || !gnu) await out.flush();
    await this.#streams.closeAll(!gnu);
    await out.flush();
    return this.exit;
  }

  /** Runs work to its end, waiting where it asks for that. */
  protected async drive<T>(work: Work<T>): Promise<T> {
    let step = work.next();
    while (!step.done) {
      try {
        step = work.next(await step.value);
      } catch (error) {
        step = work.throw(error);
      }
    }
    return step.value;
  }

  protected async records(): Promise<Flow> {
    const { proc } = this.invocation;
    for (;;) {
      const next = this.nextRecord();
      const text = next instanceof Promise ? await next : next;
      if (text === undefined) return undefined;
      this.environment.record.read(text);
      const turn = proc.tick();
      if (turn) await turn;
      const work = this.rules();
      const step = work.next();
      const flow = step.done ? step.value : await this.resume(work, step.value);
      if (flow === 'exit') return flow;
      if (flow === 'nextfile') this.closeReader();
    }
  }

  protected async resume<T>(work: Work<T>, first: Promise<unknown>): Promise<T> {
    let waiting: Promise<unknown> = first;
    for (;;) {
      let step: IteratorResult<Promise<unknown>, T>;
      try {
        step = work.next(await waiting);
      } catch (error) {
        step = work.throw(error);
      }
      if (step.done) return step.value;
      waiting = step.value;
    }
  }

  protected *rules(): Work<Flow> {
    for (const rule of this.#program.rules) {
      if (!(yield* this.applies(rule))) continue;
      const flow: Flow = rule.action ? yield* this.execute(rule.action) : yield* this.printRecord();
      if (flow !== undefined) return flow;
    }
    return undefined;
  }

  protected *printRecord(): Work<undefined> {
    const full = this.invocation.out.write(
      encodeBytes(this.environment.record.text + this.environment.text(this.environment.get('ORS'))),
    );
    if (full) yield full;
    return undefined;
  }

  protected *applies(rule: Rule): Work<boolean> {
    const { pattern, end } = rule;
    if (!pattern) return true;
    if (!end) return truth(yield* this.#evaluator.work(pattern));
    if (!this.#inRange.has(rule)) {
      if (!truth(yield* this.#evaluator.work(pattern))) return false;
      this.#inRange.add(rule);
    }
    if (truth(yield* this.#evaluator.work(end))) this.#inRange.delete(rule);
    return true;
  }

  *getline({ from, source, to }: Expression & { kind: 'getline' }): Work<Value> {
    const name = source ? yield* this.#evaluator.textWork(source) : '';
    let text: string | undefined;
    try {
      if (from === 'input') {
        const next = this.nextRecord();
        text = next instanceof Promise ? ((yield next) as string | undefined) : next;
      } else {
        const reader =
          from === 'file' ? this.#streams.file(name) : ((yield this.#streams.output(name)) as RecordReader);
        if (!reader) return -1;
        const next = reader.next(this.environment.recordSeparator());
        text = next instanceof Promise ? ((yield next) as string | undefined) : next;
      }
    } catch (error) {
      if (!isSysError(error)) throw error;
      if (this.invocation.flavour === 'gnu') throw new Failure(`read error (${error.message})`, 2);
      return -1;
    }
    if (text === undefined) return 0;
    if (to) this.#evaluator.write(to, yield* this.#evaluator.placeWork(to), new Input(text));
    else this.environment.record.read(text);
    return 1;
  }

  system(command: string): Promise<number> {
    return this.#streams.system(command);
  }

  close(name: string): Promise<number> {
    return this.#streams.close(name);
  }

  async flush(name: string | undefined): Promise<number> {
    await this.#streams.flushAll();
    return name === undefined || this.#streams.has(name) ? 0 : -1;
  }

  *call(name: string, args: readonly Expression[]): Work<Value> {
    const definition = this.#program.functions.get(name);
    if (!definition)
      throw new Failure(
        this.invocation.flavour === 'gnu'
          ? `function ${name} never defined`
          : 'cmd. line:1: Call to undefined function',
        2,
      );
    if (this.#depth > DEEPEST) throw new Failure('function calls are nested too deeply', 2);
    const locals = new Map<string, Cell>();
    for (const [index, parameter] of definition.parameters.entries()) {
      const arg = args[index];
      locals.set(parameter, arg ? yield* this.argumentCell(arg) : { value: undefined, alias: undefined });
    }
    for (const extra of args.slice(definition.parameters.length)) yield* this.#evaluator.work(extra);
    const outer = this.environment.locals;
    this.environment.locals = locals;
    this.#depth += 1;
    try {
      const flow = yield* this.execute(definition.body);
      if (flow === 'exit' || flow === 'next' || flow === 'nextfile') throw new Unwind(flow);
      return typeof flow === 'object' ? flow.result : undefined;
    } finally {
      this.environment.locals = outer;
      this.#depth -= 1;
    }
  }

  /** Arrays are handed on themselves; what is nothing yet may become one. */
  protected *argumentCell(arg: Expression): Work<Cell> {
    if (arg.kind === 'variable' && arg.name !== 'NF') {
      const cell = this.environment.cell(arg.name);
      if (cell.value instanceof Map) return { value: cell.value, alias: undefined };
      if (cell.value === undefined) return { value: undefined, alias: cell };
    }
    const value = yield* this.#evaluator.work(arg);
    // What busybox hands on no longer looks like a number.
    const plain = value instanceof Input && this.invocation.flavour === 'busybox' ? value.text : value;
    return { value: plain, alias: undefined };
  }

  protected *execute(statement: Statement): Work<Flow> {
    try {
      return yield* this.statement(statement);
    } catch (error) {
      // What a function that was called in the middle of an expression said.
      if (error instanceof Unwind && this.#depth === 0) return error.flow;
      throw error;
    }
  }

  protected *statement(statement: Statement): Work<Flow> {
    const evaluator = this.#evaluator;
    switch (statement.kind) {
      case 'block':
        for (const each of statement.body) {
          const flow = yield* this.statement(each);
          if (flow !== undefined) return flow;
        }
        return undefined;
      case 'expression':
        if (statement.expression.waits) yield* evaluator.work(statement.expression);
        else evaluator.value(statement.expression);
        return undefined;
      case 'print':
      case 'printf':
        return yield* this.print(statement);
      case 'if':
        if (truth(yield* evaluator.work(statement.test))) return yield* this.statement(statement.yes);
        return statement.no ? yield* this.statement(statement.no) : undefined;
      case 'while':
        while (truth(yield* evaluator.work(statement.test))) {
          const flow = yield* this.body(statement.body);
          if (flow === 'break') break;
          if (flow !== undefined) return flow;
        }
        return undefined;
      case 'do':
        do {
          const flow = yield* this.body(statement.body);
          if (flow === 'break') break;
          if (flow !== undefined) return flow;
        } while (truth(yield* evaluator.work(statement.test)));
        return undefined;
      case 'for':
        if (statement.start) yield* this.statement(statement.start);
        while (!statement.test || truth(yield* evaluator.work(statement.test))) {
          const flow = yield* this.body(statement.body);
          if (flow === 'break') break;
          if (flow !== undefined) return flow;
          if (statement.step) yield* this.statement(statement.step);
        }
        return undefined;
      case 'forIn':
        for (const key of this.#keys(this.environment.array(statement.array))) {
          this.environment.set(statement.name, new Input(key));
          const flow = yield* this.body(statement.body);
          if (flow === 'break') break;
          if (flow !== undefined) return flow;
        }
        return undefined;
      case 'delete':
        if (statement.subscripts) this.environment.array(statement.array).delete(evaluator.key(statement.subscripts));
        else this.environment.array(statement.array).clear();
        return undefined;
      case 'return':
        return { result: statement.value ? yield* evaluator.work(statement.value) : undefined };
      case 'exit':
        if (statement.value) this.exit = Math.trunc(number(yield* evaluator.work(statement.value))) & 255;
        return 'exit';
      default:
        return statement.kind;
    }
  }

  /** The body of a loop: others get their turn between two rounds. */
  protected *body(body: Statement): Work<Flow> {
    const turn = this.invocation.proc.tick();
    if (turn) yield turn;
    const flow = yield* this.statement(body);
    return flow === 'continue' ? undefined : flow;
  }

  protected *print({ kind, args, redirection }: Statement & { kind: 'print' | 'printf' }): Work<undefined> {
    const { environment } = this;
    if (!redirection && kind === 'print' && args.length > 0 && this.invocation.flavour === 'busybox')
      return yield* this.printOneByOne(args);
    const values: Value[] = [];
    for (const arg of args) values.push(arg.waits ? yield* this.#evaluator.work(arg) : this.#evaluator.value(arg));
    let text: string;
    let failure: Failure | undefined;
    if (kind === 'printf') ({ text, failure } = this.#evaluator.builtins.format(values, 'printf'));
    else if (args.length === 0) text = environment.record.text + environment.text(environment.get('ORS'));
    else
      text =
        values.map((value) => environment.text(value, 'OFMT')).join(environment.text(environment.get('OFS'))) +
        environment.text(environment.get('ORS'));
    if (redirection) yield* this.redirect(redirection, text);
    else yield* this.write(text);
    if (failure) throw failure;
    return undefined;
  }

  /** busybox has printed the first by the time that it looks at the second. */
  protected *printOneByOne(args: readonly Expression[]): Work<undefined> {
    const { environment } = this;
    for (const [index, arg] of args.entries()) {
      if (index > 0) yield* this.write(environment.text(environment.get('OFS')));
      yield* this.write(environment.text(yield* this.#evaluator.work(arg), 'OFMT'));
    }
    return yield* this.write(environment.text(environment.get('ORS')));
  }

  protected *write(text: string): Work<undefined> {
    const full = this.invocation.out.write(encodeBytes(text));
    if (full) yield full;
    return undefined;
  }

  protected *redirect({ how, to }: Redirection, text: string): Work<undefined> {
    const name = yield* this.#evaluator.textWork(to);
    if (how !== '|' && (name === '/dev/stdout' || name === '-')) {
      yield* this.write(text);
    } else {
      yield this.#streams.write(how, name, text);
    }
    return undefined;
  }
}

/** exit and next within a function leave all of its callers. */
class Unwind extends Error {
  readonly flow: 'exit' | 'next' | 'nextfile';

  constructor(flow: 'exit' | 'next' | 'nextfile') {
    super(flow);
    this.flow = flow;
  }
}
