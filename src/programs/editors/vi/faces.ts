import type { Editor } from './editor.ts';
import type { Face, FileFacts } from './face.ts';

/** The vi of Debian's vim-tiny. */
export const vim: Face = {
  name: 'vim',
  keepsMessage: true,
  showsMode: true,
  status: () => '',
  opened: (_editor, { path, lines, bytes, fresh, noEnd, readOnly, error }) => {
    if (error === 'directory') return `"${path}" is a directory`;
    if (error === 'New DIRECTORY') return `"${path}" [New DIRECTORY]`;
    if (error !== undefined) return `"${path}" [${error}]`;
    if (fresh) return `"${path}" [New]`;
    return `"${path}"${readOnly ? ' [readonly]' : ''}${noEnd ? ' [noeol]' : ''} ${lines}L, ${bytes}B`;
  },
  written: ({ path, lines, bytes, fresh, noEnd, appended }) =>
    `"${path}"${fresh ? ' [New]' : ''}${noEnd ? ' [noeol]' : ''} ${lines}L, ${bytes}B ${appended ? 'appended' : 'written'}`,
  notFound: (pattern) => `E486: Pattern not found: ${pattern}`,
  notCommand: (line) => `E492: Not an editor command: ${line}`,
  unsaved: () => 'E37: No write since last change (add ! to override)',
  moved: () => undefined,
  counted: (what, lines) =>
    what === 'more' ? `${lines} more lines` : what === 'fewer' ? `${lines} fewer lines` : `${lines} lines yanked`,
};

/** busybox's vi, which tells of the file at the foot of the screen all the time. */
export const busybox: Face = {
  name: 'busybox',
  keepsMessage: false,
  showsMode: false,
  status: (editor) => busyboxStatus(editor),
  opened: (_editor, { path, error, lines, bytes }, first) =>
    error !== undefined ? `'${path}' ${error}` : first ? '' : `'${path}' ${lines}L, ${bytes}C`,
  written: ({ path, lines, bytes }: FileFacts) => `'${path}' ${lines}L, ${bytes}C`,
  notFound: () => 'Pattern not found',
  notCommand: (line) => `'${line}' is not implemented`,
  unsaved: () => 'No write since last change (:q! overrides)',
  moved: (what, content) => {
    if (!content) return undefined;
    const chars =
      content.lines.reduce((sum, line) => sum + line.length, 0) +
      content.lines.length -
      (content.kind === 'lines' ? 0 : 1);
    const lines = content.kind === 'lines' ? content.lines.length : content.lines.length - 1;
    return `${what} ${lines} lines (${chars} chars) ${what === 'Yank' ? 'into' : 'from'} [D]`;
  },
  counted: () => undefined,
};

function busyboxStatus(editor: Editor): string {
  const { mode, path, buffer, cursor, readOnly } = editor;
  const letter = mode === 'insert' ? 'I' : mode === 'replace' ? 'R' : '-';
  const share = Math.floor((100 * (cursor.line + 1)) / buffer.count);
  const name = path ?? 'No file';
  return `${letter} ${name}${readOnly ? ' [Readonly]' : ''}${(letter === '-' ? buffer.modified : editor.modifiedBefore) ? ' [Modified]' : ''} ${cursor.line + 1}/${buffer.count} ${share}%`;
}
