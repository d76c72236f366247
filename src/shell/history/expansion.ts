import type { History } from './history.ts';

/** An event that the history does not have, or a modifier that there is not. The message is bash's, without a prefix. */
export class HistoryExpansionError extends Error {}

/** What came of history expansion. */
export interface Expanded {
  line: string;
  /** Whether anything was replaced: then the shell shows the line. */
  changed: boolean;
  /** `:p`: it is shown, but not run. */
  onlyPrint: boolean;
}

/**
 * `!!`, `!n`, `!-n`, `!text`, `!?text?`, `!$`, `!^`, `!*`, `!:n`, `^old^new^`, and modifiers behind them. Not within single
 * quotes, not behind a backslash, and not where a blank, `=` or `(` follows.
 * @throws {HistoryExpansionError}
 */
export function expandHistory(history: History, line: string, extglob = false): Expanded {
  const quick = /^\^([^^\n]*)\^([^^\n]*)(?:\^(.*))?$/s.exec(line);
  const source = quick ? `!!:s${line}` : line;
  if (!source.includes('!')) return { line, changed: false, onlyPrint: false };
  const run = new Expansion(history, source, extglob);
  return run.all();
}

class Expansion {
  readonly #history: History;
  readonly #text: string;
  #at = 0;
  #changed = false;
  #onlyPrint = false;

  readonly #extglob: boolean;
  /** What has become of the text so far. */
  #out = '';

  constructor(history: History, text: string, extglob: boolean) {
    this.#history = history;
    this.#extglob = extglob;
    this.#text = text;
  }

  all(): Expanded {
    let out = '';
    let quote = '';
    while (this.#at < this.#text.length) {
      const c = this.#text[this.#at] as string;
      if (c === '\\' && quote !== "'") {
        out += this.#text.slice(this.#at, this.#at + 2);
        this.#at += 2;
      } else if (c === "'" && quote !== '"') {
        quote = quote === "'" ? '' : "'";
        out += c;
        this.#at += 1;
      } else if (c === '"' && quote !== "'") {
        quote = quote === '"' ? '' : '"';
        out += c;
        this.#at += 1;
      } else if (c === '!' && quote !== "'" && this.#begins(quote)) {
        this.#out = out;
        out += this.#designator(quote);
        this.#changed = true;
      } else {
        out += c;
        this.#at += 1;
      }
    }
    return { line: out, changed: this.#changed, onlyPrint: this.#onlyPrint };
  }

  #begins(quote: string): boolean {
    const next = this.#text[this.#at + 1];
    if (next === undefined || /[\s=]/.test(next) || (next === '(' && this.#extglob)) return false;
    const before = this.#text[this.#at - 1];
    if (before === '[' && this.#text.indexOf(']', this.#at) > 0) return false;
    if (before === '$' || (before === '{' && this.#text[this.#at - 2] === '$')) return false;
    return !(quote === '"' && next === '"');
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.#text.slice(this.#at));
    if (match) this.#at += match[0].length;
    return match ?? undefined;
  }

  #designator(quote: string): string {
    const start = this.#at;
    this.#at += 1;
    const event = this.#event(quote);
    const name = () => this.#text.slice(start, this.#at);
    if (event === undefined) throw new HistoryExpansionError(`${name()}: event not found`);
    const words = this.#words(event, name);
    return this.#modify(words);
  }

  #event(quote: string): string | undefined {
    const entries = this.#history.entries;
    if (this.#take(/^#/)) return this.#out;
    if (this.#take(/^!/)) return entries.at(-1);
    if (/^[$^*%:]/.test(this.#text.slice(this.#at))) return entries.at(-1);
    const number = this.#take(/^-?\d+/);
    if (number) {
      const n = Number(number[0]);
      return n < 0 ? entries.at(n) : this.#history.at(n);
    }
    const contains = this.#take(/^\?([^?\n]*)\??/);
    if (contains) return entries.findLast((entry) => entry.includes(contains[1] as string));
    const prefix = this.#take(quote === '"' ? /^[^\s:;&|<>()"^$*%!]+/ : /^[^\s:;&|<>()^$*%!]+/);
    return prefix ? entries.findLast((entry) => entry.startsWith(prefix[0])) : undefined;
  }

  #words(event: string, name: () => string): string {
    const words = splitWords(event);
    const last = words.length - 1;
    const short = this.#take(/^[$^*]/) ?? this.#take(/^:(?=[\d$^*-])/);
    if (!short) return event;
    const index = (text: string) => (text === '$' ? last : text === '^' ? 1 : Number(text));
    let from: number;
    let to: number;
    if (short[0] === '$') from = to = last;
    else if (short[0] === '^') from = to = 1;
    else if (short[0] === '*') [from, to] = [1, last];
    else {
      const range = this.#take(/^(\d+|[$^])?(?:(-)(\d+|\$)?|(\*))?/) as RegExpExecArray;
      const [, first, dash, second, star] = range;
      if (range[0] === '*' || (first === undefined && star)) [from, to] = [1, last];
      else {
        from = first === undefined ? 0 : index(first);
        to = star ? last : dash ? (second === undefined ? last - 1 : index(second)) : from;
      }
    }
    if (from > last + 1 || to > last || (from > to && from !== to + 1))
      throw new HistoryExpansionError(`${name()}: bad word specifier`);
    return words.slice(from, to + 1).join(' ');
  }

  #modify(text: string): string {
    let out = text;
    for (;;) {
      const from = this.#at;
      const given = () => this.#text.slice(from, this.#at);
      const modifier = this.#take(/^:(?:([htreqpx])|(g?)(?:s(.)([\s\S]*)$|(&)))/);
      if (!modifier) {
        const wrong = this.#take(/^:(?=[A-Za-z])./);
        if (wrong) throw new HistoryExpansionError(`${given()}: unrecognized history modifier`);
        return out;
      }
      const [, letter, global, delimiter] = modifier;
      if (letter) {
        out = applyLetter(out, letter);
        if (letter === 'p') this.#onlyPrint = true;
        continue;
      }
      // The substitution ends at its third delimiter: what lies behind it has not been read yet.
      if (modifier[5] === undefined) {
        const rest = modifier[4] as string;
        this.#at -= rest.length;
        const [old, next, consumed] = substitution(rest, delimiter as string);
        this.#at += consumed;
        this.#history.substituted = [old || (this.#history.substituted?.[0] ?? ''), next];
      }
      if (!this.#history.substituted) throw new HistoryExpansionError(`${given()}: no previous substitution`);
      const [old, next] = this.#history.substituted;
      if (!out.includes(old)) throw new HistoryExpansionError(`${given()}: substitution failed`);
      const replacement = next.replace(/\\?&/g, (amp) => (amp === '&' ? old : '&'));
      out = global ? out.split(old).join(replacement) : out.replace(old, () => replacement);
    }
  }
}

function substitution(text: string, delimiter: string): [old: string, next: string, length: number] {
  const parts = [''];
  let at = 0;
  for (; at < text.length && parts.length < 3; at++) {
    const c = text[at] as string;
    if (c === '\\' && text[at + 1] === delimiter) parts[parts.length - 1] += text[++at] as string;
    else if (c === delimiter) parts.push('');
    else if (c === '\n') break;
    else parts[parts.length - 1] += c;
  }
  return [parts[0] as string, parts[1] ?? '', at];
}

function applyLetter(text: string, letter: string): string {
  switch (letter) {
    case 'h':
      return text.includes('/') ? text.slice(0, text.lastIndexOf('/')) : text;
    case 't':
      return text.slice(text.lastIndexOf('/') + 1);
    case 'r':
      return text.replace(/\.[^./]*$/, '');
    case 'e':
      return /\.[^./]*$/.exec(text)?.[0] ?? '';
    case 'x':
      return text
        .split(/\s+/)
        .map((word) => applyLetter(word, 'q'))
        .join(' ');
    case 'q':
      return `'${text.replaceAll("'", "'\\''")}'`;
    default:
      return text;
  }
}

/** Splits a line into words the way the history does: quotes hold together, operators are words. */
export function splitWords(line: string): string[] {
  return line.match(/(?:\\[\s\S]|"(?:\\[\s\S]|[^"])*"?|'[^']*'?|\$\([^)]*\)?|[^\s"'\\<>|&;()])+|[<>|&;]+|[()]/g) ?? [];
}
