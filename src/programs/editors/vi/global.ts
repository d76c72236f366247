import { type Editor, Failed } from './editor.ts';
import type { ExCommand } from './ex.ts';
import { compile, endOfPattern } from './search.ts';
import { tellSubstitutions } from './substitute.ts';

/** `:g/pattern/command` and `:v`: the command for each line that has the pattern, or has it not; all undone at once. */
export async function globalCommand(
  editor: Editor,
  { range, raw }: ExCommand,
  wanted: boolean,
  run: (line: string) => Promise<void>,
): Promise<void> {
  const text = raw.trimStart();
  const delimiter = text[0];
  if (delimiter === undefined) throw new Failed('E148: Regular expression missing from global');
  const end = endOfPattern(text.slice(1), delimiter);
  const pattern = text.slice(1, 1 + end) || editor.pattern?.text;
  if (pattern === undefined) throw new Failed('E35: No previous regular expression');
  const command = text.slice(end + 2) || 'p';
  const regex = compile(editor, pattern);
  const [from, to] = range ?? [0, editor.buffer.count - 1];
  const matches = (line: string) => {
    regex.lastIndex = 0;
    return regex.test(line) === wanted;
  };
  const lines = editor.lines.slice(from, to + 1);
  const marked = lines.map((line, at) => (matches(line) ? from + at : -1)).filter((line) => line >= 0);
  if (marked.length === 0) throw new Failed(`E486: Pattern not found: ${pattern}`);
  editor.pattern = { text: pattern, forward: true };
  const before = editor.buffer.count;
  editor.buffer.begin(editor.cursor);
  let shifted = 0;
  let touched = 0;
  for (const line of marked) {
    const count = editor.buffer.count;
    editor.cursor = { line: Math.min(line + shifted, editor.buffer.count - 1), column: 0 };
    editor.buffer.begin(editor.cursor);
    await editor.buffer.together(() => run(command));
    shifted += editor.buffer.count - count;
    touched += 1;
  }
  editor.buffer.end();
  editor.moveTo({ line: editor.cursor.line, column: editor.firstNonBlank(editor.cursor.line) });
  const lost = before - editor.buffer.count;
  if (lost > 2) editor.tellCount('fewer', lost);
  else if (lost < -2) editor.tellCount('more', -lost);
  else if (/^s\b|^s[^a-z]/.test(command)) tellSubstitutions(editor, touched, touched);
}
