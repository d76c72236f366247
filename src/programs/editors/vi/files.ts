import { isSysError } from '../../../kernel/errno.ts';
import { decodeText, encodeText } from '../../text.ts';
import { TextBuffer } from '../text-buffer.ts';
import { type Editor, Failed } from './editor.ts';
import type { FileFacts } from './face.ts';

/** A file's lines, and what is told of it. */
export interface FileText extends FileFacts {
  text: readonly string[];
}

/** Reads a file as lines; one that is not there is empty. */
export function readLines(editor: Editor, path: string): FileText {
  const { proc } = editor;
  const nothing = { path, lines: 0, bytes: 0, fresh: true, noEnd: false, readOnly: false, text: [] };
  try {
    if (proc.fs.stat(path).type === 'directory') return { ...nothing, error: 'directory' };
    const bytes = proc.fs.readFile(path);
    const readOnly = !proc.fs.access(path, 'write');
    if (bytes.length === 0) return { ...nothing, fresh: false, readOnly };
    const noEnd = bytes.at(-1) !== 10;
    const text = decodeText(noEnd ? bytes : bytes.subarray(0, -1)).split('\n');
    return { path, lines: text.length, bytes: bytes.length, fresh: false, noEnd, readOnly, text };
  } catch (error) {
    if (!isSysError(error)) throw error;
    if (error.code === 'EACCES') return { ...nothing, error: 'Permission Denied' };
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.';
    return proc.fs.exists(folder) ? nothing : { ...nothing, error: 'New DIRECTORY' };
  }
}

/** Makes a file the one that is edited. */
export function openFile(editor: Editor, path: string): void {
  const file = readLines(editor, path);
  const first = editor.path === undefined;
  if (editor.path !== undefined && editor.path !== path) editor.alternatePath = editor.path;
  editor.path = path;
  editor.buffer = new TextBuffer(file.text, () => editor.proc.clock.now());
  editor.noEnd = file.noEnd;
  editor.fresh = file.fresh && file.error === undefined;
  editor.readOnly = editor.settings.readonly || file.readOnly;
  editor.marks.clear();
  editor.view.top = 0;
  editor.moveTo({ line: 0, column: 0 });
  editor.tell(editor.face.opened(editor, { ...file, readOnly: editor.readOnly }, first));
}

/** Writes lines to a file, and says so. @throws {Failed} */
export function writeFile(
  editor: Editor,
  options: { path?: string | undefined; force: boolean; range?: [number, number] | undefined; append?: boolean },
): void {
  const { proc, buffer, face } = editor;
  const path = options.path ?? editor.path;
  const vim = face.name === 'vim';
  if (path === undefined) throw new Failed(vim ? 'E32: No file name' : 'No current filename');
  const whole = options.range === undefined;
  const own = path === editor.path;
  const there = proc.fs.exists(path);
  if (!options.force && own && editor.readOnly) {
    throw new Failed(vim ? "E45: 'readonly' option is set (add ! to override)" : `'${path}' is read only`);
  }
  if (vim && !options.force && there && !options.append && (!own || !whole)) {
    throw new Failed(own ? 'E140: Use ! to write partial buffer' : 'E13: File exists (add ! to override)');
  }
  const [from, to] = options.range ?? [0, buffer.count - 1];
  const lines = buffer.lines.slice(from, to + 1);
  // A text that was never anything is written as nothing.
  const empty = buffer.count === 1 && buffer.line(0) === '' && vim;
  const end = editor.noEnd && to === buffer.count - 1 ? '' : '\n';
  const bytes = empty ? new Uint8Array(0) : encodeText(lines.join('\n') + end);
  try {
    proc.fs.writeFile(path, bytes, { append: options.append ?? false });
  } catch (error) {
    if (!isSysError(error)) throw error;
    const reason = vim
      ? error.code === 'EISDIR'
        ? `"${path}" E502: "${path}" is a directory`
        : `"${path}"\n"${path}" E212: Can't open file for writing`
      : `'${path}' ${error.message}`;
    throw new Failed(reason);
  }
  editor.tell(
    face.written({
      path,
      lines: empty ? 0 : lines.length,
      bytes: bytes.length,
      fresh: !there,
      noEnd: end === '' && !empty,
      readOnly: false,
      appended: options.append ?? false,
    }),
  );
  if (editor.path === undefined) editor.path = path;
  if (whole && (path === editor.path || !vim)) {
    buffer.markSaved();
    editor.fresh = false;
  }
}
