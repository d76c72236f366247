import { isSysError, type SysError } from '../../../../kernel/errno.ts';
import { ResolveError } from '../../../../kernel/sockets.ts';
import { PythonError, PythonSyntaxError } from '../error.ts';
import type { Expression, Statement } from '../syntax/ast.ts';
import { repr, str } from './repr.ts';
import { OBJECT, Type } from './type.ts';
import { Instance, Tuple, type Value } from './values.ts';
import type { Result, Vm } from './vm.ts';

/** The classes of exceptions, each with the one above it (The Python Standard Library, Exception hierarchy). */
const HIERARCHY = `BaseException Exception:BaseException KeyboardInterrupt:BaseException SystemExit:BaseException
GeneratorExit:BaseException ArithmeticError:Exception AssertionError:Exception AttributeError:Exception
BufferError:Exception EOFError:Exception ImportError:Exception LookupError:Exception MemoryError:Exception
NameError:Exception OSError:Exception ReferenceError:Exception RuntimeError:Exception StopIteration:Exception
StopAsyncIteration:Exception SyntaxError:Exception SystemError:Exception TypeError:Exception ValueError:Exception
Warning:Exception FloatingPointError:ArithmeticError OverflowError:ArithmeticError ZeroDivisionError:ArithmeticError
IndexError:LookupError KeyError:LookupError ModuleNotFoundError:ImportError UnboundLocalError:NameError
NotImplementedError:RuntimeError RecursionError:RuntimeError IndentationError:SyntaxError TabError:IndentationError
UnicodeError:ValueError UnicodeDecodeError:UnicodeError UnicodeEncodeError:UnicodeError BlockingIOError:OSError
ChildProcessError:OSError ConnectionError:OSError FileExistsError:OSError FileNotFoundError:OSError
InterruptedError:OSError IsADirectoryError:OSError NotADirectoryError:OSError PermissionError:OSError
ProcessLookupError:OSError TimeoutError:OSError BrokenPipeError:ConnectionError ConnectionAbortedError:ConnectionError
ConnectionRefusedError:ConnectionError ConnectionResetError:ConnectionError DeprecationWarning:Warning
RuntimeWarning:Warning UserWarning:Warning FutureWarning:Warning`;

export const EXCEPTIONS: ReadonlyMap<string, Type> = makeClasses();

function makeClasses(): Map<string, Type> {
  const classes = new Map<string, Type>();
  for (const entry of HIERARCHY.split(/\s+/)) {
    const [name = '', base = ''] = entry.split(':');
    classes.set(name, new Type(name, [classes.get(base) ?? OBJECT]));
  }
  return classes;
}

/** Classes that modules have: what PythonError calls `socket.gaierror` and the like. */
const OTHERS = new Map<string, Type>();

/** A class of exceptions that belongs to a module; asking again gives the same. */
export function exceptionClass(module: string, name: string, base = 'Exception'): Type {
  const full = `${module}.${name}`;
  let type = OTHERS.get(full);
  if (!type) {
    type = new Type(name, [classOf(base)], { module });
    OTHERS.set(full, type);
  }
  return type;
}

export function classOf(kind: string): Type {
  return EXCEPTIONS.get(kind) ?? OTHERS.get(kind) ?? (EXCEPTIONS.get('Exception') as Type);
}

/** One place that an exception came through. */
export interface TraceEntry {
  file: string;
  /** The function's name. */
  name: string;
  source: string;
  at: Expression | Statement | undefined;
}

/** An exception as a value. */
export class Raised extends Instance {
  args: readonly Value[];
  /** The outermost first. */
  trace: TraceEntry[] = [];
  cause: Value = null;
  context: Value = null;
  /** `raise … from …` hides the context. */
  suppressed = false;
  /** The names among which a better one may be. */
  candidates: (() => Iterable<string>) | undefined;

  constructor(type: Type, args: readonly Value[]) {
    super(type);
    this.args = args;
  }
}

/** str(exception) */
export function* messageOf(vm: Vm, error: Raised): Result<string> {
  const { args, type } = error;
  const [first = null, second = null] = args;
  if (args.length === 0) return '';
  if (type.isSubtype(classOf('OSError')) && args.length >= 2) {
    const file = error.fields.get('filename') ?? null;
    return `[Errno ${yield* str(vm, first)}] ${yield* str(vm, second)}${file === null ? '' : `: ${yield* repr(vm, file)}`}`;
  }
  if (args.length > 1) return yield* repr(vm, new Tuple(args));
  return type.isSubtype(classOf('KeyError')) ? yield* repr(vm, first) : yield* str(vm, first);
}

/** What a failed system call raises. */
const BY_ERRNO: Readonly<Record<string, string>> = {
  ENOENT: 'FileNotFoundError',
  EACCES: 'PermissionError',
  EPERM: 'PermissionError',
  EEXIST: 'FileExistsError',
  EISDIR: 'IsADirectoryError',
  ENOTDIR: 'NotADirectoryError',
  ECONNREFUSED: 'ConnectionRefusedError',
  ECONNRESET: 'ConnectionResetError',
  ECONNABORTED: 'ConnectionAbortedError',
  EPIPE: 'BrokenPipeError',
  ETIMEDOUT: 'TimeoutError',
  EAGAIN: 'BlockingIOError',
  ECHILD: 'ChildProcessError',
  ESRCH: 'ProcessLookupError',
  EINTR: 'InterruptedError',
};

/** An OSError for a failed system call, with the file's name as the program gave it. */
export function systemError(error: SysError, file?: Value): PythonError {
  const kind = BY_ERRNO[error.code] ?? 'OSError';
  const raised = new Raised(classOf(kind), [error.errno, error.message]);
  if (file !== undefined) raised.fields.set('filename', file);
  return raising(raised);
}

/** What throws a value. */
export function raising(value: Raised): PythonError {
  const error = new PythonError(value.type.name, '');
  error.value = value;
  return error;
}

/** What Python would raise for whatever was thrown; undefined for what it knows nothing of. */
export function pythonError(error: unknown): PythonError | undefined {
  if (error instanceof PythonError) return error;
  if (isSysError(error)) return systemError(error);
  if (error instanceof ResolveError) {
    const code = { NONAME: -2, AGAIN: -3, FAIL: -4 }[error.failure];
    return raising(new Raised(exceptionClass('socket', 'gaierror', 'OSError'), [code, error.message]));
  }
  if (error instanceof RangeError && /call stack/.test(error.message))
    return new PythonError('RecursionError', 'maximum recursion depth exceeded');
  return undefined;
}

/** The value that was raised. */
export function exceptionOf(error: PythonError): Raised {
  if (error.value instanceof Raised) return error.value;
  const args = (error.args as readonly Value[] | undefined) ?? (error.message === '' ? [] : [error.message]);
  const raised = new Raised(classOf(error.kind), args);
  error.value = raised;
  if (error instanceof PythonSyntaxError) raised.fields.set('lineno', error.line);
  return raised;
}
