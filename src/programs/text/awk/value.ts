import type { Invocation } from '../../command.ts';
import { Failure } from '../../failure.ts';
import type { Regex } from '../../regex/regex.ts';
import { Builtins } from './builtins.ts';
import type { Environment } from './environment.ts';
import type { Expression, LeftSide } from './syntax/ast.ts';
import { isLeftSide } from './syntax/operands.ts';
import { Input, number, truth, type Value } from './values.ts';
import type { Outside } from './work.ts';

/** Values of expressions that do not wait. */
export class ValueEvaluator {
  readonly builtins: Builtins;
  protected readonly environment: Environment;
  protected readonly gnu: boolean;
  protected readonly outside: Outside;

  constructor(invocation: Invocation, environment: Environment, outside: Outside) {
    this.environment = environment;
    this.gnu = invocation.flavour === 'gnu';
    this.outside = outside;
    this.builtins = new Builtins(invocation, environment);
  }

  value(expression: Expression): Value {
    switch (expression.kind) {
      case 'number':
      case 'string':
        return expression.value;
      case 'regex':
        return this.environment.regex(expression.source).test(this.environment.record.text) ? 1 : 0;
      case 'group':
        return this.value(expression.body);
      case 'variable':
        return this.environment.get(expression.name);
      case 'field':
        return this.field(number(this.value(expression.index)));
      case 'element':
        return this.element(expression.array, this.key(expression.subscripts));
      case 'assign':
        return this.assign(expression.operator, expression.to, this.value(expression.value), () =>
          this.place(expression.to),
        );
      case 'step':
        return this.step(expression.by, expression.prefix, expression.of, this.place(expression.of));
      case 'conditional':
        return this.value(truth(this.value(expression.test)) ? expression.yes : expression.no);
      case 'and':
        return truth(this.value(expression.left)) && truth(this.value(expression.right)) ? 1 : 0;
      case 'or':
        return truth(this.value(expression.left)) || truth(this.value(expression.right)) ? 1 : 0;
      case 'not':
      case 'negate':
      case 'plus':
        return unary(expression.kind, this.value(expression.of));
      case 'arithmetic':
        return this.arithmetic(
          expression.operator,
          number(this.value(expression.left)),
          number(this.value(expression.right)),
        );
      case 'compare':
        return this.compare(expression.operator, this.value(expression.left), this.value(expression.right));
      case 'match':
        return this.match(expression, this.value(expression.left), this.regexOf(expression.right));
      case 'concat':
        return this.text(expression.left) + this.text(expression.right);
      case 'in':
        return this.environment.array(expression.array).has(this.key(expression.subscripts)) ? 1 : 0;
      case 'builtin':
        return this.builtin(expression.name, expression.args, (each) => this.value(each));
      default:
        throw new Error('an expression that waits');
    }
  }

  text(expression: Expression): string {
    return this.environment.text(this.value(expression));
  }

  truth(expression: Expression): boolean {
    return truth(this.value(expression));
  }

  /** An expression that is given as a regular one, or as text that is one. */
  regexOf(expression: Expression): Regex {
    if (expression.kind === 'regex') return this.environment.regex(expression.source);
    return this.environment.regex(this.text(expression), true);
  }

  key(subscripts: readonly Expression[]): string {
    const [only] = subscripts;
    if (only && subscripts.length === 1) return this.text(only);
    return subscripts.map((each) => this.text(each)).join(this.environment.text(this.environment.get('SUBSEP')));
  }

  protected field(index: number): Value {
    if (index < 0 || Number.isNaN(index))
      throw this.gnu
        ? this.environment.runTimeError(`negative field index $${index}`)
        : new Failure('cmd. line:1: Access to negative field', 1);
    return this.environment.record.field(Math.trunc(index));
  }

  /** What is only looked at is there from then on. */
  protected element(name: string, key: string): Value {
    const array = this.environment.array(name);
    if (!array.has(key)) array.set(key, undefined);
    return array.get(key);
  }

  /** The index or key of what is assigned to. */
  protected place(to: LeftSide): string | number {
    if (to.kind === 'field') return Math.trunc(number(this.value(to.index)));
    return to.kind === 'element' ? this.key(to.subscripts) : to.name;
  }

  read(to: LeftSide, place: string | number): Value {
    if (to.kind === 'field') return this.field(place as number);
    return to.kind === 'element' ? this.element(to.array, place as string) : this.environment.get(to.name);
  }

  write(to: LeftSide, place: string | number, value: Value): void {
    if (to.kind === 'field') {
      this.field(place as number);
      this.environment.record.setField(place as number, value);
    } else if (to.kind === 'element') {
      this.environment.array(to.array).set(place as string, value);
    } else {
      this.environment.set(to.name, value);
    }
  }

  protected assign(operator: string, to: LeftSide, value: Value, place: () => string | number): Value {
    const at = place();
    const result =
      operator === '=' ? value : this.arithmetic(operator.slice(0, -1), number(this.read(to, at)), number(value));
    this.write(to, at, result);
    return result;
  }

  protected step(by: number, prefix: boolean, of: LeftSide, place: string | number): Value {
    const before = number(this.read(of, place));
    this.write(of, place, before + by);
    return prefix ? before + by : before;
  }

  protected arithmetic(operator: string, a: number, b: number): number {
    switch (operator) {
      case '+':
        return a + b;
      case '-':
        return a - b;
      case '*':
        return a * b;
      case '^':
        if (!this.gnu) throw new Failure('cmd. line:1: Math support is not compiled in', 1);
        return a ** b;
      default:
        if (b === 0 && !this.gnu) throw new Failure('cmd. line:1: Division by zero', 1);
        return operator === '/' ? a / b : a % b;
    }
  }

  /** As numbers where both are or look like some, else as text. */
  protected compare(operator: string, left: Value, right: Value): number {
    const [a, b] = [numeric(left), numeric(right)];
    const order =
      a !== undefined && b !== undefined
        ? a - b
        : compareText(this.environment.text(left), this.environment.text(right));
    switch (operator) {
      case '<':
        return order < 0 ? 1 : 0;
      case '<=':
        return order <= 0 ? 1 : 0;
      case '==':
        return order === 0 ? 1 : 0;
      case '!=':
        return order === 0 ? 0 : 1;
      case '>':
        return order > 0 ? 1 : 0;
      default:
        return order >= 0 ? 1 : 0;
    }
  }

  protected match(expression: Expression & { kind: 'match' }, left: Value, regex: Regex): number {
    return regex.test(this.environment.text(left)) === expression.negated ? 0 : 1;
  }

  /** @param of values of arguments, which were evaluated already where they wait */
  protected builtin(name: string, args: readonly Expression[], of: (expression: Expression) => Value): Value {
    const [first, second, third] = args;
    const text = (expression: Expression | undefined) => (expression ? this.environment.text(of(expression)) : '');
    const regex = (expression: Expression | undefined) =>
      expression?.kind === 'regex'
        ? this.environment.regex(expression.source)
        : this.environment.regex(text(expression), true);
    switch (name) {
      case 'length':
        if (first?.kind === 'variable' && this.environment.cell(first.name).value instanceof Map)
          return this.environment.array(first.name).size;
        break;
      case 'split': {
        if (second?.kind !== 'variable') throw new Failure('type error in arg(2) to split', 2);
        const separator =
          third === undefined
            ? undefined
            : third.kind === 'regex'
              ? this.environment.regex(third.source)
              : (of(third) ?? '');
        return this.builtins.split(text(first), this.environment.array(second.name), separator);
      }
      case 'match':
        return this.builtins.match(text(first), regex(second));
      case 'sub':
      case 'gsub': {
        const target: LeftSide = third && isLeftSide(third) ? third : WHOLE;
        const place = this.place(target);
        const before = third && !isLeftSide(third) ? text(third) : this.environment.text(this.read(target, place));
        const result = this.builtins.substitute(regex(first), text(second), before, name === 'gsub');
        // busybox's assigns in any case, which joins the fields anew.
        if ((result.count > 0 || !this.gnu) && (!third || isLeftSide(third))) this.write(target, place, result.text);
        return result.count;
      }
      case 'gensub':
        return this.builtins.gensub(
          regex(first),
          text(second),
          text(third),
          args[3] ? text(args[3]) : this.environment.record.text,
        );
    }
    return this.builtins.call(name, args.map(of))?.value;
  }
}

/** $0 */
const WHOLE: LeftSide = { kind: 'field', index: { kind: 'number', value: 0, waits: false }, waits: false };

/** `!`, `-` and `+` */
export function unary(kind: 'not' | 'negate' | 'plus', value: Value): number {
  if (kind === 'not') return truth(value) ? 0 : 1;
  return kind === 'negate' ? -number(value) : number(value);
}

/** The number that a value counts as in a comparison; nothing for text. */
function numeric(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (value === undefined) return 0;
  return value instanceof Input ? value.number : undefined;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
