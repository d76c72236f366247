import type { Expression, LeftSide } from './syntax/ast.ts';
import { unary, ValueEvaluator } from './value.ts';
import { number, truth, type Value } from './values.ts';
import type { Work } from './work.ts';

/** Values of expressions. {@link value} is for those that do not wait, {@link work} for all. */
export class Evaluator extends ValueEvaluator {
  /** The value of an expression that may wait. */
  *work(expression: Expression): Work<Value> {
    if (!expression.waits) return this.value(expression);
    switch (expression.kind) {
      case 'group':
        return yield* this.work(expression.body);
      case 'field':
        return this.field(number(yield* this.work(expression.index)));
      case 'element':
        return this.element(expression.array, yield* this.keyWork(expression.subscripts));
      case 'assign': {
        const value = yield* this.work(expression.value);
        const place = yield* this.placeWork(expression.to);
        return this.assign(expression.operator, expression.to, value, () => place);
      }
      case 'step':
        return this.step(expression.by, expression.prefix, expression.of, yield* this.placeWork(expression.of));
      case 'conditional':
        return yield* this.work(truth(yield* this.work(expression.test)) ? expression.yes : expression.no);
      case 'and':
        return truth(yield* this.work(expression.left)) && truth(yield* this.work(expression.right)) ? 1 : 0;
      case 'or':
        return truth(yield* this.work(expression.left)) || truth(yield* this.work(expression.right)) ? 1 : 0;
      case 'not':
      case 'negate':
      case 'plus':
        return unary(expression.kind, yield* this.work(expression.of));
      case 'arithmetic': {
        const left = number(yield* this.work(expression.left));
        return this.arithmetic(expression.operator, left, number(yield* this.work(expression.right)));
      }
      case 'compare': {
        const left = yield* this.work(expression.left);
        return this.compare(expression.operator, left, yield* this.work(expression.right));
      }
      case 'match': {
        const left = yield* this.work(expression.left);
        const { right } = expression;
        const regex =
          right.kind === 'regex'
            ? this.environment.regex(right.source)
            : this.environment.regex(this.environment.text(yield* this.work(right)), true);
        return this.match(expression, left, regex);
      }
      case 'concat': {
        const left = this.environment.text(yield* this.work(expression.left));
        return left + this.environment.text(yield* this.work(expression.right));
      }
      case 'in':
        return this.environment.array(expression.array).has(yield* this.keyWork(expression.subscripts)) ? 1 : 0;
      case 'call':
        return yield* this.outside.call(expression.name, expression.args);
      case 'getline':
        return yield* this.outside.getline(expression);
      case 'builtin':
        return yield* this.builtinWork(expression.name, expression.args);
      default:
        return this.value(expression);
    }
  }

  *textWork(expression: Expression): Work<string> {
    return this.environment.text(yield* this.work(expression));
  }

  protected *keyWork(subscripts: readonly Expression[]): Work<string> {
    const parts: string[] = [];
    for (const each of subscripts) parts.push(yield* this.textWork(each));
    return parts.join(this.environment.text(this.environment.get('SUBSEP')));
  }

  *placeWork(to: LeftSide): Work<string | number> {
    if (!to.waits) return this.place(to);
    if (to.kind === 'field') return Math.trunc(number(yield* this.work(to.index)));
    return to.kind === 'element' ? yield* this.keyWork(to.subscripts) : to.name;
  }

  protected *builtinWork(name: string, args: readonly Expression[]): Work<Value> {
    const [first] = args;
    switch (name) {
      case 'system':
        return (yield this.outside.system(first ? yield* this.textWork(first) : '')) as number;
      case 'close':
        return (yield this.outside.close(first ? yield* this.textWork(first) : '')) as number;
      case 'fflush':
        return (yield this.outside.flush(first ? yield* this.textWork(first) : undefined)) as number;
    }
    const values = new Map<Expression, Value>();
    for (const each of args) if (each.waits) values.set(each, yield* this.work(each));
    return this.builtin(name, args, (each) => (values.has(each) ? values.get(each) : this.value(each)));
  }
}
