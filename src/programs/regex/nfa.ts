import type { Node, Place } from './ast.ts';
import { escapeForJs } from './classes.ts';
import { placeSource } from './to-js.ts';

type Instruction =
  | { op: 'char'; matches: (char: string) => boolean }
  /** Goes on at both, the first preferred. */
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  | { op: 'save'; slot: number }
  | { op: 'assert'; holds: (text: string, at: number) => boolean }
  | { op: 'match' };

interface Thread {
  at: number;
  /** Where groups begin and end; slots 0 and 1 are the whole match. */
  slots: readonly number[];
}

/**
 * Thompson's automaton with captures, run in time proportional to the text (Pike): no expression can make it slow. Of the
 * matches that begin first it finds the longest, as POSIX wants it.
 */
export class Nfa {
  readonly #code: Instruction[] = [];
  readonly #slots: number;

  constructor(root: Node, groups: number, options: { ignoreCase: boolean; lines: boolean }) {
    this.#slots = 2 * groups + 2;
    new Assembler(this.#code, options).assemble(root);
    this.#code.push({ op: 'match' });
  }

  /** The slots of the match, -1 where a group took no part. */
  exec(text: string, from: number): readonly number[] | undefined {
    let threads: Thread[] = [];
    let best: readonly number[] | undefined;
    const fresh: number[] = new Array(this.#slots).fill(-1);
    for (let at = from; ; ) {
      const seen = new Uint8Array(this.#code.length);
      const current: Thread[] = [];
      for (const thread of threads) {
        if (best && (thread.slots[0] as number) > (best[0] as number)) continue;
        this.#follow(thread.at, thread.slots, text, at, seen, current);
      }
      if (!best) {
        fresh[0] = at;
        this.#follow(0, [...fresh], text, at, seen, current);
      }
      for (const thread of current) {
        if (this.#code[thread.at]?.op !== 'match') continue;
        const begins = thread.slots[0] as number;
        if (!best || begins < (best[0] as number) || (begins === best[0] && at > (best[1] as number))) {
          best = thread.slots.with(1, at);
        }
      }
      if (at >= text.length) return best;
      const char = String.fromCodePoint(text.codePointAt(at) as number);
      threads = [];
      for (const thread of current) {
        const instruction = this.#code[thread.at] as Instruction;
        if (instruction.op === 'char' && instruction.matches(char))
          threads.push({ at: thread.at + 1, slots: thread.slots });
      }
      if (best && threads.length === 0) return best;
      at += char.length;
    }
  }

  /** Everything that can be reached without reading, in order of preference. */
  #follow(
    start: number,
    slots: readonly number[],
    text: string,
    position: number,
    seen: Uint8Array,
    into: Thread[],
  ): void {
    const stack: Thread[] = [{ at: start, slots }];
    for (let thread = stack.pop(); thread; thread = stack.pop()) {
      if (seen[thread.at]) continue;
      seen[thread.at] = 1;
      const instruction = this.#code[thread.at] as Instruction;
      switch (instruction.op) {
        case 'split':
          stack.push({ at: instruction.second, slots: thread.slots }, { at: instruction.first, slots: thread.slots });
          break;
        case 'jump':
          stack.push({ at: instruction.to, slots: thread.slots });
          break;
        case 'save':
          stack.push({ at: thread.at + 1, slots: thread.slots.with(instruction.slot, position) });
          break;
        case 'assert':
          if (instruction.holds(text, position)) stack.push({ at: thread.at + 1, slots: thread.slots });
          break;
        default:
          into.push(thread);
      }
    }
  }
}

class Assembler {
  readonly #code: Instruction[];
  readonly #ignoreCase: boolean;
  readonly #lines: boolean;

  constructor(code: Instruction[], options: { ignoreCase: boolean; lines: boolean }) {
    this.#code = code;
    this.#ignoreCase = options.ignoreCase;
    this.#lines = options.lines;
  }

  assemble(node: Node): void {
    const code = this.#code;
    switch (node.kind) {
      case 'empty':
        return;
      case 'char':
        code.push({ op: 'char', matches: characterTest(`[${escapeForJs(node.char)}]`, this.#ignoreCase) });
        return;
      case 'set':
        code.push({ op: 'char', matches: characterTest(node.source, this.#ignoreCase) });
        return;
      case 'place':
        code.push({ op: 'assert', holds: placeTest(node.place, this.#lines) });
        return;
      case 'group':
        code.push({ op: 'save', slot: 2 * node.index });
        this.assemble(node.body);
        code.push({ op: 'save', slot: 2 * node.index + 1 });
        return;
      case 'sequence':
        for (const part of node.parts) this.assemble(part);
        return;
      case 'alternatives':
        this.#alternatives(node.choices);
        return;
      case 'repeat':
        this.#repeat(node.body, node.min, node.max);
        return;
      case 'back':
        throw new Error('no automaton has back-references');
    }
  }

  #alternatives(choices: readonly Node[]): void {
    const ends: { op: 'jump'; to: number }[] = [];
    for (const [index, choice] of choices.entries()) {
      if (index === choices.length - 1) {
        this.assemble(choice);
        break;
      }
      const split = { op: 'split' as const, first: this.#code.length + 1, second: 0 };
      this.#code.push(split);
      this.assemble(choice);
      const end = { op: 'jump' as const, to: 0 };
      this.#code.push(end);
      ends.push(end);
      split.second = this.#code.length;
    }
    for (const end of ends) end.to = this.#code.length;
  }

  #repeat(body: Node, min: number, max: number): void {
    const code = this.#code;
    for (let i = 0; i < min; i++) this.assemble(body);
    if (max === Number.POSITIVE_INFINITY) {
      const start = code.length;
      const split = { op: 'split' as const, first: start + 1, second: 0 };
      code.push(split);
      this.assemble(body);
      code.push({ op: 'jump', to: start });
      split.second = code.length;
      return;
    }
    const splits: { second: number }[] = [];
    for (let i = min; i < max; i++) {
      const split = { op: 'split' as const, first: code.length + 1, second: 0 };
      code.push(split);
      splits.push(split);
      this.assemble(body);
    }
    for (const split of splits) split.second = code.length;
  }
}

/** ASCII by table; the rest by JavaScript's own class. */
function characterTest(source: string, ignoreCase: boolean): (char: string) => boolean {
  if (source === '[^]') return () => true;
  const regex = new RegExp(`^${source}$`, ignoreCase ? 'ui' : 'u');
  const table = Uint8Array.from({ length: 128 }, (_, code) => (regex.test(String.fromCharCode(code)) ? 1 : 0));
  return (char) => {
    const code = char.charCodeAt(0);
    return code < 128 ? table[code] === 1 : regex.test(char);
  };
}

function placeTest(place: Place, lines: boolean): (text: string, at: number) => boolean {
  if (place === 'textStart' || (place === 'lineStart' && !lines)) return (_, at) => at === 0;
  if (place === 'textEnd' || (place === 'lineEnd' && !lines)) return (text, at) => at === text.length;
  const regex = new RegExp(placeSource(place, lines), 'uy');
  return (text, at) => {
    regex.lastIndex = at;
    return regex.test(text);
  };
}
