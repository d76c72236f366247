/** What a piece of input is inside of, as the second character of psql's prompt tells. */
export type Inside = '=' | '-' | "'" | '"' | '*' | '(' | '$';

/** Something to be done. */
export type Input = { kind: 'query'; sql: string } | { kind: 'command'; name: string; rest: string };

/** Takes psql's input apart into statements and backslash commands, line by line. */
export class Scanner {
  /** What was typed of a statement that is not complete. */
  buffer = '';
  #quote: "'" | "E'" | '"' | undefined;
  #dollar: string | undefined;
  #comments = 0;
  #parens = 0;

  /** Where the next line stands. */
  get inside(): Inside {
    if (this.#comments > 0) return '*';
    if (this.#quote) return this.#quote === '"' ? '"' : "'";
    if (this.#dollar !== undefined) return '$';
    if (this.#parens > 0) return '(';
    return this.buffer.trim() === '' ? '=' : '-';
  }

  reset(): void {
    this.buffer = '';
    this.#quote = undefined;
    this.#dollar = undefined;
    this.#comments = 0;
    this.#parens = 0;
  }

  /** Reads a line. A backslash command ends where the line does, or another one begins. */
  *line(text: string): Generator<Input, void, void> {
    let at = 0;
    const fresh = this.buffer === '';
    let out = fresh ? '' : `${this.buffer}\n`;
    while (at < text.length) {
      const rest = text.slice(at);
      const char = text[at] as string;
      if (this.#comments > 0) {
        const mark = rest.slice(0, 2);
        if (mark === '*/') this.#comments -= 1;
        else if (mark === '/*') this.#comments += 1;
        const size = mark === '*/' || mark === '/*' ? 2 : 1;
        out += rest.slice(0, size);
        at += size;
      } else if (this.#dollar !== undefined) {
        if (rest.startsWith(this.#dollar)) {
          out += this.#dollar;
          at += this.#dollar.length;
          this.#dollar = undefined;
        } else {
          out += char;
          at += 1;
        }
      } else if (this.#quote) {
        const ends = char === (this.#quote === '"' ? '"' : "'");
        const size = char === '\\' && this.#quote === "E'" ? 2 : 1;
        out += rest.slice(0, size);
        at += size;
        if (ends) this.#quote = undefined;
      } else if (rest.startsWith('--')) {
        if (out.trim() !== '') out += rest;
        at = text.length;
      } else if (rest.startsWith('/*')) {
        this.#comments = 1;
        out += '/*';
        at += 2;
      } else if (char === "'" || char === '"') {
        const escape = char === "'" && /(?:^|[^\w$])[eE]$/.test(out);
        this.#quote = char === '"' ? '"' : escape ? "E'" : "'";
        out += char;
        at += 1;
      } else if (char === '$' && !/[\w$]$/.test(out) && /^\$(?:[A-Za-z_]\w*)?\$/.test(rest)) {
        const tag = /^\$(?:[A-Za-z_]\w*)?\$/.exec(rest)?.[0] ?? '$$';
        this.#dollar = tag;
        out += tag;
        at += tag.length;
      } else if (char === ';' && this.#parens === 0) {
        const sql = out.trimStart();
        out = '';
        at += 1;
        this.buffer = '';
        if (sql.trim() !== '') yield { kind: 'query', sql: `${sql};` };
      } else if (char === '\\') {
        this.buffer = out;
        const [whole = '', name = ''] = /^\\([a-zA-Z?!]\+?[a-zA-Z+!]*|[^\s]?)/.exec(rest) ?? [];
        const behind = rest.slice(whole.length);
        const end = separator(behind);
        at += whole.length + end;
        yield { kind: 'command', name, rest: behind.slice(0, end) };
        out = this.buffer;
        if (text.startsWith('\\\\', at)) at += 2;
      } else {
        if (char === '(') this.#parens += 1;
        if (char === ')') this.#parens = Math.max(0, this.#parens - 1);
        out += char;
        at += 1;
      }
    }
    this.buffer = out.trim() === '' && this.inside !== '*' && !this.#quote ? '' : fresh ? out.trimStart() : out;
  }
}

/** Where a command's arguments end: at another backslash outside of quotes. */
function separator(text: string): number {
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === "'" || char === '"' || char === '`') quote = char;
    else if (char === '\\') return at;
  }
  return text.length;
}

/** The arguments of a backslash command: words, with quotes taken off. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/(?:'(?:[^'\\]|''|\\.)*'|"(?:[^"]|"")*"|[^\s'"])+/g)) {
    found.push(
      match[0].replace(/'((?:[^'\\]|''|\\.)*)'/g, (_, inner: string) =>
        inner
          .replaceAll("''", "'")
          .replace(/\\(.)/g, (_all, char: string) => ({ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' })[char] ?? char),
      ),
    );
  }
  return found;
}
