import { isName } from '../variables/variable.ts';

/** What is wrong with a text, in dash's words. */
export interface DashError {
  kind: 'dash';
  message: string;
  /** How many lines lie before it, in its own text. */
  line: number;
  /** Its line is counted from the beginning of a text in backquotes. */
  nested: boolean;
  /** The text ends too early: further lines may mend it. */
  ends: boolean;
  pos: number;
}

/** A text as dash reads it. */
export interface DashReading {
  /** The text with what only other shells would understand made plain, up to the end of the last whole command. */
  readonly text: string;
  /** Where that ends in the text that was given. */
  readonly done: number;
  readonly error: DashError | undefined;
  /** Further lines belong to it. */
  readonly open: boolean;
}

type Kind =
  | 'end of file'
  | 'newline'
  | 'redirection'
  | 'word'
  | '";"'
  | '"&"'
  | '"&&"'
  | '"||"'
  | '"|"'
  | '"("'
  | '")"'
  | '";;"'
  | Keyword;
type Keyword = `"${string}"`;

interface Token {
  kind: Kind;
  /** The text of a word, and whether nothing in it is quoted. */
  text: string;
  plain: boolean;
  pos: number;
  operator: string;
}

const KEYWORDS = new Set('! case do done elif else esac fi for if in then until while { }'.split(' '));
const LIST_ENDS = new Set<Kind>([
  'end of file',
  '")"',
  '";;"',
  ...['do', 'done', 'elif', 'else', 'esac', 'fi', 'then', '}'].map(quoted),
] as Kind[]);
const SPECIAL = new Set(
  '. : break continue eval exec exit export readonly return set shift times trap unset'.split(' '),
);
/** Words that begin something in other shells. */
const FOREIGN = new Set(['[[', 'coproc', 'function', 'select', 'time']);

function quoted(word: string): Keyword {
  return `"${word}"`;
}

class Failure extends Error {
  readonly error: DashError;
  constructor(error: DashError) {
    super(error.message);
    this.error = error;
  }
}

/** dash 0.5.12's grammar: finds what is wrong with a text, and makes plain what other shells would read otherwise. */
class Reader {
  readonly #text: string;
  readonly #nested: boolean;
  #at = 0;
  #edits: { from: number; to: number; text: string }[] = [];
  #pushed: Token | undefined;
  #last: Token = { kind: 'newline', text: '', plain: true, pos: 0, operator: '' };
  #hereDocs: { delimiter: string; quoted: boolean; tabs: boolean }[] = [];
  continued = false;
  openHereDoc = false;

  constructor(text: string, nested = false) {
    this.#text = text;
    this.#nested = nested;
  }

  /** Reads whole commands to the end. */
  program(): DashReading {
    let done = 0;
    let error: DashError | undefined;
    try {
      for (;;) {
        this.#pushed = undefined;
        const more = this.#list(1);
        done = this.#at;
        if (!more) break;
      }
    } catch (caught) {
      if (!(caught instanceof Failure)) throw caught;
      ({ error } = caught);
    }
    const end = error ? done : this.#text.length;
    return {
      text: this.#edited(0, end),
      done: end,
      error,
      open: error ? error.ends : this.continued || this.openHereDoc,
    };
  }

  /** Reads what stands in backquotes. @returns it made plain, up to where dash stops */
  backquoted(): string {
    this.#list(2);
    const end = this.#last.kind === 'end of file' ? this.#text.length : this.#last.pos;
    return this.#edited(0, end);
  }

  #edited(from: number, to: number): string {
    let out = '';
    let at = from;
    for (const edit of this.#edits.sort((a, b) => a.from - b.from)) {
      // What stands at the very end belongs to what follows.
      if (edit.from < at || edit.to > to || (edit.from === to && to < this.#text.length)) continue;
      out += this.#text.slice(at, edit.from) + edit.text;
      at = edit.to;
    }
    return out + this.#text.slice(at, to);
  }

  #insert(pos: number, text: string): void {
    this.#edits.push({ from: pos, to: pos, text });
  }

  #fail(message: string, pos = this.#at): never {
    const before = this.#text.slice(0, pos);
    throw new Failure({
      kind: 'dash',
      message: `Syntax error: ${message}`,
      line: before.split('\n').length - 1,
      nested: this.#nested,
      ends:
        !this.#nested && this.#at >= this.#text.length && !/[^f]unexpected/.test(message.replace(/^end of file /, '')),
      pos,
    });
  }

  #unexpected(expecting?: string): never {
    const { kind, pos } = this.#last;
    this.#fail(
      `${kind} unexpected${expecting === undefined ? '' : ` (expecting ${expecting})`}`,
      kind === 'end of file' ? this.#text.length : kind === 'newline' ? pos : Math.min(this.#at, this.#text.length),
    );
  }

  // The grammar.

  /** @returns whether there may be more */
  #list(flag: 0 | 1 | 2): boolean {
    const line = flag === 1;
    let checksEnd = flag === 2;
    for (;;) {
      const first = this.#next({ newlines: !line, keywords: true });
      if (first.kind === 'newline') return true;
      if (first.kind === 'end of file') {
        this.#readHereDocs();
        this.#pushed = first;
        return false;
      }
      this.#pushed = first;
      if (checksEnd && LIST_ENDS.has(first.kind)) return true;
      if (!line) checksEnd = true;
      this.#andOr();
      const { kind } = this.#next();
      if (kind === 'end of file') {
        this.#readHereDocs();
        this.#pushed = this.#last;
        return false;
      }
      if (kind === 'newline') {
        this.#pushed = this.#last;
        continue;
      }
      if (kind === '"&"' || kind === '";"') continue;
      if (line) this.#unexpected();
      this.#pushed = this.#last;
      return true;
    }
  }

  #andOr(): void {
    this.#pipeline({});
    for (;;) {
      const { kind } = this.#next();
      if (kind !== '"&&"' && kind !== '"||"') break;
      this.#pipeline({ newlines: true, keywords: true });
    }
    this.#pushed = this.#last;
  }

  #pipeline(how: { newlines?: boolean; keywords?: boolean }): void {
    const first = this.#next(how);
    if (first.kind === quoted('!')) {
      if (this.#text[this.#at] === '(') this.#insert(this.#at, ' ');
      this.#command({ keywords: true });
    } else {
      this.#pushed = first;
      this.#command({});
    }
    while (this.#next().kind === '"|"') this.#command({ newlines: true, keywords: true });
    this.#pushed = this.#last;
  }

  #expect(kind: Kind): void {
    if (this.#next().kind !== kind) this.#unexpected(kind);
  }

  #command(how: { newlines?: boolean; keywords?: boolean }, isBody = false): void {
    const first = this.#next(how);
    switch (first.kind) {
      case quoted('if'):
        this.#list(0);
        this.#expect(quoted('then'));
        this.#list(0);
        while (this.#next().kind === quoted('elif')) {
          this.#list(0);
          this.#expect(quoted('then'));
          this.#list(0);
        }
        if (this.#last.kind === quoted('else')) this.#list(0);
        else this.#pushed = this.#last;
        this.#expect(quoted('fi'));
        break;
      case quoted('while'):
      case quoted('until'):
        this.#list(0);
        this.#expect(quoted('do'));
        this.#list(0);
        this.#expect(quoted('done'));
        break;
      case quoted('for'):
        this.#for();
        break;
      case quoted('case'):
        this.#case();
        break;
      case '"("':
        if (this.#text[this.#at] === '(') this.#insert(this.#at, ' ');
        this.#list(0);
        this.#expect('")"');
        break;
      case quoted('{'):
        this.#list(0);
        this.#expect(quoted('}'));
        break;
      case 'word':
      case 'redirection':
        this.#pushed = first;
        if (isBody) this.#insert(first.pos, '{ ');
        this.#simple();
        if (isBody) this.#insert(this.#last.pos, ' ;} ');
        return;
      default:
        this.#unexpected();
    }
    while (this.#next({ keywords: true }).kind === 'redirection') this.#target();
    this.#pushed = this.#last;
  }

  #for(): void {
    const name = this.#next();
    if (name.kind !== 'word' || !name.plain || !isName(name.text)) this.#fail('Bad for loop variable');
    if (this.#next({ newlines: true, keywords: true }).kind === quoted('in')) {
      while (this.#next().kind === 'word');
      if (this.#last.kind !== 'newline' && this.#last.kind !== '";"') this.#unexpected();
    } else if (this.#last.kind !== '";"') this.#pushed = this.#last;
    if (this.#next({ newlines: true, keywords: true }).kind !== quoted('do')) this.#unexpected(quoted('do'));
    this.#list(0);
    this.#expect(quoted('done'));
  }

  #case(): void {
    if (this.#next().kind !== 'word') this.#unexpected('word');
    if (this.#next({ newlines: true, keywords: true }).kind !== quoted('in')) this.#unexpected(quoted('in'));
    let token = this.#next({ newlines: true, keywords: true });
    while (token.kind !== quoted('esac')) {
      if (token.kind === '"("') this.#next();
      while (this.#next().kind === '"|"') this.#next();
      if (this.#last.kind !== '")"') this.#unexpected('")"');
      this.#list(2);
      token = this.#next({ newlines: true, keywords: true });
      if (token.kind === quoted('esac')) break;
      if (token.kind !== '";;"') this.#unexpected('";;"');
      token = this.#next({ newlines: true, keywords: true });
    }
  }

  #simple(): void {
    let words = 0;
    let others = 0;
    let first: Token | undefined;
    for (;;) {
      const token = this.#next();
      if (token.kind === 'word') {
        if (words === 0 && /^[A-Za-z_]\w*=/.test(token.text)) others += 1;
        else {
          this.#makePlain(token, words === 0);
          first ??= token;
          words += 1;
        }
      } else if (token.kind === 'redirection') {
        others += 1;
        this.#target();
      } else if (token.kind === '"("' && words === 1 && others === 0 && first) {
        if (this.#next().kind !== '")"') this.#unexpected('")"');
        if (!first.plain || !isName(first.text) || SPECIAL.has(first.text)) this.#fail('Bad function name');
        this.#command({ newlines: true, keywords: true }, true);
        return;
      } else {
        this.#pushed = token;
        return;
      }
    }
  }

  /** Hides from the parser what begins something else in other shells. */
  #makePlain({ text, pos, plain }: Token, isFirst: boolean): void {
    if (isFirst && plain && FOREIGN.has(text)) this.#insert(pos, '\\');
    const appends = /^[A-Za-z_]\w*(?=\+=)/.exec(text);
    if (appends) this.#insert(pos + appends[0].length, '\\');
    const element = isFirst ? /^[A-Za-z_]\w*(?=\[[^\]]*\]\+?=)/.exec(text) : undefined;
    if (element) this.#insert(pos + element[0].length, '\\');
    if (/^~[+-]/.test(text)) this.#insert(pos, '\\');
    if (/^\{\w+\}$/.test(text) && /[<>]/.test(this.#text[this.#at] ?? '')) this.#insert(pos, '\\');
  }

  #target(): void {
    const { operator } = this.#last;
    const word = this.#next();
    if (word.kind !== 'word') this.#unexpected();
    if (!operator.startsWith('<<')) return;
    const raw = this.#text.slice(word.pos, this.#at);
    this.#hereDocs.push({
      delimiter: raw.replace(/\\([\s\S])|['"]/g, '$1'),
      quoted: !word.plain,
      tabs: operator === '<<-',
    });
  }

  // The tokens.

  #next(how: { newlines?: boolean; keywords?: boolean } = {}): Token {
    let token = this.#read();
    while (how.newlines && token.kind === 'newline') token = this.#read();
    if (how.keywords && token.kind === 'word' && token.plain && KEYWORDS.has(token.text))
      token = { ...token, kind: quoted(token.text) };
    this.#last = token;
    return token;
  }

  #read(): Token {
    const pushed = this.#pushed;
    if (pushed) {
      this.#pushed = undefined;
      return pushed;
    }
    const text = this.#text;
    for (;;) {
      const c = text[this.#at];
      if (c === ' ' || c === '\t') this.#at += 1;
      else if (c === '#') while (this.#at < text.length && text[this.#at] !== '\n') this.#at += 1;
      else if (c === '\\' && text[this.#at + 1] === '\n') {
        this.#at += 2;
        if (this.#at >= text.length) this.continued = true;
      } else break;
    }
    const pos = this.#at;
    const token = (kind: Kind, length: number, operator = ''): Token => {
      this.#at = pos + length;
      return { kind, text: text.slice(pos, this.#at), plain: true, pos, operator };
    };
    const c = text[pos];
    const two = text.slice(pos, pos + 2);
    if (c === undefined) return token('end of file', 0);
    if (c === '\n') {
      const newline = token('newline', 1);
      this.#readHereDocs();
      return newline;
    }
    if (two === '&&' || two === '||' || two === ';;') return token(quoted(two), 2);
    if (c === '&') {
      if (text[pos + 1] === '>') this.#insert(pos + 1, ' ');
      return token('"&"', 1);
    }
    if (c === '|' || c === ';' || c === '(' || c === ')') return token(quoted(c), 1);
    const redirection = /^\d?(<<-|<<|<&|<>|<|>>|>&|>\||>)/.exec(text.slice(pos, pos + 4));
    if (redirection) return token('redirection', redirection[0].length, redirection[1]);
    return this.#word();
  }

  #word(): Token {
    const text = this.#text;
    const pos = this.#at;
    let plain = true;
    for (;;) {
      const c = text[this.#at];
      if (c === undefined || /[\s&|;()<>]/.test(c)) {
        if (c === undefined || /[ \t\n&|;()<>]/.test(c)) break;
        this.#at += 1;
      } else if (c === '\\') {
        if (text[this.#at + 1] !== '\n') plain = false;
        this.#at += 2;
        if (this.#at > text.length) this.#at = text.length;
        if (text[this.#at - 1] === '\n' && this.#at >= text.length) this.continued = true;
      } else if (c === "'") {
        plain = false;
        this.#singleQuoted();
      } else if (c === '"') {
        plain = false;
        this.#at += 1;
        this.#quotedUntil('"');
      } else if (c === '$') {
        const next = text[this.#at + 1];
        if (next === "'" || next === '"' || next === '[') this.#insert(this.#at, '\\');
        this.#dollar(false);
        if (next === '(' || next === '{') plain = false;
        else plain &&= next === undefined || !/[\w@*#?$!-]/.test(next);
      } else if (c === '`') {
        plain = false;
        this.#backquote(false);
      } else this.#at += 1;
    }
    const word = text.slice(pos, this.#at);
    // A descriptor has one digit.
    if (/^\d\d+$/.test(word) && /[<>]/.test(text[this.#at] ?? '')) this.#insert(this.#at, ' ');
    return { kind: 'word', text: word, plain, pos, operator: '' };
  }

  #singleQuoted(): void {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end < 0) this.#unterminated('Unterminated quoted string');
    this.#at = end + 1;
  }

  #unterminated(message: string): never {
    this.#at = this.#text.length;
    const end = this.#text.endsWith('\n') ? this.#text.length : this.#at;
    throw new Failure({
      kind: 'dash',
      message: `Syntax error: ${message}`,
      line: this.#text.slice(0, end).split('\n').length - 1,
      nested: this.#nested,
      ends: !this.#nested,
      pos: this.#text.length,
    });
  }

  /** To the end of double quotes, or of a here-document (without a delimiter). */
  #quotedUntil(delimiter: '"' | '', end = this.#text.length): void {
    const text = this.#text;
    while (this.#at < end) {
      const c = text[this.#at];
      if (c === delimiter) {
        this.#at += 1;
        return;
      }
      if (c === '\\') this.#at += 2;
      else if (c === '$') this.#dollar(true);
      else if (c === '`') this.#backquote(true);
      else this.#at += 1;
    }
    if (delimiter !== '') this.#unterminated('Unterminated quoted string');
  }

  #dollar(inQuotes: boolean): void {
    const text = this.#text;
    if (text.startsWith('$((', this.#at)) this.#arithmetic();
    else if (text.startsWith('$(', this.#at)) this.#substitution();
    else if (text.startsWith('${', this.#at)) this.#braced(inQuotes);
    else this.#at += 1;
  }

  #substitution(): void {
    this.#at += 2;
    if (this.#text[this.#at] === '(') this.#insert(this.#at, ' ');
    const outer = { pushed: this.#pushed, last: this.#last, hereDocs: this.#hereDocs };
    this.#pushed = undefined;
    this.#hereDocs = [];
    this.#list(2);
    if (this.#next().kind !== '")"') this.#unexpected('")"');
    this.#pushed = outer.pushed;
    this.#last = outer.last;
    this.#hereDocs = outer.hereDocs;
  }

  #arithmetic(): void {
    const text = this.#text;
    this.#at += 3;
    let depth = 0;
    while (this.#at < text.length) {
      const c = text[this.#at];
      if (c === '(') depth += 1;
      else if (c === ')') {
        if (depth > 0) depth -= 1;
        else if (text[this.#at + 1] === ')') {
          this.#at += 2;
          return;
        }
      } else if (c === '\\') this.#at += 1;
      else if (c === '$') {
        this.#dollar(true);
        continue;
      } else if (c === '`') {
        this.#backquote(true);
        continue;
      }
      this.#at += 1;
    }
    this.#unterminated("Missing '))'");
  }

  #braced(inQuotes: boolean): void {
    const text = this.#text;
    this.#at += 2;
    // What stands first is a parameter, whatever it is.
    if (/[#?$!@*-]/.test(text[this.#at] ?? '')) this.#at += 1;
    while (this.#at < text.length) {
      const c = text[this.#at];
      if (c === '}') {
        this.#at += 1;
        return;
      }
      if (c === '\\') this.#at += 2;
      else if (c === "'" && !inQuotes) this.#singleQuoted();
      else if (c === '"') {
        this.#at += 1;
        this.#quotedUntil('"');
      } else if (c === '$') this.#dollar(inQuotes);
      else if (c === '`') this.#backquote(inQuotes);
      else this.#at += 1;
    }
    this.#unterminated(inQuotes ? 'Unterminated quoted string' : "Missing '}'");
  }

  /** What stands in backquotes is a text of its own, read at once. */
  #backquote(inQuotes: boolean): void {
    const text = this.#text;
    const from = this.#at + 1;
    let inner = '';
    let at = from;
    for (; text[at] !== '`'; at++) {
      const c = text[at];
      if (c === undefined) {
        this.#at = text.length;
        this.#unterminated('EOF in backquote substitution');
      }
      const next = text[at + 1];
      if (c === '\\' && next !== undefined && (/[\\`$]/.test(next) || (inQuotes && next === '"'))) {
        inner += next;
        at += 1;
      } else inner += c;
    }
    this.#at = at + 1;
    const plain = new Reader(inner, true).backquoted();
    if (plain !== inner) {
      const escaped = plain.replace(inQuotes ? /[\\`$"]/g : /[\\`$]/g, '\\$&');
      this.#edits.push({ from, to: at, text: escaped });
    }
  }

  #readHereDocs(): void {
    const text = this.#text;
    for (const { delimiter, quoted, tabs } of this.#hereDocs.splice(0)) {
      const from = this.#at;
      let end = from;
      let closed = false;
      while (end < text.length) {
        const newline = text.indexOf('\n', end);
        const stop = newline < 0 ? text.length : newline;
        const line = text.slice(end, stop);
        if ((tabs ? line.replace(/^\t+/, '') : line) === delimiter) {
          closed = true;
          if (!quoted) this.#quotedUntil('', end);
          this.#at = Math.min(stop + 1, text.length);
          break;
        }
        end = stop + 1;
      }
      if (closed) continue;
      if (!quoted) this.#quotedUntil('', text.length);
      this.#at = text.length;
      this.openHereDoc = true;
    }
  }
}

const cache = new Map<string, DashReading>();
const CACHED = 500;

/** Reads a text as dash does. Never fails: what is wrong with it is in the result. */
export function readDash(text: string): DashReading {
  let known = cache.get(text);
  if (!known) {
    known = new Reader(text).program();
    if (cache.size >= CACHED) cache.clear();
    cache.set(text, known);
  }
  return known;
}
