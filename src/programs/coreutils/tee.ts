import { isSysError } from '../../kernel/errno.ts';
import type { OpenFile } from '../../kernel/file.ts';
import { command } from '../command.ts';
import { COREUTILS } from './suite.ts';

/** tee */
export const tee = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Copy standard input to each FILE, and to standard output as well.',
    options: `
  -a, --append              add to the FILEs, do not overwrite them
  -i, --ignore-interrupts   ignore SIGINT
  -p                        complain of what cannot be written, except to a pipe
`,
  },
  busybox: {
    synopsis: '[-ai] [FILE]...',
    about: 'Copy stdin to each FILE, and to stdout as well',
    options: `
	-a	Add to the FILEs, do not overwrite them
	-i	Ignore SIGINT`,
  },
  async run({ proc, options, operands, complain }) {
    if (options.has('i')) proc.onSignal('INT', 'ignore');
    const targets: { path: string; file: OpenFile }[] = [];
    let status = 0;
    for (const path of operands) {
      try {
        const append = options.has('a');
        const file = proc.fs.open(path, { write: true, create: true, append, truncate: !append });
        // As a descriptor, so that it closes with the process.
        proc.install(file, { from: 3 });
        targets.push({ path, file });
      } catch (error) {
        if (!isSysError(error)) throw error;
        await complain(`${path}: ${error.message}`);
        status = 1;
      }
    }
    for (;;) {
      const data = await proc.stdin.read();
      if (data.length === 0) return status;
      // The chunk may be a part of what the reader goes on with, and a file may keep what it gets.
      await proc.stdout.write(data);
      for (const { path, file } of targets) {
        try {
          await file.write(proc, data);
        } catch (error) {
          if (!isSysError(error)) throw error;
          await complain(`${path}: ${error.message}`);
          status = 1;
        }
      }
    }
  },
});
