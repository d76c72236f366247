import { type Node, RegexError } from './ast.ts';
import { escapeForJs } from './classes.ts';
import { placeSource } from './to-js.ts';

/** Tries that one match may take: back-references cannot be matched in any bounded time. */
const PATIENCE = 2_000_000;

type Continue = (at: number) => boolean;
type Matcher = (at: number, next: Continue) => boolean;

/** A backtracking matcher, for expressions with back-references. It gives up rather than freeze the page. */
export class Backtracker {
  readonly #matcher: Matcher;
  readonly #groups: number;
  readonly #ignoreCase: boolean;
  #text = '';
  #slots: number[] = [];
  #tries = 0;

  constructor(root: Node, groups: number, options: { ignoreCase: boolean; lines: boolean }) {
    this.#groups = groups;
    this.#ignoreCase = options.ignoreCase;
    this.#matcher = this.#compile(root, options.lines);
  }

  /** The slots of the first match, -1 where a group took no part. @throws {RegexError} where it gave up */
  exec(text: string, from: number): readonly number[] | undefined {
    this.#text = text;
    this.#tries = 0;
    for (let start = from; start <= text.length; start++) {
      this.#slots = new Array(2 * this.#groups + 2).fill(-1);
      this.#slots[0] = start;
      const found = this.#matcher(start, (end) => {
        this.#slots[1] = end;
        return true;
      });
      if (found) return this.#slots;
    }
    return undefined;
  }

  #compile(node: Node, lines: boolean): Matcher {
    switch (node.kind) {
      case 'empty':
        return (at, next) => next(at);
      case 'char':
        return this.#sticky(escapeForJs(node.char).replace('\\-', '-'));
      case 'set':
        return this.#sticky(node.source);
      case 'place':
        return this.#sticky(placeSource(node.place, lines));
      case 'group':
        return this.#group(node.index, this.#compile(node.body, lines));
      case 'sequence': {
        const parts = node.parts.map((part) => this.#compile(part, lines));
        return (at, next) => {
          const step = (index: number, position: number): boolean => {
            const part = parts[index];
            return part ? part(position, (end) => step(index + 1, end)) : next(position);
          };
          return step(0, at);
        };
      }
      case 'alternatives': {
        const choices = node.choices.map((choice) => this.#compile(choice, lines));
        return (at, next) => choices.some((choice) => choice(at, next));
      }
      case 'repeat': {
        const body = this.#compile(node.body, lines);
        return (at, next) => {
          const step = (count: number, position: number): boolean => {
            if (++this.#tries > PATIENCE) throw new RegexError('Memory exhausted');
            const more = () => body(position, (end) => (end > position || count < node.min) && step(count + 1, end));
            return (count < node.max && more()) || (count >= node.min && next(position));
          };
          return step(0, at);
        };
      }
      case 'back':
        return (at, next) => {
          const start = this.#slots[2 * node.index] as number;
          const end = this.#slots[2 * node.index + 1] as number;
          if (start < 0 || end < 0) return false;
          const wanted = this.#text.slice(start, end);
          const there = this.#text.slice(at, at + wanted.length);
          const same = wanted === there || (this.#ignoreCase && wanted.toLowerCase() === there.toLowerCase());
          return same && next(at + wanted.length);
        };
    }
  }

  #sticky(source: string): Matcher {
    const regex = new RegExp(source, this.#ignoreCase ? 'uyi' : 'uy');
    return (at, next) => {
      if (++this.#tries > PATIENCE) throw new RegexError('Memory exhausted');
      regex.lastIndex = at;
      return regex.test(this.#text) && next(Math.max(at, regex.lastIndex));
    };
  }

  #group(index: number, body: Matcher): Matcher {
    return (at, next) => {
      const [start, end] = [this.#slots[2 * index] as number, this.#slots[2 * index + 1] as number];
      const found = body(at, (after) => {
        const [innerStart, innerEnd] = [this.#slots[2 * index] as number, this.#slots[2 * index + 1] as number];
        this.#slots[2 * index] = at;
        this.#slots[2 * index + 1] = after;
        if (next(after)) return true;
        this.#slots[2 * index] = innerStart;
        this.#slots[2 * index + 1] = innerEnd;
        return false;
      });
      if (!found) [this.#slots[2 * index], this.#slots[2 * index + 1]] = [start, end];
      return found;
    };
  }
}
