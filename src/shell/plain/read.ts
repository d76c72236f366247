/**
 * A command of nothing but words that stand for themselves, or `name=value`: what needs no parser. Most of what is typed
 * is of this kind.
 */
export interface PlainCommand {
  /** The words, quotes removed. */
  readonly words: readonly string[];
  /** The words as they were written, a blank between them: what jobs are called by. */
  readonly text: string;
  /** It is an assignment, and nothing else. */
  readonly assignment: { readonly name: string; readonly value: string } | undefined;
  /** Where it begins in the text, and where a shell that reads it takes it to be. */
  readonly start: number;
  readonly pos: number;
}

/** A word or a comment, with the blanks before it. Whatever else could stand there means something to a shell. */
const TOKEN = /[ \t]*(?:((?:[\w./:=@%+,^-]|'[^'\n]*'|"[^"$`\\\n]*")+)(?=[ \t\n]|$)|#[^\n]*)/y;

/** Reserved where a command begins. */
const RESERVED = new Set(
  'if then else elif fi case esac for select while until do done in function time coproc'.split(' '),
);

/** Reads a text that has only plain commands, one a line; nothing where there is anything else in it. */
export function readPlain(text: string): PlainCommand[] | undefined {
  const commands: PlainCommand[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const command = readLine(line, start);
    if (command === undefined) return undefined;
    if (command !== 'nothing') commands.push(command);
    start += line.length + 1;
  }
  return commands;
}

function readLine(line: string, start: number): PlainCommand | 'nothing' | undefined {
  const sources: string[] = [];
  const ends: number[] = [];
  const end = line.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(line);
    if (!match) return undefined;
    if (match[1] === undefined) break;
    sources.push(match[1]);
    ends.push(start + TOKEN.lastIndex);
  }
  const [first] = sources;
  if (first === undefined) return 'nothing';
  const assigned = /^([A-Za-z_]\w*)=(.*)$/s.exec(first);
  // `x+=…` is an assignment too, and `%1` a job.
  if (RESERVED.has(first) || /^%|^[A-Za-z_]\w*\+=/.test(first) || (assigned && sources.length > 1)) return undefined;
  const assignment = assigned ? { name: assigned[1] as string, value: unquote(assigned[2] as string) } : undefined;
  return {
    words: sources.map(unquote),
    text: sources.join(' '),
    assignment,
    start,
    pos: ends[1] ?? (ends[0] as number),
  };
}

function unquote(source: string): string {
  return source.replace(/'([^']*)'|"([^"]*)"/g, '$1$2');
}
