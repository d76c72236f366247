import { PatternReader } from './patterns.ts';
import { BLANK } from './reader.ts';
import { parseReplacement } from './replacement.ts';
import type { Substitution } from './script.ts';

/** Reads what follows s and y. */
export class SubstitutionReader extends PatternReader {
  protected substitution(): Substitution {
    const delimiter = this.char;
    if (delimiter === undefined || delimiter === '\n' || delimiter === '\\') {
      throw this.wrong(this.gnu ? "unterminated `s' command" : 'bad format in substitution expression');
    }
    this.at += 1;
    const source = this.delimited(delimiter, true);
    const text = source === undefined ? undefined : this.delimited(delimiter, false);
    if (source === undefined || text === undefined)
      throw this.wrong(this.gnu ? "unterminated `s' command" : `unmatched '${delimiter}'`);
    const flags = { ignoreCase: false, lines: false };
    const found: Substitution = {
      regex: undefined,
      replacement: [],
      global: false,
      number: 1,
      print: 0,
      evaluate: false,
      file: undefined,
    };
    this.#flags(found, flags);
    const end = this.at;
    found.regex = this.regex(source, flags.ignoreCase, flags.lines);
    found.replacement = parseReplacement(text, delimiter, this.gnu ? 'gnu' : 'busybox');
    const highest = Math.max(0, ...found.replacement.map((part) => ('group' in part ? part.group : 0)));
    if (this.gnu && found.regex && highest > found.regex.groups)
      throw this.wrong(`invalid reference \\${highest} on \`s' command's RHS`, end);
    return found;
  }

  #flags(found: Substitution, flags: { ignoreCase: boolean; lines: boolean }): void {
    let numbered = false;
    for (;;) {
      const char = this.char;
      if (char === undefined || /[\n;#}]/.test(char)) return;
      this.at += 1;
      if (BLANK.test(char)) continue;
      if (char === 'g') {
        if (found.global && this.gnu) throw this.wrong("multiple `g' options to `s' command");
        found.global = true;
        if (!this.gnu) found.number = 1;
      } else if (char === 'p') {
        if (found.print > 0 && this.gnu) throw this.wrong("multiple `p' options to `s' command");
        found.print = this.gnu ? found.print + 1 : 1;
      } else if (char === 'i' || char === 'I') {
        flags.ignoreCase = true;
      } else if ((char === 'm' || char === 'M') && this.gnu) {
        flags.lines = true;
      } else if (char === 'e' && this.gnu) {
        found.evaluate = true;
      } else if (char === 'w') {
        this.skip(BLANK);
        found.file = this.take(/[^\n]/);
        if (found.file === '') throw this.wrong(this.gnu ? 'missing filename in r/R/w/W commands' : 'empty filename');
        return;
      } else if (/\d/.test(char)) {
        this.at -= 1;
        const number = this.digits() as number;
        if (number === 0 && this.gnu) throw this.wrong("number option to `s' command may not be zero");
        if (numbered && this.gnu) throw this.wrong("multiple number options to `s' command");
        numbered = true;
        found.number = Math.max(1, number);
      } else {
        throw this.wrong(this.gnu ? "unknown option to `s'" : 'bad option in substitution expression');
      }
    }
  }

  protected transliteration(): ReadonlyMap<string, string> {
    const delimiter: string = this.char ?? '';
    this.at += 1;
    const from = this.delimited(delimiter, false);
    const to = from === undefined ? undefined : this.delimited(delimiter, false);
    if (from === undefined || to === undefined)
      throw this.wrong(this.gnu ? "unterminated `y' command" : `unmatched '${delimiter}'`);
    const [a, b] = [plainCharacters(from), plainCharacters(to)];
    if (this.gnu && a.length !== b.length) throw this.wrong("strings for `y' command are different lengths");
    return new Map(a.flatMap((char, index) => (b[index] === undefined ? [] : [[char, b[index] as string]])));
  }
}

function plainCharacters(text: string): string[] {
  const chars: string[] = [];
  for (const [match] of text.matchAll(/\\[\s\S]|[\s\S]/gu)) {
    if (match === '\\n') chars.push('\n');
    else if (match === '\\\\') chars.push('\\');
    else if (match === '\\t') chars.push('\t');
    else chars.push(...match);
  }
  return chars;
}
