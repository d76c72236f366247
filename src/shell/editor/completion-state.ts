import { inColumns } from './columns.ts';
import type { LineEditor } from './editor.ts';
import type { Candidate } from './host.ts';

/** Beyond so many candidates, the editor asks before it lists them (readline's completion-query-items). */
const ASKS_ABOVE = 100;

/** Completion with Tab: the first inserts what all candidates share, the second lists them. */
export class CompletionState {
  readonly #editor: LineEditor;

  constructor(editor: LineEditor) {
    this.#editor = editor;
  }

  async complete(): Promise<void> {
    const editor = this.#editor;
    const { buffer } = editor;
    const line = buffer.text;
    const before = buffer.beforeCursor;
    const { start, candidates } = await editor.host.complete(line, before.length);
    const unique = [...new Map(candidates.map((candidate) => [candidate.text, candidate])).values()];
    const [first] = unique;
    if (!first) {
      editor.bell();
      return;
    }
    if (unique.length === 1) {
      // Within a line nothing is added, but for the slash of a directory.
      const after = buffer.afterCursor;
      const suffix = after === '' || (first.suffix === '/' && !after.startsWith('/')) ? first.suffix : '';
      this.#replace(start, before, first.text + suffix);
      return;
    }
    const shared = sharedPrefix(unique.map(({ text }) => text));
    const typed = before.slice(start);
    if (shared.length > typed.length || (shared !== typed && shared !== '' && !typed.startsWith(shared))) {
      this.#replace(start, before, shared);
      editor.bell();
      return;
    }
    if (editor.lastCommand !== 'complete') {
      editor.bell();
      return;
    }
    await this.#list(unique);
  }

  #replace(start: number, before: string, text: string): void {
    const { buffer } = this.#editor;
    const after = buffer.afterCursor;
    const head = before.slice(0, start) + text;
    buffer.set(head + after);
    buffer.cursor = buffer.length - [...after].length;
  }

  async #list(candidates: readonly Candidate[]): Promise<void> {
    const editor = this.#editor;
    const { columns, rows } = editor.host.size();
    const names = candidates.map(({ display }) => display);
    const { cursor } = editor.buffer;
    editor.buffer.cursor = editor.buffer.length;
    editor.draw();
    if (candidates.length > ASKS_ABOVE) {
      editor.screen.below(editor.buffer.cells, `Display all ${candidates.length} possibilities? (y or n)`);
      if (!(await this.#agrees())) {
        editor.print('\r\n');
        editor.buffer.cursor = cursor;
        editor.draw();
        return;
      }
      editor.print('\r\n');
    } else editor.screen.below(editor.buffer.cells, '');
    await this.#page(inColumns(names, columns).split('\n').slice(0, -1), rows);
    editor.screen.begin();
    editor.buffer.cursor = cursor;
    editor.draw();
  }

  async #agrees(): Promise<boolean> {
    for (;;) {
      const key = await this.#editor.key();
      if (!key) return false;
      const answer = key.type === 'text' ? key.text : key.type === 'named' ? key.name : '';
      if (/^(y|Y| )$/.test(answer)) return true;
      if (/^(n|N|backspace|C-c|C-g)$/.test(answer)) return false;
      this.#editor.bell();
    }
  }

  /** A screenful at a time. */
  async #page(lines: readonly string[], rows: number): Promise<void> {
    const editor = this.#editor;
    let left = rows - 1;
    for (const line of lines) {
      if (left === 0) {
        editor.print('--More--');
        const key = await editor.key();
        editor.print('\r\x1b[K');
        const answer = key?.type === 'text' ? key.text : key?.type === 'named' ? key.name : 'q';
        if (/^(q|Q|n|C-c|C-g)$/.test(answer)) return;
        left = answer === 'enter' ? 1 : rows - 1;
      }
      editor.print(`${line}\r\n`);
      left -= 1;
    }
  }
}

/** The longest beginning that all share. */
export function sharedPrefix(texts: readonly string[]): string {
  let shared = texts[0] ?? '';
  for (const text of texts) {
    let length = 0;
    while (length < shared.length && shared[length] === text[length]) length += 1;
    shared = shared.slice(0, length);
  }
  return shared;
}
