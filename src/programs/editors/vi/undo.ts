import { type Editor, Failed } from './editor.ts';

/** Takes changes back, or makes them again, and tells of it as the face does. */
export function undo(editor: Editor, way: 'undo' | 'redo', count: number): void {
  const vim = editor.face.name === 'vim';
  for (let n = 0; n < count; n++) {
    const done = way === 'undo' ? editor.buffer.undo() : editor.buffer.redo();
    if (!done) {
      if (n > 0) return;
      throw new Failed(
        vim ? (way === 'undo' ? 'Already at oldest change' : 'Already at newest change') : 'Already at oldest change',
      );
    }
    const { line } = done.cursor;
    const same = line >= done.line - 1 && line <= done.line + done.restored;
    editor.moveTo(same ? done.cursor : { line: done.line, column: editor.firstNonBlank(done.line) });
    if (!vim) continue;
    const { added, changed } = done;
    const lines = Math.abs(added);
    const what =
      added > 0
        ? lines === 1
          ? '1 more line'
          : `${lines} more lines`
        : added < 0
          ? lines === 1
            ? '1 line less'
            : `${lines} fewer lines`
          : changed === 1
            ? '1 change'
            : `${changed} changes`;
    const seconds = Math.floor((editor.proc.clock.now() - done.time) / 1000);
    const ago = seconds === 1 ? '1 second ago' : `${seconds} seconds ago`;
    editor.tell(`${what}; ${way === 'undo' ? 'before' : 'after'} #${done.number}  ${ago}`);
  }
}
