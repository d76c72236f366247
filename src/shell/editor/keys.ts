/** A key as the editor knows it. */
export type Key =
  /** A character to be inserted. */
  | { type: 'text'; text: string }
  /** `C-a`, `M-b`, `up`, `C-left`, `f1`, … */
  | { type: 'named'; name: string }
  /** What was pasted, between the marks of bracketed paste. */
  | { type: 'paste'; text: string };

const ESC = '\x1b';
const PASTE_START = '\x1b[200~';
const PASTE_END = '\x1b[201~';

/** Names by the last letter of `ESC [ … letter` and `ESC O letter`. */
const LETTERS: Record<string, string> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
  Z: 'S-tab',
};

/** Names by the number of `ESC [ number ~`. */
const NUMBERS: Record<string, string> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
};

/**
 * Turns what a terminal sends into keys. Characters and escape sequences may be cut anywhere between two chunks: what is
 * unfinished waits for the next one.
 */
export class KeyDecoder {
  readonly #decoder = new TextDecoder();
  #rest = '';
  #pasting: string | undefined;

  /** Whether a lone Escape (or the beginning of a sequence) waits for more. */
  get pending(): boolean {
    return this.#rest !== '' || this.#pasting !== undefined;
  }

  /** The keys that a chunk completes. */
  feed(bytes: Uint8Array): Key[] {
    this.#rest += this.#decoder.decode(bytes, { stream: true });
    const keys: Key[] = [];
    for (;;) {
      const key = this.#next();
      if (!key) return keys;
      keys.push(key);
    }
  }

  #take(length: number): void {
    this.#rest = this.#rest.slice(length);
  }

  #next(): Key | undefined {
    if (this.#pasting !== undefined) return this.#paste();
    const text = this.#rest;
    if (text === '') return undefined;
    if (text.startsWith(ESC)) return this.#escape(text);
    const char = String.fromCodePoint(text.codePointAt(0) as number);
    this.#take(char.length);
    return plainKey(char);
  }

  #paste(): Key | undefined {
    this.#pasting = (this.#pasting ?? '') + this.#rest;
    this.#rest = '';
    const end = this.#pasting.indexOf(PASTE_END);
    if (end < 0) return undefined;
    const text = this.#pasting.slice(0, end);
    this.#rest = this.#pasting.slice(end + PASTE_END.length);
    this.#pasting = undefined;
    return { type: 'paste', text: text.replace(/\r\n?/g, '\n') };
  }

  #escape(text: string): Key | undefined {
    if (text.length === 1) return undefined;
    if (text.startsWith(PASTE_START)) {
      this.#take(PASTE_START.length);
      this.#pasting = '';
      return this.#next();
    }
    if (text[1] === '[' || text[1] === 'O') return this.#sequence(text);
    if (text[1] === ESC) {
      // An arrow with Escape before it, as some terminals send Alt-arrow.
      const inner = text.length > 2 ? sequenceOf(text.slice(1)) : 'unfinished';
      if (inner === 'unfinished') return text.length > 2 && /^\x1b\x1b[[O]/.test(text) ? undefined : this.#lone();
      if (inner) {
        this.#take(1 + inner.length);
        return { type: 'named', name: `M-${inner.name}` };
      }
      return this.#lone();
    }
    const char = String.fromCodePoint(text.codePointAt(1) as number);
    this.#take(1 + char.length);
    const plain = plainKey(char);
    return { type: 'named', name: `M-${plain.type === 'named' ? plain.name : char}` };
  }

  #lone(): Key {
    this.#take(1);
    return { type: 'named', name: 'escape' };
  }

  #sequence(text: string): Key | undefined {
    const found = sequenceOf(text);
    if (found === 'unfinished') return undefined;
    if (!found) return this.#lone();
    this.#take(found.length);
    return { type: 'named', name: found.name };
  }

  /** Takes a lone Escape for the key itself: no more will come soon. */
  flush(): Key[] {
    if (this.#pasting !== undefined || !this.#rest.startsWith(ESC)) return [];
    const rest = this.#rest.slice(1);
    this.#rest = '';
    return [{ type: 'named', name: 'escape' }, ...[...rest].map((char): Key => plainKey(char))];
  }
}

/** The key that a sequence at the beginning of a text stands for. */
function sequenceOf(text: string): { name: string; length: number } | 'unfinished' | undefined {
  const match = /^\x1b(?:O([A-Za-z])|\[([0-9;?<>=]*)([ -/]*)([@-~]))/.exec(text);
  if (!match) return /^\x1b(?:O?|\[[0-9;?<>= -/]*)$/.test(text) ? 'unfinished' : undefined;
  const [all, single, numbers = '', , last = ''] = match;
  if (single) return { name: LETTERS[single] ?? 'unknown', length: all.length };
  const [first = '', modifier = ''] = numbers.split(';');
  const base = last === '~' ? NUMBERS[first] : LETTERS[last];
  return { name: base ? modified(base, Number(modifier)) : 'unknown', length: all.length };
}

/** xterm's modifiers: 1 and a bit each for Shift, Alt and Control. */
function modified(name: string, modifier: number): string {
  if (!modifier) return name;
  const bits = modifier - 1;
  return `${bits & 4 ? 'C-' : ''}${bits & 2 ? 'M-' : ''}${bits & 1 ? 'S-' : ''}${name}`;
}

function plainKey(char: string): Key {
  const code = char.charCodeAt(0);
  if (char === '\r' || char === '\n') return { type: 'named', name: 'enter' };
  if (char === '\t') return { type: 'named', name: 'tab' };
  if (code === 127 || code === 8) return { type: 'named', name: 'backspace' };
  if (code === 0) return { type: 'named', name: 'C-@' };
  if (code < 32) return { type: 'named', name: `C-${String.fromCharCode(code + 64).toLowerCase()}` };
  return { type: 'text', text: char };
}
