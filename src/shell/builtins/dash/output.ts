import type { Shell } from '../../shell.ts';
import { type Builtin, type Call, fail, print } from '../builtin.ts';
import { FormatError, formatPrintf } from '../printf-format.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/** Reads backslash escapes as `echo` does; `\c` ends the text. */
function decode(text: string): { text: string; stopped: boolean } {
  const end = /^(?:[^\\]|\\[^c])*?\\c/s.exec(text);
  const whole = end ? end[0].slice(0, -2) : text;
  const decoded = whole.replace(/\\(?:0([0-7]{0,3})|([1-7][0-7]{0,2})|([\s\S]))/g, (all, zero, octal, letter) => {
    if (letter !== undefined) return ESCAPES[letter] ?? all;
    return String.fromCharCode(Number.parseInt(octal ?? (zero || '0'), 8) & 255);
  });
  return { text: decoded, stopped: end !== null };
}

export const dashEcho: Builtin = {
  synopsis: 'echo [-n] [arg ...]',
  summary: 'Write arguments to the standard output.',
  run: (shell, call) => {
    const silent = call.args[0] === '-n';
    const { text, stopped } = decode((silent ? call.args.slice(1) : call.args).join(' '));
    return print(shell, call, silent || stopped ? text : `${text}\n`);
  },
};

export const dashPrintf: Builtin = {
  synopsis: 'printf format [arg ...]',
  summary: 'Format and print arguments.',
  run: async (shell, call) => {
    const [first = ''] = call.args;
    if (/^-[^-]/.test(first)) return fail(shell, call, `Illegal option ${first.slice(0, 2)}`);
    const [format, ...args] = first === '--' ? call.args.slice(1) : call.args;
    if (format === undefined) return fail(shell, call, 'usage: printf format [arg ...]');
    return write(shell, call, format, args);
  },
};

async function write(shell: Shell, call: Call, format: string, args: readonly string[]): Promise<number> {
  const warnings: string[] = [];
  let text = '';
  let wrong: string | undefined;
  try {
    if (/%[^%a-zA-Z]*[qQ]/.test(format.replace(/%%/g, ''))) throw new FormatError('', '');
    text = formatPrintf(withoutForeign(format), args, {
      now: () => shell.proc.clock.now(),
      started: () => shell.secondsFrom,
      complain: (message) => {
        const warning = conversion(message);
        if (warning !== undefined) warnings.push(warning);
      },
    });
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    text = error.written;
    const directive = /%[^%a-zA-Z]*[a-zA-Z]?(?![\s\S]*%[^%a-zA-Z]*[a-zA-Z])/.exec(format)?.[0] ?? format;
    wrong = directive.length > 1 ? `${directive}: invalid directive` : 'missing format character';
  }
  for (const warning of warnings) await fail(shell, call, warning);
  const written = await print(shell, call, text);
  if (wrong !== undefined) return fail(shell, call, wrong);
  return written || (warnings.length > 0 ? 1 : 0);
}

/** Hides the escapes of other shells. */
function withoutForeign(format: string): string {
  return format.replace(/\\[\s\S]/g, (escape) => (/[xuUeE]/.test(escape[1] as string) ? `\\${escape}` : escape));
}

/** What a number that is none is called. */
function conversion(message: string): string | undefined {
  const range = /^(?:warning: )?(.*): Numerical result out of range$/s.exec(message);
  if (range) return `${range[1]}: Numerical result out of range`;
  const text = message.replace(/: invalid .*$/s, '');
  if (text === '') return undefined;
  return /^\s*[-+]?\d/.test(text) ? `${text}: not completely converted` : `${text}: expected numeric value`;
}
