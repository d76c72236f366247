import { command } from '../command.ts';
import { encodeText } from '../text.ts';
import { COREUTILS } from './suite.ts';

const CHUNK = 65536;

/** yes */
export const yes = command({
  suite: COREUTILS,
  gnu: { synopsis: ['[STRING]...', 'OPTION'], about: "Print a line with all STRINGs, or 'y', for ever." },
  busybox: { synopsis: '[STRING]', about: 'Print a line with STRING, or y, for ever' },
  // busybox's knows no options.
  prepare: (args, flavour) => (flavour === 'busybox' ? ['--', ...args] : args),
  async run({ operands, out }) {
    const line = encodeText(`${operands.length > 0 ? operands.join(' ') : 'y'}\n`);
    const times = Math.max(1, Math.floor(CHUNK / line.length));
    const chunk = new Uint8Array(times * line.length);
    for (let i = 0; i < times; i++) chunk.set(line, i * line.length);
    for (;;) {
      await out.write(chunk);
      await out.flush();
    }
  },
});
