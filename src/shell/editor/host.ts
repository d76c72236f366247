/** What comes to the editor. */
export type Input =
  | { type: 'bytes'; bytes: Uint8Array }
  /** The window changed its size. */
  | { type: 'resize' }
  /** The terminal is gone. */
  | { type: 'end' };

/** A possible completion. */
export interface Candidate {
  /** What goes in the place of the word, quoted as it must be. */
  readonly text: string;
  /** How a list shows it. */
  readonly display: string;
  /** What follows the only one: a blank, a slash, a closing quote, or nothing. */
  readonly suffix: string;
}

/** What could complete the word before the cursor. */
export interface Completions {
  /** Where the word begins, in UTF-16 units from the beginning of the line. */
  readonly start: number;
  readonly candidates: readonly Candidate[];
}

/** What the editor needs around it. */
export interface EditorHost {
  /** The next thing that happens. */
  next(): Promise<Input>;
  /** Takes back bytes that came behind the end of the line. */
  unread(bytes: Uint8Array): void;
  /** Resolves to false when nothing came for so long: then a lone Escape is the Escape key. */
  soon?(): Promise<boolean>;
  /** Writes to the terminal. */
  write(text: string): Promise<void>;
  size(): { rows: number; columns: number };
  /** How many columns from the left edge the cursor is when an edit begins. */
  column?(): number;
  /** The lines of the history, the oldest first. */
  readonly history: readonly string[];
  /** Loads a part of the editor that is first needed now. */
  load<T>(work: Promise<T>): Promise<T>;
  complete(line: string, cursor: number): Promise<Completions>;
  /** The keys are vi's (`set -o vi`). */
  readonly vi?: boolean;
  /** The line with the shell's expansions done. */
  expand?(line: string): Promise<string>;
}

/** How an edit ended. */
export type EditResult = { type: 'line'; text: string } | { type: 'interrupt' } | { type: 'end'; hungUp: boolean };
