import type { Process, Program } from '../../../kernel/process.ts';
import { command } from '../../command.ts';
import { withTerminal } from '../../screen/session.ts';
import { decodeText } from '../../text.ts';
import { TextBuffer } from '../text-buffer.ts';
import { Editor, Leave } from './editor.ts';
import { runEx } from './ex.ts';
import type { Face } from './face.ts';
import { busybox as busyboxFace, vim as vimFace } from './faces.ts';
import { openFile } from './files.ts';
import { normalCommand } from './normal.ts';

/** What vi was called with. */
interface Given {
  files: readonly string[];
  readOnly: boolean;
  /** Carried out once the first file is there: `+3`, `+/pattern`, `-c command`. */
  first: readonly string[];
}

const VERSION = `VIM - Vi IMproved 9.0 (2022 Jun 28, compiled Feb 16 2025 05:23:41)
Tiny version without GUI.
`;

const gnu = command({
  suite: 'vim 9.0',
  gnu: {
    synopsis: '[arguments] [file ..]',
    about: '\nEdit files.',
    options: `
   -R  do not write
   -c COMMAND  do this once the first file is there
   -e  ex mode (not simulated)
   -s  silent
   -u FILE  (ignored)
   -N  (ignored)
   -C  (ignored)
   -n  (ignored)
   -v  (ignored)
   -y  (ignored)
   -Z  (ignored)
`,
    unlisted: ' --plus=COMMAND  as typed\n --cmd=COMMAND  before all\n --noplugin  \n --clean  \n',
  },
  prepare: plus,
  run: ({ proc, options, operands }) => {
    const first = options.list.filter(({ key }) => key === 'c' || key === 'plus').map(({ value = '' }) => value);
    return run(proc, vimFace, { files: operands, readOnly: options.has('R') || proc.name === 'view', first });
  },
});

const small = command({
  suite: 'busybox',
  busybox: {
    synopsis: '[-c CMD] [-R] [-H] [FILE]...',
    about: 'Edit FILE',
    options: `
	-c CMD	Initial command to run ($EXINIT and ~/.exrc also available)
	-R	Read-only
	-H	List available features`,
    unlisted: '\t--plus=COMMAND  as typed',
  },
  prepare: plus,
  run: ({ proc, options, operands }) =>
    run(proc, busyboxFace, {
      files: operands,
      readOnly: options.has('R'),
      first: options.values('c').concat(options.values('plus')),
    }),
});

function plus(args: readonly string[]): string[] {
  return args.map((arg) => (arg === '+' ? '--plus=$' : /^\+./.test(arg) ? `--plus=${arg.slice(1)}` : arg));
}

/** vi: vim-tiny's, and busybox's. */
export function vi(flavour: 'gnu' | 'busybox'): Program {
  return async (proc) => {
    if (flavour === 'gnu' && proc.argv.includes('--version')) {
      await proc.stdout.write(VERSION);
      return 0;
    }
    return (flavour === 'gnu' ? gnu : small)(flavour)(proc);
  };
}

async function run(proc: Process, face: Face, given: Given): Promise<number> {
  if (!proc.stdout.isTerminal && face.name === 'vim')
    await proc.stderr.write('Vim: Warning: Output is not to a terminal\n');
  if (face.name === 'vim' && given.files[0] === '-') await proc.stderr.write('Vim: Reading from stdin...\n');
  if (face.name === 'vim' && given.files.length > 1) await proc.stdout.write(`${given.files.length} files to edit\n`);
  const piped = given.files[0] === '-' ? await proc.stdin.readAll() : undefined;
  const status = await withTerminal(proc, { alternate: true, meta: false }, async (session) => {
    const editor = new Editor(proc, session, face);
    try {
      await begin(editor, given, piped);
      for (;;) await normalCommand(editor);
    } catch (error) {
      if (!(error instanceof Leave)) throw error;
      return error.status;
    }
  });
  if (status === undefined) await proc.stderr.write(`${proc.name}: no terminal\n`);
  return status ?? 1;
}

async function begin(editor: Editor, { files, readOnly, first }: Given, piped: Uint8Array | undefined): Promise<void> {
  editor.settings.readonly = readOnly;
  editor.settings.wrap = editor.face.name === 'vim';
  if (piped) {
    const text = decodeText(piped);
    editor.buffer = new TextBuffer(text === '' ? [''] : text.replace(/\n$/, '').split('\n'));
  } else if (files[0] !== undefined) {
    editor.files = [...files];
    openFile(editor, files[0]);
  }
  const message = editor.message;
  for (const line of first) {
    try {
      await runEx(editor, line);
    } catch (error) {
      if (error instanceof Leave) throw error;
      editor.fail((error as Error).message);
    }
  }
  if (editor.message === '') editor.message = message;
}
