/** What a register holds: text within a line, or lines, or a block. */
export interface RegisterContent {
  lines: readonly string[];
  kind: 'characters' | 'lines' | 'block';
}

/** Texts that were deleted or yanked, by the letter of their register. */
export class Registers {
  readonly #contents = new Map<string, RegisterContent>();

  get(name: string | undefined): RegisterContent | undefined {
    return this.#contents.get((name ?? '"').toLowerCase());
  }

  /** The whole of a register as keys would type it. */
  textOf(name: string): string {
    const content = this.get(name);
    if (!content) return '';
    return content.lines.join('\n') + (content.kind === 'lines' ? '\n' : '');
  }

  set(name: string | undefined, content: RegisterContent): void {
    if (name && /^[A-Z]$/.test(name)) {
      const before = this.get(name);
      if (before) {
        this.#contents.set(name.toLowerCase(), append(before, content));
        this.#contents.set('"', this.get(name) as RegisterContent);
        return;
      }
    }
    if (name) this.#contents.set(name.toLowerCase(), content);
    this.#contents.set('"', content);
  }

  /** Keeps what was deleted: lines in the registers 1 to 9, the last first; what is within a line in `-`. */
  deleted(name: string | undefined, content: RegisterContent): void {
    if (name === '_') return;
    if (name === undefined && (content.kind === 'lines' || content.lines.length > 1)) {
      for (let n = 9; n > 1; n--) {
        const before = this.#contents.get(String(n - 1));
        if (before) this.#contents.set(String(n), before);
      }
      this.#contents.set('1', content);
    } else if (name === undefined) {
      this.#contents.set('-', content);
    }
    this.set(name, content);
  }

  yanked(name: string | undefined, content: RegisterContent): void {
    if (name === undefined) this.#contents.set('0', content);
    this.set(name, content);
  }
}

function append(before: RegisterContent, more: RegisterContent): RegisterContent {
  if (before.kind === 'lines' || more.kind === 'lines') {
    return { kind: 'lines', lines: [...before.lines, ...more.lines] };
  }
  const joined = [...before.lines];
  joined[joined.length - 1] += more.lines[0] ?? '';
  return { kind: 'characters', lines: [...joined, ...more.lines.slice(1)] };
}
