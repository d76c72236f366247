import { parseProgram } from '../syntax/program.ts';

/** After these, the next line goes on without a semicolon. */
const OPEN = /(^|[\s;&|(){}])(do|then|else|elif|in|if|while|until|\{|!)$|(&&|\|\||\||;|&|\()$/;

/**
 * Makes one line of the lines of a command, as bash keeps it in the history (`cmdhist`): with semicolons where lines ended
 * commands. Quotes and here-documents keep their newlines, and with `literally` everything does.
 */
export function joinLines(lines: readonly string[], literally = false): string {
  if (literally) return lines.join('\n');
  let text = lines[0] ?? '';
  for (const line of lines.slice(1)) {
    if (line.trim() === '' && !isOpen(text)) continue;
    if (isOpen(text) || /(^|\s)#[^'"]*$/.test(text.slice(text.lastIndexOf('\n') + 1))) text += `\n${line}`;
    else if (/(^|[^\\])(\\\\)*\\$/.test(text)) text = text.slice(0, -1) + line;
    else if (OPEN.test(text.trimEnd())) text = `${text.trimEnd()} ${line.trimStart()}`;
    else text = `${text.trimEnd()}; ${line.trimStart()}`;
  }
  return text;
}

/** Whether a newline belongs to a quote or a here-document. */
function isOpen(text: string): boolean {
  if (/<<-?\s*\S/.test(text)) return true;
  const { errors } = parseProgram(text);
  return errors.some(({ message }) => /^unterminated (double|single|ANSI|backtick|command|process)/.test(message));
}
