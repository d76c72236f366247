import { LineEditor } from '../../../src/shell/editor/editor.ts';
import type { Completions, EditorHost, EditResult, Input } from '../../../src/shell/editor/host.ts';
import { TerminalScreen } from '../terminal-screen.ts';

const encoder = new TextEncoder();

/** What an edit is given and how its terminal is. */
export interface EditOptions {
  history?: readonly string[];
  columns?: number;
  rows?: number;
  prompt?: string;
  complete?: (line: string, cursor: number) => Completions;
}

/** An editor on a terminal, with somebody who types; no machine around it. */
export class Desk {
  readonly screen: TerminalScreen;
  readonly editor: LineEditor;
  output = '';
  columns: number;
  readonly #inputs: Input[] = [];
  readonly #prompt: string;

  constructor({ history = [], columns = 80, rows = 24, prompt = '$ ', complete }: EditOptions = {}) {
    this.screen = new TerminalScreen(columns, rows);
    this.columns = columns;
    this.#prompt = prompt;
    const host: EditorHost = {
      next: async () => this.#inputs.shift() ?? { type: 'end' },
      unread: (bytes) => this.#inputs.unshift({ type: 'bytes', bytes }),
      write: async (text) => {
        this.output += text;
        this.screen.write(text);
      },
      size: () => ({ rows, columns: this.columns }),
      history,
      load: (work) => work,
      complete: async (line, cursor) => complete?.(line, cursor) ?? { start: cursor, candidates: [] },
    };
    this.editor = new LineEditor(host);
  }

  /** Types, and reads until Enter, ^C, ^D or the end of what was typed. */
  read(...keys: (string | Input)[]): Promise<EditResult> {
    for (const key of keys)
      this.#inputs.push(typeof key === 'string' ? { type: 'bytes', bytes: encoder.encode(key) } : key);
    return this.editor.read(this.#prompt);
  }

  /** Types and tells the line with the cursor in it as `|`. */
  async line(...keys: string[]): Promise<string> {
    await this.read(...keys);
    const { beforeCursor, afterCursor } = this.editor.buffer;
    return `${beforeCursor}|${afterCursor}`;
  }
}
