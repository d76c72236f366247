import { PythonError } from './error.ts';
import { Callable, Module, Tuple, toText, type Value } from './values.ts';

/** The classes of exceptions, each with the one above it (The Python Standard Library, Exception hierarchy). */
const CLASSES: Readonly<Record<string, string | undefined>> = {
  BaseException: undefined,
  Exception: 'BaseException',
  KeyboardInterrupt: 'BaseException',
  ArithmeticError: 'Exception',
  AssertionError: 'Exception',
  AttributeError: 'Exception',
  ImportError: 'Exception',
  IndexError: 'LookupError',
  KeyError: 'LookupError',
  LookupError: 'Exception',
  ModuleNotFoundError: 'ImportError',
  NameError: 'Exception',
  NotImplementedError: 'RuntimeError',
  OSError: 'Exception',
  RecursionError: 'RuntimeError',
  RuntimeError: 'Exception',
  TypeError: 'Exception',
  ValueError: 'Exception',
  ZeroDivisionError: 'ArithmeticError',
};

/** An exception as a value. */
export class Raised extends Module {
  readonly error: PythonError;

  constructor(error: PythonError) {
    super(error.kind, [['args', Tuple.made([error.message])]]);
    this.error = error;
  }

  override get text(): string {
    return this.error.message;
  }
}

/** The classes, which make exceptions when they are called. */
export function exceptionClasses(): [string, Value][] {
  return Object.keys(CLASSES).map((name) => {
    const make = new Callable(name, ({ args: [message], line }) => {
      const text = message === undefined ? '' : toText(message);
      return new Raised(new PythonError(name, name === 'KeyError' && message !== undefined ? `'${text}'` : text, line));
    });
    return [name, make];
  });
}

/** What is raised with a value; nothing where it is no exception. */
export function errorOf(value: Value, line: number): PythonError | undefined {
  if (!(value instanceof Raised)) return undefined;
  const { error } = value;
  return error.line > 0 ? error : new PythonError(error.kind, error.message, line);
}

/** Whether an exception is of a class, or of one of a tuple of them. */
export function matches(error: PythonError, type: Value): boolean {
  if (Array.isArray(type)) return type.some((one) => matches(error, one));
  if (!(type instanceof Callable)) return false;
  for (
    let kind: string | undefined = error.kind;
    kind !== undefined;
    kind = CLASSES[kind] ?? (kind in CLASSES ? undefined : 'Exception')
  ) {
    if (kind === type.name) return true;
  }
  return false;
}
