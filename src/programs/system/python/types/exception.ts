import { numberOf } from '../data/basics.ts';
import { classOf, messageOf, Raised } from '../data/exceptions.ts';
import { repr } from '../data/repr.ts';
import type { Type } from '../data/type.ts';
import { List, Tuple, type Value } from '../data/values.ts';
import { define, getters } from './define.ts';

const SUBCLASSES: Readonly<Record<number, string>> = {
  2: 'FileNotFoundError',
  13: 'PermissionError',
  1: 'PermissionError',
  17: 'FileExistsError',
  20: 'NotADirectoryError',
  21: 'IsADirectoryError',
  32: 'BrokenPipeError',
  104: 'ConnectionResetError',
  110: 'TimeoutError',
  111: 'ConnectionRefusedError',
};

/** Gives the classes of exceptions what their objects can do. */
export function defineExceptions(): void {
  define(classOf('BaseException'), {
    __new__: [
      '*args **named',
      (_, type: Type, args: Value[]) => {
        const better = type === classOf('OSError') && args.length > 1 ? SUBCLASSES[numberOf(args[0]) ?? 0] : undefined;
        const raised = new Raised(better ? classOf(better) : type, args);
        if (type.isSubtype(classOf('OSError')) && args.length > 2) {
          raised.fields.set('filename', args[2] ?? null);
          raised.args = args.slice(0, 2);
        }
        return raised;
      },
    ],
    __init__: [
      '*args **named',
      (_, self: Raised, args: Value[]) => {
        if (!self.type.isSubtype(classOf('OSError'))) self.args = args;
        return null;
      },
    ],
    __repr__: [
      '',
      function* (vm, self: Raised) {
        const shown: string[] = [];
        for (const arg of self.args) shown.push(yield* repr(vm, arg));
        return `${self.type.name}(${shown.join(', ')})`;
      },
    ],
    __str__: ['', (vm, self: Raised) => messageOf(vm, self)],
    add_note: [
      'note /',
      (_, self: Raised, note: Value) => {
        const notes = self.fields.get('__notes__');
        if (notes instanceof List) notes.items.push(note);
        else self.fields.set('__notes__', new List([note]));
        return null;
      },
    ],
    with_traceback: ['traceback /', (_, self: Raised) => self],
  });
  getters(classOf('BaseException'), {
    args: (self: Raised) => new Tuple(self.args),
    __cause__: (self: Raised) => self.cause,
    __context__: (self: Raised) => self.context,
    __suppress_context__: (self: Raised) => self.suppressed,
    __traceback__: () => null,
  });
  getters(classOf('OSError'), {
    errno: (self: Raised) => (self.args.length > 1 ? (self.args[0] ?? null) : null),
    strerror: (self: Raised) => (self.args.length > 1 ? (self.args[1] ?? null) : null),
  });
  classOf('OSError').attributes.set('filename', null);
  getters(classOf('StopIteration'), { value: (self: Raised) => self.args[0] ?? null });
  getters(classOf('SystemExit'), {
    code: (self: Raised) => (self.args.length > 1 ? new Tuple(self.args) : (self.args[0] ?? null)),
  });
}
