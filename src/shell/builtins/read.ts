import { isSysError } from '../../kernel/errno.ts';
import { ttyOf } from '../../kernel/tty.ts';
import { type Chunk, type ReadOptions, readDelimited } from '../run/input.ts';
import { attendSignals } from '../run/trouble.ts';
import type { Shell } from '../shell.ts';
import { assign, assignArray } from '../variables/assign.ts';
import { isName } from '../variables/variable.ts';
import { type Builtin, type Call, fail, optionsOf } from './builtin.ts';
import { splitFields } from './split-fields.ts';

const decoder = new TextDecoder();

export const read: Builtin = {
  synopsis:
    'read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]',
  summary: 'Read a line from the standard input and split it into fields.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'ersa:d:i:n:N:p:t:u:');
    if (typeof options === 'number') return options;
    const { letters, values, rest } = options;
    const wrong = [...rest, ...(values.has('a') ? [values.get('a') as string] : [])].find(
      (name) => !isName(name.replace(/\[.*\]$/s, '')),
    );
    if (wrong !== undefined) {
      const { badVariableName } = shell.language.messages;
      return fail(shell, call, badVariableName ? badVariableName(`'${wrong}'`) : `\`${wrong}': not a valid identifier`);
    }
    if (!/^\d*$/.test(values.get('u') ?? ''))
      return fail(shell, call, `${values.get('u')}: invalid file descriptor specification`);
    const fd = values.has('u') ? Number(values.get('u')) : 0;
    if (values.has('u') && !shell.proc.descriptor(fd))
      return fail(shell, call, `${values.get('u')}: invalid file descriptor: Bad file descriptor`);
    const how = await readOptions(shell, call, values);
    if (typeof how === 'number') return how;
    if (how.timeout === 0) return shell.proc.descriptor(fd)?.readable ? 0 : 1;
    const chunk = await readFrom(shell, call, fd, how, {
      prompt: values.get('p'),
      silent: letters.has('s'),
      raw: letters.has('r'),
    });
    if (typeof chunk === 'number') return chunk;
    const { text, marks } = chunk;
    store(shell, { names: rest, array: values.get('a'), text, marks, whole: values.has('N') });
    if (chunk.timedOut) return 142;
    return chunk.complete ? 0 : 1;
  },
};

async function readOptions(
  shell: Shell,
  call: Call,
  values: ReadonlyMap<string, string>,
): Promise<ReadOptions | number> {
  const options: ReadOptions = {};
  const timeout = values.get('t') ?? shell.vars.get('TMOUT');
  if (timeout !== undefined && timeout !== '') {
    if (!/^\d+(\.\d*)?$|^\.\d+$/.test(timeout)) return fail(shell, call, `${timeout}: invalid timeout specification`);
    options.timeout = Number(timeout) * 1000;
  }
  const count = values.get('N') ?? values.get('n');
  if (count !== undefined) {
    if (!/^\d+$/.test(count)) return fail(shell, call, `${count}: invalid number`);
    options.characters = Number(count);
    options.exactly = values.has('N');
  }
  const delimiter = values.get('d');
  if (delimiter !== undefined)
    options.delimiter = delimiter === '' ? 0 : (new TextEncoder().encode(delimiter)[0] as number);
  return options;
}

interface Line extends Omit<Chunk, 'bytes'> {
  text: string;
  /** Offsets of characters that a backslash protects. */
  marks: ReadonlySet<number>;
}

/** Reads a line as `read` does: without `-r`, a backslash joins lines and protects what follows. */
async function readFrom(
  shell: Shell,
  call: Call,
  fd: number,
  options: ReadOptions,
  how: { prompt: string | undefined; silent: boolean; raw: boolean },
): Promise<Line | number> {
  const tty = ttyOf(shell.proc.descriptor(fd));
  if (how.prompt !== undefined && tty) await shell.say(how.prompt);
  const modes = tty?.termios;
  if (how.silent) tty?.setTermios({ echo: false });
  if (tty && (options.characters !== undefined || options.delimiter !== undefined)) tty.setTermios({ icanon: false });
  const delimiter = String.fromCharCode(options.delimiter ?? 10);
  const marks = new Set<number>();
  let text = '';
  let escaped = false;
  try {
    if (options.characters === 0) return { text, marks, complete: true, timedOut: false };
    for (;;) {
      const left = options.characters === undefined ? {} : { characters: options.characters - Array.from(text).length };
      const chunk = await readOnce(shell, fd, { ...options, ...left });
      if (!chunk) return fail(shell, call, 'read error: 0: Bad file descriptor');
      const ends = chunk.complete && !options.exactly && chunk.bytes.at(-1) === (options.delimiter ?? 10);
      const raw = decoder.decode(ends ? chunk.bytes.subarray(0, -1) : chunk.bytes).replaceAll('\0', '');
      if (how.raw) return { ...chunk, text: raw, marks };
      for (const char of raw) {
        if (escaped) marks.add(text.length);
        if (char === '\\' && !escaped) {
          escaped = true;
          continue;
        }
        if (!(escaped && char === '\n')) text += char;
        escaped = false;
      }
      const counted = options.characters;
      // Backslashes do not count.
      if (counted !== undefined && chunk.complete && !ends && Array.from(text).length < counted) continue;
      if (!(escaped && ends)) return { ...chunk, text, marks };
      escaped = false;
      if (delimiter !== '\n') text += delimiter;
      else if (tty && shell.interactive) await shell.say(shell.vars.get('PS2') ?? '> ');
    }
  } finally {
    if (modes) tty?.setTermios(modes);
  }
}

async function readOnce(shell: Shell, fd: number, options: ReadOptions): Promise<Chunk | undefined> {
  for (;;) {
    try {
      return await readDelimited(shell, fd, options);
    } catch (error) {
      if (isSysError(error, 'EINTR')) await attendSignals(shell);
      else if (isSysError(error)) return undefined;
      else throw error;
    }
  }
}

function store(
  shell: Shell,
  what: {
    names: readonly string[];
    array: string | undefined;
    text: string;
    marks: ReadonlySet<number>;
    whole: boolean;
  },
): void {
  const { names, array, text, marks } = what;
  const put = (name: string, value: string) => {
    const element = /^(\w+)\[(.*)\]$/s.exec(name);
    assign(shell, element?.[1] ?? name, value, element ? { subscript: element[2] as string } : {});
  };
  if (array !== undefined) {
    const fields = splitFields(text, shell.ifs, Number.POSITIVE_INFINITY, marks);
    assignArray(
      shell,
      array,
      fields.map((value) => ({ key: undefined, value, append: false })),
    );
    return;
  }
  if (names.length === 0) {
    put('REPLY', text);
    return;
  }
  if (what.whole) {
    for (const [i, name] of names.entries()) put(name, i === 0 ? text : '');
    return;
  }
  const fields = splitFields(text, shell.ifs, names.length, marks);
  for (const [i, name] of names.entries()) put(name, fields[i] ?? '');
}
