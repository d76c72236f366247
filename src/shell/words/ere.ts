import { isInClass } from '../../fs/match/character-class.ts';
import { EreError, type EreNode, parseEre } from './ere-parser.ts';

export { EreError };

type Instruction =
  | { op: 'set'; has: (char: string) => boolean }
  | { op: 'assert'; kind: string }
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  | { op: 'save'; slot: number }
  | { op: 'match' };

/** How many instructions a program may have; more are refused, as regcomp(3) does with REG_ESPACE. */
const LARGEST = 20_000;

/**
 * An extended regular expression that runs in time proportional to pattern times text, whatever the pattern (a Pike
 * machine: all threads step together). The match is the leftmost, and of those the longest, as POSIX wants.
 */
export class Ere {
  readonly #program: Instruction[] = [];
  readonly #groups: number;

  /** @throws EreError where the text is no regular expression */
  constructor(text: string, ignoreCase = false) {
    const { node, groups } = parseEre(text, ignoreCase);
    this.#groups = groups;
    this.#emit({ type: 'group', index: 0, node });
    this.#push({ op: 'match' });
  }

  /** The whole match and its groups (those that took no part are empty), or nothing. */
  exec(text: string): string[] | undefined {
    const chars = Array.from(text);
    for (let start = 0; start <= chars.length; start++) {
      const saved = this.#run(chars, start);
      if (!saved) continue;
      return Array.from({ length: this.#groups + 1 }, (_, group) => {
        const [from, to] = [saved[2 * group], saved[2 * group + 1]];
        return from === undefined || to === undefined ? '' : chars.slice(from, to).join('');
      });
    }
    return undefined;
  }

  #push(instruction: Instruction): number {
    if (this.#program.length >= LARGEST) throw new EreError('Regular expression too big');
    return this.#program.push(instruction) - 1;
  }

  #emit(node: EreNode): void {
    switch (node.type) {
      case 'set':
        this.#push({ op: 'set', has: node.has });
        return;
      case 'assert':
        this.#push({ op: 'assert', kind: node.kind });
        return;
      case 'sequence':
        for (const child of node.nodes) this.#emit(child);
        return;
      case 'group':
        this.#push({ op: 'save', slot: 2 * node.index });
        this.#emit(node.node);
        this.#push({ op: 'save', slot: 2 * node.index + 1 });
        return;
      case 'choice':
        this.#emitChoice(node.nodes);
        return;
      case 'repeat':
        this.#emitRepeat(node);
    }
  }

  #emitChoice(nodes: readonly EreNode[]): void {
    const jumps: { op: 'jump'; to: number }[] = [];
    for (const [i, node] of nodes.entries()) {
      if (i === nodes.length - 1) {
        this.#emit(node);
        break;
      }
      const split = { op: 'split' as const, first: 0, second: 0 };
      split.first = this.#push(split) + 1;
      this.#emit(node);
      const jump = { op: 'jump' as const, to: 0 };
      this.#push(jump);
      jumps.push(jump);
      split.second = this.#program.length;
    }
    for (const jump of jumps) jump.to = this.#program.length;
  }

  #emitRepeat(node: EreNode & { type: 'repeat' }): void {
    for (let i = 0; i < node.min; i++) this.#emit(node.node);
    if (node.max === Number.POSITIVE_INFINITY) {
      const split = { op: 'split' as const, first: 0, second: 0 };
      const at = this.#push(split);
      split.first = at + 1;
      this.#emit(node.node);
      this.#push({ op: 'jump', to: at });
      split.second = this.#program.length;
      return;
    }
    const splits: { op: 'split'; first: number; second: number }[] = [];
    for (let i = node.min; i < node.max; i++) {
      const split = { op: 'split' as const, first: 0, second: 0 };
      split.first = this.#push(split) + 1;
      splits.push(split);
      this.#emit(node.node);
    }
    for (const split of splits) split.second = this.#program.length;
  }

  /** The places of the longest match that begins at `start`. */
  #run(chars: readonly string[], start: number): (number | undefined)[] | undefined {
    let best: (number | undefined)[] | undefined;
    let threads = this.#closure([{ at: 0, saved: [] }], chars, start);
    for (let position = start; threads.length > 0; position++) {
      const next: Thread[] = [];
      let matched = false;
      for (const thread of threads) {
        const instruction = this.#program[thread.at] as Instruction;
        if (instruction.op === 'match') {
          if (!matched) best = thread.saved;
          matched = true;
        } else if (instruction.op === 'set' && position < chars.length && instruction.has(chars[position] as string)) {
          next.push({ at: thread.at + 1, saved: thread.saved });
        }
      }
      threads = this.#closure(next, chars, position + 1);
    }
    return best;
  }

  /** Follows what consumes nothing; the first thread at an instruction stays, since it is the preferred one. */
  #closure(threads: readonly Thread[], chars: readonly string[], position: number): Thread[] {
    const seen = new Set<number>();
    const out: Thread[] = [];
    const stack = [...threads].reverse();
    for (let thread = stack.pop(); thread; thread = stack.pop()) {
      if (seen.has(thread.at)) continue;
      seen.add(thread.at);
      const instruction = this.#program[thread.at] as Instruction;
      const { saved } = thread;
      if (instruction.op === 'jump') stack.push({ at: instruction.to, saved });
      else if (instruction.op === 'split')
        stack.push({ at: instruction.second, saved }, { at: instruction.first, saved });
      else if (instruction.op === 'assert') {
        if (holds(instruction.kind, chars, position)) stack.push({ at: thread.at + 1, saved });
      } else if (instruction.op === 'save') {
        const copy = saved.slice();
        copy[instruction.slot] = position;
        stack.push({ at: thread.at + 1, saved: copy });
      } else out.push(thread);
    }
    return out;
  }
}

interface Thread {
  at: number;
  saved: (number | undefined)[];
}

function holds(kind: string, chars: readonly string[], position: number): boolean {
  if (kind === '^') return position === 0;
  if (kind === '$') return position === chars.length;
  const before = position > 0 && isInClass('word', chars[position - 1] as string);
  const behind = position < chars.length && isInClass('word', chars[position] as string);
  if (kind === '<') return !before && behind;
  if (kind === '>') return before && !behind;
  return (before !== behind) === (kind === 'b');
}
