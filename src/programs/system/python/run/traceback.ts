import { exceptionOf, messageOf, Raised, type TraceEntry } from '../data/exceptions.ts';
import { qualified } from '../data/repr.ts';
import type { Result, Vm } from '../data/vm.ts';
import { type PythonError, PythonSyntaxError } from '../error.ts';
import { caret } from './carets.ts';
import { suggestion } from './suggest.ts';

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** As many times the same place is told before it is only counted. */
const REPEATS = 3;

/** What Python writes of an exception that nobody caught. */
export function* traceback(vm: Vm, error: PythonError): Result<string> {
  const raised = exceptionOf(error);
  return yield* told(vm, raised, error instanceof PythonSyntaxError ? error : undefined, new Set());
}

function* told(vm: Vm, raised: Raised, syntax: PythonSyntaxError | undefined, seen: Set<Raised>): Result<string> {
  seen.add(raised);
  let text = '';
  const { cause, context, suppressed } = raised;
  if (cause instanceof Raised && !seen.has(cause)) text = (yield* told(vm, cause, undefined, seen)) + CAUSE;
  else if (context instanceof Raised && !suppressed && !seen.has(context))
    text = (yield* told(vm, context, undefined, seen)) + CONTEXT;
  if (raised.trace.length > 0) text += `Traceback (most recent call last):\n${frames(raised.trace)}`;
  if (syntax) text += shownSyntax(syntax);
  return `${text}${yield* lastLine(vm, raised)}\n`;
}

/** The class and the message. */
export function* lastLine(vm: Vm, raised: Raised): Result<string> {
  const { type } = raised;
  const name =
    type.module === 'builtins' || type.module === '__main__' ? qualified(type) : `${type.module}.${qualified(type)}`;
  const own = type.find('__str__');
  const message = own !== undefined ? String(yield* vm.call(own, [raised])) : yield* messageOf(vm, raised);
  const wanted = raised.fields.get('name');
  const hint =
    typeof wanted === 'string' && raised.candidates && /^(?:Name|Attribute)Error$/.test(type.name)
      ? suggestion(wanted, raised.candidates())
      : undefined;
  const more = hint === undefined ? '' : `. Did you mean: '${hint}'?`;
  return message === '' ? name : `${name}: ${message}${more}`;
}

function frames(trace: readonly TraceEntry[]): string {
  let text = '';
  let same = 0;
  const flush = () => {
    const more = same - REPEATS;
    if (more > 0) text += `  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`;
  };
  for (const [at, entry] of trace.entries()) {
    const before = trace[at - 1];
    if (before && before.file === entry.file && before.name === entry.name && before.at?.line === entry.at?.line)
      same += 1;
    else {
      flush();
      same = 1;
    }
    if (same <= REPEATS) text += shownFrame(entry);
  }
  flush();
  return text;
}

function shownFrame({ file, name, source, at }: TraceEntry): string {
  const line = at?.line ?? 1;
  const head = `  File "${file}", line ${line}, in ${name}\n`;
  const shown = file.startsWith('<') ? undefined : source.split('\n')[line - 1];
  if (shown === undefined || shown.trim() === '') return head;
  return `${head}    ${shown.trim()}\n${at ? caret(shown, at) : ''}`;
}

/** Where a program cannot be read. */
function shownSyntax({ place, source: text, file, message }: PythonSyntaxError): string {
  const head = `  File "${file}", line ${place.line}\n`;
  const source = text.split('\n')[place.line - 1];
  if (source === undefined) return head;
  // What is indented too far has no place of its own.
  if (message === 'unexpected indent') return `${head}    ${source.trim()}\n`;
  const trimmed = source.trimStart();
  const cut = source.length - trimmed.length;
  const start = Math.max(0, place.column - cut);
  const end = place.endLine === place.line ? place.endColumn - cut : trimmed.length;
  return `${head}    ${trimmed.trimEnd()}\n    ${trimmed.slice(0, start).replace(/\S/g, ' ').padEnd(start)}${'^'.repeat(Math.max(1, end - start))}\n`;
}
