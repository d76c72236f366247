import type { Expression } from './syntax/ast.ts';
import type { Value } from './values.ts';

/** Work that may wait: it hands out promises and goes on when they are fulfilled. */
export type Work<T> = Generator<Promise<unknown>, T, unknown>;

/** What expressions need of the rest of the interpreter: all that may wait. */
export interface Outside {
  call(name: string, args: readonly Expression[]): Work<Value>;
  getline(expression: Expression & { kind: 'getline' }): Work<Value>;
  system(command: string): Promise<number>;
  close(name: string): Promise<number>;
  flush(name: string | undefined): Promise<number>;
}
