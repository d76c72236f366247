import type { Regex } from '../../regex/regex.ts';
import type { Address, Command } from './script.ts';

/** Where a script is in its input. */
export interface Position {
  /** The line's number, from 1 on. */
  readonly number: number;
  isLast(): Promise<boolean>;
  test(regex: Regex | undefined): boolean;
}

/** Tells which lines a command's addresses select; ranges remember where they are. */
export class Selection {
  readonly #at: Position;

  constructor(at: Position) {
    this.#at = at;
  }

  async selects({ from, to, range }: Command): Promise<boolean> {
    if (!from) return true;
    if (!to) return this.#matches(from);
    if (range.active) {
      if (to.kind === 'regex') {
        if (this.#at.test(to.regex)) range.active = false;
        return true;
      }
      if (to.kind === 'last') {
        if (await this.#at.isLast()) range.active = false;
        return true;
      }
      const end = to.kind === 'line' ? to.line : range.end;
      if (this.#at.number >= end) range.active = false;
      // A line number that has gone by selects no more than the first line.
      return this.#at.number <= end;
    }
    if (!(await this.#matches(from))) return false;
    return this.#begin(to, range);
  }

  async #begin(to: Address, range: Command['range']): Promise<boolean> {
    range.active = true;
    switch (to.kind) {
      case 'line':
        range.active = to.line > this.#at.number;
        break;
      case 'count':
        range.end = this.#at.number + to.count;
        range.active = to.count > 0;
        break;
      case 'multiple':
        range.end = to.of > 0 ? Math.ceil(this.#at.number / to.of) * to.of : this.#at.number;
        range.active = range.end > this.#at.number;
        break;
      case 'step':
        range.end =
          to.step > 0
            ? Math.max(to.first, to.first + Math.ceil((this.#at.number - to.first) / to.step) * to.step)
            : to.first;
        range.active = range.end > this.#at.number;
        break;
      case 'last':
        range.active = !(await this.#at.isLast());
        break;
    }
    return true;
  }

  async #matches(address: Address): Promise<boolean> {
    switch (address.kind) {
      case 'line':
        return this.#at.number === address.line;
      case 'last':
        return this.#at.isLast();
      case 'regex':
        return this.#at.test(address.regex);
      case 'step':
        return address.step > 0
          ? this.#at.number >= address.first && (this.#at.number - address.first) % address.step === 0
          : this.#at.number === address.first;
      default:
        return false;
    }
  }
}
