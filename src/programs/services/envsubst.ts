import type { Program } from '../../kernel/process.ts';

/** envsubst of gettext: variables in its input become their values; with an argument, only those that it names. */
export const envsubst: Program = async (proc) => {
  const [format] = proc.argv.slice(1).filter((arg) => !arg.startsWith('-'));
  const wanted = format === undefined ? undefined : new Set([...format.matchAll(VARIABLE)].map(nameOf));
  if (proc.argv.includes('-v') || proc.argv.includes('--variables')) {
    await proc.stdout.write([...(wanted ?? [])].map((name) => `${name}\n`).join(''));
    return 0;
  }
  const text = await proc.stdin.readText();
  await proc.stdout.write(
    text.replace(VARIABLE, (all, braced?: string, plain?: string) => {
      const name = braced ?? plain ?? '';
      return wanted && !wanted.has(name) ? all : (proc.env.get(name) ?? '');
    }),
  );
  return 0;
};

const VARIABLE = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g;

function nameOf([, braced, plain]: RegExpMatchArray): string {
  return braced ?? plain ?? '';
}
