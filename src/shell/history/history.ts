import { isSysError } from '../../kernel/errno.ts';
import { load } from '../on-demand.ts';
import type { Shell } from '../shell.ts';

/** Is told of lines as they are entered, and may keep them beyond the life of a shell: whoever runs the machine may give one. */
export interface HistoryStore {
  /** What there is at first, the oldest first; nothing where the file is left to be what keeps them. */
  readonly entries?: readonly string[];
  /** Called for each line as it is entered. */
  add(line: string): void;
}

/** The lines that were typed into an interactive shell, numbered from 1 on. */
export class History {
  #entries: string[] = [];
  /** The last `:s/old/new/`, for `:&`. */
  substituted: [old: string, replacement: string] | undefined;
  /** The number of the first entry: those before it were dropped. */
  #first = 1;
  /** How many entries are new since the file was last read or written. */
  #fresh = 0;
  readonly #store: HistoryStore | undefined;

  constructor(store?: HistoryStore) {
    this.#store = store;
    if (store?.entries) this.#entries.push(...store.entries);
  }

  /** Whether something beside the file keeps its lines. */
  get stored(): boolean {
    return this.#store?.entries !== undefined;
  }

  get entries(): readonly string[] {
    return this.#entries;
  }

  /** The number of the first entry. */
  get first(): number {
    return this.#first;
  }

  /** The number that the next line will have. */
  get nextNumber(): number {
    return this.#first + this.#entries.length;
  }

  /** An entry by its number. */
  at(number: number): string | undefined {
    return this.#entries[number - this.#first];
  }

  /** Takes in a line as it was typed, unless HISTCONTROL or HISTIGNORE speak against it. */
  async enter(shell: Shell, line: string): Promise<void> {
    if (line.trim() === '') return;
    const control = (shell.vars.get('HISTCONTROL') ?? '').split(':');
    const both = control.includes('ignoreboth');
    if ((both || control.includes('ignorespace')) && /^[ \t]/.test(line)) return;
    if ((both || control.includes('ignoredups')) && this.#entries.at(-1) === line) return;
    const ignored = (shell.vars.get('HISTIGNORE') ?? '').split(':').filter((pattern) => pattern !== '');
    if (ignored.length > 0) {
      const { patternFor } = await load(shell.proc, () => import('../words/pattern.ts'));
      if (
        ignored.some((pattern) => (pattern === '&' ? this.#entries.at(-1) === line : patternFor(pattern).matches(line)))
      )
        return;
    }
    if (control.includes('erasedups')) this.#entries = this.#entries.filter((entry) => entry !== line);
    this.add(line);
    this.limit(Number(shell.vars.get('HISTSIZE') ?? 500));
  }

  add(line: string): void {
    this.#entries.push(line);
    this.#fresh += 1;
    this.#store?.add(line);
  }

  /** Drops the oldest beyond so many; a negative number keeps all. */
  limit(most: number): void {
    if (Number.isNaN(most) || most < 0) return;
    const extra = this.#entries.length - most;
    if (extra <= 0) return;
    this.#entries.splice(0, extra);
    this.#first += extra;
  }

  clear(): void {
    this.#entries = [];
    this.#first = 1;
  }

  /** Puts another line in the place of the last one. */
  replaceLast(line: string): void {
    this.#entries[this.#entries.length - 1] = line;
  }

  remove(number: number): boolean {
    const index = number - this.#first;
    if (!(index in this.#entries)) return false;
    this.#entries.splice(index, 1);
    return true;
  }

  /** Adds a file's lines. Those of time stamps are left out. */
  readFile(shell: Shell, path: string): void {
    let text: string;
    try {
      text = shell.proc.fs.readText(path);
    } catch (error) {
      if (isSysError(error)) return;
      throw error;
    }
    for (const line of text.split('\n')) if (line !== '' && !/^#\d+$/.test(line)) this.#entries.push(line);
    this.#fresh = 0;
  }

  /** Writes all entries to a file, or adds the new ones to it. No more than HISTFILESIZE lines stay. */
  writeFile(shell: Shell, path: string, how: 'all' | 'new'): void {
    if (how === 'new' && this.#fresh === 0) return;
    const lines = how === 'all' ? this.#entries : this.#entries.slice(this.#entries.length - this.#fresh);
    const text = lines.map((line) => `${line}\n`).join('');
    try {
      shell.proc.fs.writeFile(path, text, { mode: 0o600, append: how === 'new' });
      const most = Number(shell.vars.get('HISTFILESIZE') ?? shell.vars.get('HISTSIZE') ?? 500);
      const all = shell.proc.fs.readText(path).split('\n').slice(0, -1);
      if (most >= 0 && all.length > most)
        shell.proc.fs.writeFile(
          path,
          all
            .slice(all.length - most)
            .map((line) => `${line}\n`)
            .join(''),
        );
      this.#fresh = 0;
    } catch (error) {
      if (!isSysError(error)) throw error;
    }
  }
}
