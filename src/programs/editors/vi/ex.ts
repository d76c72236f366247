import { isSysError } from '../../../kernel/errno.ts';
import { readRange } from './addresses.ts';
import { type Editor, Failed, Leave } from './editor.ts';
import { openFile, readLines, writeFile } from './files.ts';
import { globalCommand } from './global.ts';
import { joinLines, operate, put, shift } from './operators.ts';
import { change as changeSettings, listed } from './settings.ts';
import { runFilter, runShell } from './shell-commands.ts';
import { substitute } from './substitute.ts';
import { undo } from './undo.ts';

/** One ex command, read. */
export interface ExCommand {
  range: [number, number] | undefined;
  force: boolean;
  /** What follows its name, without blanks around it. */
  argument: string;
  /** All that follows its name. */
  raw: string;
}

type Run = (editor: Editor, command: ExCommand) => Promise<void> | void;

/** Reads a line behind a colon and carries it out. @param count so many lines from the cursor's are meant */
export async function exCommand(editor: Editor, count: number | undefined): Promise<void> {
  const start = count === undefined ? '' : count === 1 ? '.' : `.,.+${count - 1}`;
  const line = await editor.readLine(':', { text: start, history: editor.history.ex });
  if (line === undefined || line.trim() === '') return;
  if (editor.face.name === 'vim') editor.echo(`:${line}`);
  await runEx(editor, line);
}

/** Carries out a line of ex commands. @throws {Failed} */
export async function runEx(editor: Editor, line: string): Promise<void> {
  for (const part of splitBars(line)) await runOne(editor, part);
}

/** `|` parts commands, but for those that take all that follows. */
function splitBars(line: string): string[] {
  if (/^\s*[%\d.,$'<>+-]*\s*(?:g|v|global|vglobal|!|r\s*!|norm)/.test(line)) return [line];
  return line.split(/(?<!\\)\|/);
}

async function runOne(editor: Editor, line: string): Promise<void> {
  const { range, rest } = readRange(editor, line);
  const text = rest.trimStart();
  if (text === '' || text.startsWith('"')) {
    if (range) {
      editor.rememberJump();
      const at = Math.max(0, range[1]);
      editor.moveTo({ line: at, column: editor.firstNonBlank(at) });
    }
    return;
  }
  const name = /^(?:[a-zA-Z]+|[!<>=&@#])/.exec(text)?.[0] ?? '';
  const found = findCommand(name);
  if (!found) throw new Failed(editor.face.notCommand(editor.face.name === 'vim' ? line : text));
  const behind = text.slice(found.length);
  const force = behind.startsWith('!') && found.bang;
  const raw = force ? behind.slice(1) : behind;
  await found.run(editor, { range, force, argument: raw.trim(), raw });
}

interface Found {
  run: Run;
  length: number;
  bang: boolean;
}

/** The command with that name or abbreviation. `s` and `k` may be followed at once by what they are about. */
function findCommand(name: string): Found | undefined {
  for (const [full, least, run] of COMMANDS) {
    if (name.length >= least && full.startsWith(name)) return { run, length: name.length, bang: /^[a-z]/.test(full) };
  }
  if (/^s[gcinreI&]+$/.test(name)) return { run: onSubstitute, length: 1, bang: false };
  if (/^k[a-z]$/.test(name)) return { run: setMark, length: 1, bang: false };
  return undefined;
}

const current = (editor: Editor, { range }: ExCommand): [number, number] =>
  range ?? [editor.cursor.line, editor.cursor.line];

function quit(editor: Editor, force: boolean): never {
  if (!force && editor.buffer.modified) throw new Failed(editor.face.unsaved('quit'));
  const left = editor.sawLast ? 0 : editor.files.length - editor.fileIndex - 1;
  if (!force && left > 0 && editor.warnedOfFiles !== editor.fileIndex) {
    editor.warnedOfFiles = editor.fileIndex;
    throw new Failed(
      editor.face.name === 'vim'
        ? `E173: ${left} more file${left === 1 ? '' : 's'} to edit`
        : `${left} more file(s) to edit`,
    );
  }
  throw new Leave();
}

const write: Run = async (editor, { range, force, argument }) => {
  if (argument.startsWith('!'))
    return runFilter(editor, argument.slice(1), range ?? [0, editor.buffer.count - 1], false);
  const append = argument.startsWith('>>');
  const path = append ? argument.slice(2).trim() : argument;
  writeFile(editor, { path: path === '' ? undefined : path, force, range, append });
};

const edit: Run = (editor, { force, argument }) => {
  const path = argument === '' ? editor.path : argument === '#' ? editor.alternatePath : argument;
  if (path === undefined)
    throw new Failed(argument === '#' ? "E194: No alternate file name to substitute for '#'" : 'E32: No file name');
  if (!force && editor.buffer.modified) throw new Failed(editor.face.unsaved('edit'));
  openFile(editor, path);
};

function goToFile(by: number): Run {
  return (editor, { force }) => {
    const index = editor.fileIndex + by;
    if (!force && editor.buffer.modified) throw new Failed(editor.face.unsaved('next'));
    if (index >= editor.files.length)
      throw new Failed(
        editor.face.name === 'vim'
          ? editor.files.length > 1
            ? 'E165: Cannot go beyond last file'
            : 'E163: There is only one file to edit'
          : 'No more files to edit',
      );
    if (index < 0) throw new Failed('E164: Cannot go before first file');
    editor.fileIndex = index;
    editor.sawLast ||= index === editor.files.length - 1;
    openFile(editor, editor.files[index] as string);
  };
}

const read: Run = async (editor, { range, argument }) => {
  const at = (range?.[1] ?? editor.cursor.line) + 1;
  if (argument.startsWith('!')) return runFilter(editor, argument.slice(1), [at, at - 1], true);
  const path = argument === '' ? editor.path : argument;
  if (path === undefined) throw new Failed('E32: No file name');
  const file = readLines(editor, path);
  if (file.fresh)
    throw new Failed(
      editor.face.name === 'vim' ? `E484: Can't open file ${path}` : `'${path}' No such file or directory`,
    );
  editor.buffer.begin(editor.cursor);
  // busybox puts in the bytes as they are: without a newline at the end, the next line goes on there.
  const joins = file.noEnd && editor.face.name === 'busybox' && at < editor.buffer.count;
  const lines = joins ? [...file.text.slice(0, -1), `${file.text.at(-1)}${editor.buffer.line(at)}`] : file.text;
  editor.buffer.replace(at, joins ? 1 : 0, lines);
  editor.buffer.end();
  editor.moveTo({ line: at, column: editor.firstNonBlank(at) });
  editor.tell(
    editor.face.name === 'vim'
      ? `"${path}"${file.noEnd ? ' [noeol]' : ''} ${file.lines}L, ${file.bytes}B`
      : `'${path}' ${file.lines}L, ${file.bytes}C`,
  );
};

const onSubstitute: Run = (editor, command) => {
  substitute(editor, current(editor, command), command.raw.trimStart());
};

const setMark: Run = (editor, command) => {
  editor.marks.set(command.argument, { line: current(editor, command)[1], column: 0 });
};

const deleteLines: Run = async (editor, command) => {
  const [from, to] = current(editor, command);
  await operate(
    editor,
    'd',
    { kind: 'lines', start: { line: from, column: 0 }, end: { line: to, column: 0 } },
    command.argument || undefined,
  );
};

const yankLines: Run = (editor, command) => {
  const [from, to] = current(editor, command);
  editor.registers.yanked(command.argument || undefined, { kind: 'lines', lines: editor.lines.slice(from, to + 1) });
  editor.tellCount('yanked', to - from + 1);
};

const putLines: Run = (editor, command) => {
  const [, to] = current(editor, command);
  const content = editor.registers.get(command.argument || undefined);
  if (!content) throw new Failed('E353: Nothing in register "');
  const before = command.force || to < 0;
  editor.cursor = { line: Math.max(0, to), column: 0 };
  put(editor, { ...content, kind: 'lines' }, { before, count: 1 });
  editor.moveTo({ line: editor.cursor.line + content.lines.length - 1, column: 0 });
};

function moveLines(copies: boolean): Run {
  return (editor, command) => {
    const [from, to] = current(editor, command);
    const target =
      readRange(editor, command.argument === '0' ? '' : command.argument).range?.[1] ??
      (command.argument === '0' ? -1 : undefined);
    if (target === undefined) throw new Failed('E14: Invalid address');
    const lines = editor.lines.slice(from, to + 1);
    editor.buffer.begin(editor.cursor);
    if (copies) editor.buffer.replace(target + 1, 0, lines);
    else if (target >= from && target <= to) throw new Failed('E134: Cannot move a range of lines into itself');
    else if (target > to) {
      editor.buffer.replace(target + 1, 0, lines);
      editor.buffer.replace(from, lines.length, []);
    } else {
      editor.buffer.replace(from, lines.length, []);
      editor.buffer.replace(target + 1, 0, lines);
    }
    editor.buffer.end();
    const line = !copies && target > to ? target : target + lines.length;
    editor.moveTo({ line, column: editor.firstNonBlank(line) });
    if (lines.length > 2) editor.tell(copies ? `${lines.length} more lines` : `${lines.length} lines moved`);
  };
}

const join: Run = (editor, command) => {
  const [from, to] = command.range ?? [editor.cursor.line, editor.cursor.line + 1];
  joinLines(editor, from, to - from + 1, !command.force);
};

function shiftLines(right: boolean): Run {
  return (editor, command) => {
    const [from, to] = current(editor, command);
    shift(editor, from, to - from + 1, right);
    editor.moveTo({ line: to, column: editor.firstNonBlank(to) });
  };
}

const set: Run = async (editor, { argument }) => {
  if (argument === '' || argument === 'all') {
    const lines = listed(editor.settings, argument === 'all' || editor.face.name === 'busybox');
    if (editor.face.name === 'busybox') editor.tell(lines.map((line) => line.trim()).join(' '));
    else await editor.page([':set', '--- Options ---', ...lines]);
    return;
  }
  try {
    editor.tell(changeSettings(editor.settings, argument.split(/\s+/)));
  } catch (error) {
    throw new Failed((error as Error).message);
  }
  editor.readOnly = editor.settings.readonly || editor.readOnly;
};

const file: Run = (editor, { argument }) => {
  if (argument !== '') editor.path = argument;
  const { path, buffer, cursor, face } = editor;
  if (face.name === 'busybox') return;
  const share = Math.floor((100 * (cursor.line + 1)) / buffer.count);
  const flags = `${buffer.modified ? ' [Modified]' : ''}${editor.readOnly ? '[readonly]' : ''}`;
  const text = `"${path ?? '[No Name]'}"${flags} line ${cursor.line + 1} of ${buffer.count} --${share}%-- col ${cursor.column + 1}`;
  const room = editor.session.size.columns - 1;
  editor.tell(text.length > room ? `<${text.slice(text.length - room + 1)}` : text);
};

const print: Run = async (editor, command) => {
  const [from, to] = current(editor, command);
  const numbered = command.raw.startsWith('#') || editor.settings.number;
  const lines = editor.lines
    .slice(from, to + 1)
    .map((line, at) => (numbered ? `${String(from + at + 1).padStart(3)} ${line}` : line));
  editor.moveTo({ line: to, column: editor.firstNonBlank(to) });
  if (lines.length === 1) editor.tell(lines[0]);
  else await editor.page(lines);
};

/** Full names, how many letters are enough, and what they do; the first that fits is meant. */
const COMMANDS: readonly (readonly [string, number, Run])[] = [
  ['write', 1, write],
  [
    'wq',
    2,
    async (editor, command) => {
      await write(editor, command);
      quit(editor, command.force);
    },
  ],
  [
    'xit',
    1,
    async (editor, command) => {
      if (editor.buffer.modified || editor.path === undefined) await write(editor, command);
      quit(editor, command.force);
    },
  ],
  [
    'exit',
    3,
    async (editor, command) => {
      if (editor.buffer.modified) await write(editor, command);
      quit(editor, command.force);
    },
  ],
  ['quit', 1, (editor, { force }) => quit(editor, force)],
  ['qall', 2, (editor, { force }) => quit(editor, force)],
  ['quitall', 5, (editor, { force }) => quit(editor, force)],
  [
    'wall',
    2,
    (editor, command) => {
      if (editor.buffer.modified) writeFile(editor, { force: command.force });
    },
  ],
  [
    'wqall',
    3,
    (editor, { force }) => {
      writeFile(editor, { force });
      quit(editor, force);
    },
  ],
  [
    'xall',
    2,
    (editor, { force }) => {
      if (editor.buffer.modified) writeFile(editor, { force });
      quit(editor, force);
    },
  ],
  [
    'cquit',
    2,
    () => {
      throw new Leave(1);
    },
  ],
  ['edit', 1, edit],
  ['visual', 2, edit],
  ['next', 1, goToFile(1)],
  ['previous', 4, goToFile(-1)],
  ['Next', 1, goToFile(-1)],
  ['rewind', 3, (editor, command) => goToFile(-editor.fileIndex)(editor, command)],
  ['first', 3, (editor, command) => goToFile(-editor.fileIndex)(editor, command)],
  ['last', 2, (editor, command) => goToFile(editor.files.length - 1 - editor.fileIndex)(editor, command)],
  [
    'args',
    2,
    (editor) => editor.tell(editor.files.map((path, at) => (at === editor.fileIndex ? `[${path}]` : path)).join('  ')),
  ],
  ['read', 1, read],
  ['substitute', 1, onSubstitute],
  [
    '&',
    1,
    (editor, command) =>
      onSubstitute(editor, { ...command, raw: command.raw.startsWith('&') ? `&${command.raw.slice(1)}` : command.raw }),
  ],
  ['delete', 1, deleteLines],
  ['yank', 1, yankLines],
  ['put', 2, putLines],
  ['move', 1, moveLines(false)],
  ['copy', 2, moveLines(true)],
  ['t', 1, moveLines(true)],
  ['join', 1, join],
  ['>', 1, shiftLines(true)],
  ['<', 1, shiftLines(false)],
  ['global', 1, (editor, command) => globalCommand(editor, command, !command.force, (line) => runOne(editor, line))],
  ['vglobal', 1, (editor, command) => globalCommand(editor, command, false, (line) => runOne(editor, line))],
  ['mark', 2, setMark],
  ['k', 1, setMark],
  ['set', 2, set],
  ['file', 1, file],
  ['=', 1, (editor, command) => editor.tell(String((command.range?.[1] ?? editor.buffer.count - 1) + 1))],
  ['print', 1, print],
  ['number', 2, (editor, command) => print(editor, { ...command, raw: '#' })],
  ['#', 1, (editor, command) => print(editor, { ...command, raw: '#' })],
  ['undo', 1, (editor) => undo(editor, 'undo', 1)],
  ['redo', 3, (editor) => undo(editor, 'redo', 1)],
  ['nohlsearch', 3, () => {}],
  ['syntax', 2, () => {}],
  ['normal', 4, (editor, { argument }) => editor.feed([...argument])],
  ['stop', 2, (editor) => editor.session.suspend()],
  ['suspend', 3, (editor) => editor.session.suspend()],
  ['version', 2, (editor) => editor.tell('VIM - Vi IMproved 9.0')],
  [
    'help',
    1,
    () => {
      throw new Failed('E149: Sorry, no help for help.txt');
    },
  ],
  ['pwd', 2, (editor) => editor.tell(editor.proc.cwd)],
  [
    'cd',
    2,
    (editor, { argument }) => {
      try {
        editor.proc.cwd = editor.proc.fs.realpath(argument || (editor.proc.env.get('HOME') ?? '/'));
      } catch (error) {
        if (!isSysError(error)) throw error;
        throw new Failed(`E344: Can't find directory "${argument}" in cdpath`);
      }
    },
  ],
  ['shell', 2, (editor) => runShell(editor, '')],
  ['!', 1, (editor, { range, raw }) => (range ? runFilter(editor, raw, range, true) : runShell(editor, raw))],
];
