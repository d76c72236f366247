import { type Editor, Failed } from './editor.ts';
import { substitution } from './pattern.ts';
import { compile, endOfPattern } from './search.ts';

/** `:s/pattern/replacement/flags` on lines of the text. `text` is what follows the `s`. @throws {Failed} */
export function substitute(editor: Editor, range: readonly [number, number], text: string, quiet = false): number {
  const given = readSubstitute(editor, text);
  editor.lastReplacement = given;
  editor.pattern = { text: given.pattern, forward: true };
  const regex = compile(
    editor,
    given.flags.includes('i')
      ? `\\c${given.pattern}`
      : given.flags.includes('I')
        ? `\\C${given.pattern}`
        : given.pattern,
  );
  const all = given.flags.includes('g');
  const counting = given.flags.includes('n');
  let made = 0;
  let touched = 0;
  let last = -1;
  editor.buffer.begin(editor.cursor);
  for (let line = range[0], end = range[1]; line <= end; line++) {
    const own = editor.buffer.line(line);
    let out = '';
    let at = 0;
    let here = 0;
    regex.lastIndex = 0;
    for (let match = regex.exec(own); match; match = regex.exec(own)) {
      out += own.slice(at, match.index) + substitution(given.template, match);
      at = match.index + match[0].length;
      here += 1;
      if (!all) break;
      if (match[0] === '') {
        if (regex.lastIndex >= own.length) break;
        regex.lastIndex += 1;
      }
    }
    if (here === 0) continue;
    made += here;
    touched += 1;
    if (counting) continue;
    const lines = (out + own.slice(at)).split('\n');
    editor.buffer.replace(line, 1, lines);
    line += lines.length - 1;
    end += lines.length - 1;
    last = line;
  }
  editor.buffer.end();
  if (quiet) return made;
  if (made === 0) {
    if (given.flags.includes('e')) return 0;
    throw new Failed(editor.face.name === 'vim' ? `E486: Pattern not found: ${given.pattern}` : 'No match');
  }
  if (last >= 0) editor.moveTo({ line: last, column: editor.firstNonBlank(last) });
  if (counting) editor.tell(`${made} match${made === 1 ? '' : 'es'} on ${touched} line${touched === 1 ? '' : 's'}`);
  else if (made > 2 || editor.face.name === 'busybox') tellSubstitutions(editor, made, touched);
  return made;
}

/** How many were made, on how many lines. */
export function tellSubstitutions(editor: Editor, made: number, lines: number): void {
  if (made <= 2 && lines <= 2) return;
  editor.tell(`${made} substitution${made === 1 ? '' : 's'} on ${lines} line${lines === 1 ? '' : 's'}`);
}

function readSubstitute(editor: Editor, text: string): { pattern: string; template: string; flags: string } {
  const before = editor.lastReplacement;
  const delimiter = text[0];
  if (delimiter === undefined || /[\sa-zA-Z0-9&"|]/.test(delimiter)) {
    if (!before) throw new Failed('E35: No previous regular expression');
    const flags = text.trim();
    return { ...before, flags: flags.startsWith('&') ? before.flags + flags.slice(1) : flags };
  }
  const end = endOfPattern(text.slice(1), delimiter);
  const pattern = text.slice(1, 1 + end).replaceAll(`\\${delimiter}`, delimiter) || editor.pattern?.text;
  if (pattern === undefined) throw new Failed('E35: No previous regular expression');
  const behind = text.slice(end + 2);
  const close = endOfTemplate(behind, delimiter);
  const template = behind.slice(0, close).replaceAll(`\\${delimiter}`, delimiter);
  const flags = behind.slice(close + 1).trim();
  if (!/^[&cegiInp#lr]*\s*\d*$/.test(flags)) throw new Failed(`E488: Trailing characters: ${flags}`);
  return { pattern, template: template === '~' ? (before?.template ?? '') : template, flags };
}

function endOfTemplate(text: string, delimiter: string): number {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === delimiter) return at;
  }
  return text.length;
}
