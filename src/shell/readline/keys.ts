/** A key, or a text that was pasted. `name` is readline's way to write it: `C-a`, `M-b`, `up`, `C-left`. */
export type Key = { kind: 'text'; text: string } | { kind: 'key'; name: string } | { kind: 'paste'; text: string };

const PASTE_START = '\x1b[200~';
const PASTE_END = '\x1b[201~';

/** Final letters of CSI and SS3 sequences. */
const LETTERS: Record<string, string> = { A: 'up', B: 'down', C: 'right', D: 'left', H: 'home', F: 'end', Z: 'S-tab' };
/** Numbers of CSI sequences that end with a tilde. */
const NUMBERS: Record<string, string> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
};
/** The modifiers of xterm, as it numbers them. */
const MODIFIERS: Record<string, string> = { 2: 'S-', 3: 'M-', 5: 'C-', 7: 'M-C-' };

/** Turns what a terminal sends into keys. Sequences may come in pieces. */
export class KeyDecoder {
  #pending = '';

  /** Whether something is begun and not finished, such as a lone escape. */
  get waiting(): boolean {
    return this.#pending !== '';
  }

  feed(text: string): Key[] {
    this.#pending += text;
    const keys: Key[] = [];
    for (;;) {
      const key = this.#take();
      if (!key) return keys;
      const last = keys.at(-1);
      if (key.kind === 'text' && last?.kind === 'text') last.text += key.text;
      else keys.push(key);
    }
  }

  #take(): Key | undefined {
    const text = this.#pending;
    if (text === '') return undefined;
    if (text.startsWith(PASTE_START)) {
      const end = text.indexOf(PASTE_END);
      if (end < 0) return undefined;
      this.#pending = text.slice(end + PASTE_END.length);
      return { kind: 'paste', text: text.slice(PASTE_START.length, end).replace(/\r\n?/g, '\n') };
    }
    if (text[0] === '\x1b') return this.#escape(text);
    const code = text.charCodeAt(0);
    if (code < 32 || code === 127) {
      this.#pending = text.slice(1);
      return { kind: 'key', name: controlName(code) };
    }
    const [plain = ''] = /^[^\x00-\x1f\x7f]+/.exec(text) ?? [];
    this.#pending = text.slice(plain.length);
    return { kind: 'text', text: plain };
  }

  #escape(text: string): Key | undefined {
    if (text.length === 1) return undefined;
    const sequence = /^\x1b(?:\[([\d;]*)([A-Za-z~])|O([A-Za-z]))/.exec(text);
    if (sequence) {
      const [whole, parameters = '', final = '', letter = ''] = sequence;
      this.#pending = text.slice(whole.length);
      return { kind: 'key', name: sequenceName(parameters, final || letter) };
    }
    if (/^\x1b(\[[\d;]*|O)$/.test(text)) return undefined;
    const [next = ''] = text.slice(1);
    this.#pending = text.slice(1 + next.length);
    const code = next.charCodeAt(0);
    return { kind: 'key', name: code < 32 || code === 127 ? `M-${controlName(code)}` : `M-${next}` };
  }
}

function controlName(code: number): string {
  if (code === 127 || code === 8) return 'backspace';
  if (code === 13 || code === 10) return 'enter';
  if (code === 9) return 'tab';
  return `C-${String.fromCharCode(code + 96)}`;
}

function sequenceName(parameters: string, final: string): string {
  const [first = '', modifier = ''] = parameters.split(';');
  const name = final === '~' ? NUMBERS[first] : LETTERS[final];
  return `${MODIFIERS[modifier] ?? ''}${name ?? 'unknown'}`;
}
