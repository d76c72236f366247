import type { Invocation } from '../command.ts';
import { eachInput } from '../input.ts';

/** What busybox's pagers say of a file that they cannot open. */
export function cannotOpen({ complain }: Pick<Invocation, 'complain'>): (path: string, error: string) => Promise<void> {
  return (path, error) => complain(`can't open '${path}': ${error}`);
}

/** What busybox's pagers do where there is no terminal to stop at: all goes on as it comes. */
export function copyAll({ proc, operands, out, complain }: Invocation): Promise<number> {
  return eachInput(
    proc,
    operands,
    async (stream) => {
      for (let data = await stream.read(); data.length > 0; data = await stream.read()) {
        await out.write(data);
        if (!stream.file.readable) await out.flush();
      }
    },
    cannotOpen({ complain }),
  );
}
