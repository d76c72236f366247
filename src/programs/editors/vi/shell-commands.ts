import { isSysError } from '../../../kernel/errno.ts';
import { pipe } from '../../../kernel/pipe.ts';
import { shellStatus } from '../../../kernel/process.ts';
import { concat } from '../../../kernel/stream.ts';
import { start } from '../../execute.ts';
import { decodeText, encodeText } from '../../text.ts';
import { type Editor, Failed } from './editor.ts';

function shellOf({ proc }: Editor): string {
  return proc.env.get('SHELL') ?? '/bin/sh';
}

/** `:!command`: runs it on the terminal, and waits for Return. Without a command, a shell. */
export async function runShell(editor: Editor, command: string): Promise<void> {
  const { proc, session } = editor;
  const shell = shellOf(editor);
  const unsaved = editor.buffer.modified && editor.face.name === 'vim';
  let status = 0;
  const run = async () => {
    await session.write(`${editor.face.name === 'vim' ? '\n' : ''}${unsaved ? '[No write since last change]\n' : ''}`);
    const started = start(proc, command.trim() === '' ? [shell] : [shell, '-c', command]);
    if (!('child' in started)) return;
    const ended = await proc.waitFor(started.child);
    status = 'stopped' in ended ? 0 : shellStatus(ended);
  };
  const wait = async () => {
    if (command.trim() === '') return;
    if (editor.face.name === 'busybox') await session.write('[Hit return to continue]');
    else
      await session.write(
        `${status === 0 ? '' : `\nshell returned ${status}\n`}\nPress ENTER or type command to continue`,
      );
    await session.keyboard.next();
  };
  await session.outside(run, wait);
  editor.message = '';
}

/** `:r !command` and `:N,M!command`: what a command prints takes the place of lines, which it reads; or `:w !command` only lets it read them. */
export async function runFilter(
  editor: Editor,
  command: string,
  [from, to]: readonly [number, number],
  replaces: boolean,
): Promise<void> {
  const { proc, buffer } = editor;
  const input = pipe();
  const output = pipe();
  const own = new Map(proc.descriptors);
  const fds = new Map([
    ...own,
    [0, input.read] as const,
    ...(replaces ? [[1, output.write] as const, [2, output.write] as const] : []),
  ]);
  const started = start(proc, [shellOf(editor), '-c', command], { fds });
  input.read.release();
  output.write.release();
  if (!('child' in started)) {
    input.write.release();
    output.read.release();
    throw new Failed(`E485: Can't read file`);
  }
  const lines = buffer.lines.slice(from, to + 1);
  const feed = async () => {
    try {
      if (lines.length > 0)
        await input.write.write({ ...callerOf(editor) }, encodeText(lines.map((line) => `${line}\n`).join('')));
    } catch (error) {
      if (!isSysError(error, 'EPIPE')) throw error;
    } finally {
      input.write.release();
    }
  };
  const parts: Uint8Array[] = [];
  const gather = async () => {
    for (;;) {
      const data = await output.read.read(proc, 65536);
      if (data.length === 0) break;
      parts.push(data.slice());
    }
    output.read.release();
  };
  await Promise.all([feed(), gather()]);
  await proc.waitFor(started.child);
  if (!replaces) return;
  const text = decodeText(concat(parts));
  const result = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  buffer.begin(editor.cursor);
  buffer.replace(from, to - from + 1, result);
  buffer.end();
  const line = Math.min(from, buffer.count - 1);
  editor.moveTo({ line, column: editor.firstNonBlank(line) });
  const more = result.length - lines.length;
  if (lines.length > 2) editor.tell(`${lines.length} lines filtered`);
  else editor.tellCount(more > 0 ? 'more' : 'fewer', Math.abs(more));
}

/** Writes to a pipe whose reader is gone fail, and end nothing. */
function callerOf({ proc }: Editor) {
  return { pid: proc.pid, wait: proc.wait.bind(proc), raise: () => {} };
}
