import { columns } from '../width.ts';
import { type Key, literal, typed } from './keys.ts';

/** What became of a key in a {@link LineInput}. */
export type LineOutcome = 'edited' | 'done' | 'cancelled';

/** A line that is typed at the foot of the screen. */
export class LineInput {
  text = '';
  /** In UTF-16 units. */
  cursor = 0;
  readonly #history: readonly string[];
  #at: number;
  #literal = false;

  /** @param history earlier lines, the oldest first */
  constructor(options: { text?: string; history?: readonly string[] } = {}) {
    this.text = options.text ?? '';
    this.cursor = this.text.length;
    this.#history = options.history ?? [];
    this.#at = this.#history.length;
  }

  /** How many columns stand before the cursor. */
  get column(): number {
    return columns(this.text.slice(0, this.cursor));
  }

  key(key: Key): LineOutcome {
    if (this.#literal) {
      this.#literal = false;
      this.#insert(literal(key) ?? '');
      return 'edited';
    }
    switch (key) {
      case 'Enter':
      case '^J':
        return 'done';
      case 'Escape':
      case '^C':
      case '^G':
        return 'cancelled';
      case 'Backspace':
      case '^H':
        // Erasing what is not there any more gives up.
        if (this.text === '') return 'cancelled';
        this.#erase(this.cursor - lengthBefore(this.text, this.cursor), this.cursor);
        return 'edited';
      case 'Delete':
        this.#erase(this.cursor, this.cursor + lengthAt(this.text, this.cursor));
        return 'edited';
      case '^W':
        this.#erase(this.text.slice(0, this.cursor).search(/\S*\s*$/), this.cursor);
        return 'edited';
      case '^U':
        this.#erase(0, this.cursor);
        return 'edited';
      case '^V':
        this.#literal = true;
        return 'edited';
      case 'Left':
        this.cursor -= lengthBefore(this.text, this.cursor);
        return 'edited';
      case 'Right':
        this.cursor += lengthAt(this.text, this.cursor);
        return 'edited';
      case 'Home':
      case '^A':
      case '^B':
        this.cursor = 0;
        return 'edited';
      case 'End':
      case '^E':
        this.cursor = this.text.length;
        return 'edited';
      case 'Up':
      case '^P':
        this.#recall(-1);
        return 'edited';
      case 'Down':
      case '^N':
        this.#recall(1);
        return 'edited';
      default:
        this.#insert(typed(key) ?? '');
        return 'edited';
    }
  }

  #insert(text: string): void {
    this.text = this.text.slice(0, this.cursor) + text + this.text.slice(this.cursor);
    this.cursor += text.length;
  }

  #erase(from: number, to: number): void {
    this.text = this.text.slice(0, from) + this.text.slice(to);
    this.cursor = from;
  }

  #recall(by: -1 | 1): void {
    this.#at = Math.max(0, Math.min(this.#history.length, this.#at + by));
    this.text = this.#history[this.#at] ?? '';
    this.cursor = this.text.length;
  }
}

function lengthAt(text: string, at: number): number {
  const [char = ''] = text.slice(at);
  return char.length;
}

function lengthBefore(text: string, at: number): number {
  return [...text.slice(0, at)].at(-1)?.length ?? 0;
}
