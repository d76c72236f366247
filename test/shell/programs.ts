import { isSysError } from '../../src/kernel/errno.ts';
import { EOF } from '../../src/kernel/file.ts';
import type { Process, Program } from '../../src/kernel/process.ts';

async function inputs(proc: Process, paths: readonly string[]): Promise<{ text: string; status: number }> {
  let text = '';
  let status = 0;
  for (const path of paths.length > 0 ? paths : ['-']) {
    try {
      if (path === '-') text += await proc.stdin.readText();
      else {
        const fd = proc.install(proc.fs.open(path), { from: 3 });
        text += await proc.stream(fd).readText();
        proc.close(fd);
      }
    } catch (error) {
      if (!isSysError(error)) throw error;
      await proc.stderr.write(`${proc.name}: ${path}: ${error.message}\n`);
      status = 1;
    }
  }
  return { text, status };
}

const lines = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
const unlines = (all: readonly string[]) => all.map((line) => `${line}\n`).join('');

function filter(change: (text: string, options: readonly string[]) => string): Program {
  return async (proc) => {
    const args = proc.argv.slice(1);
    const options = args.filter((arg) => /^-./.test(arg));
    const { text, status } = await inputs(
      proc,
      args.filter((arg) => !/^-./.test(arg)),
    );
    await proc.stdout.write(change(text, options));
    return status;
  };
}

/** Just enough of some programs for snippets to have something to run. */
export const PROGRAMS: Record<string, Program> = {
  cat: async (proc) => {
    const paths = proc.argv.slice(1);
    let status = 0;
    for (const path of paths.length > 0 ? paths : ['-']) {
      try {
        const fd = path === '-' ? 0 : proc.install(proc.fs.open(path), { from: 3 });
        for (
          let data = await proc.stream(fd).read();
          data !== EOF && data.length > 0;
          data = await proc.stream(fd).read()
        )
          await proc.stdout.write(data);
        if (fd !== 0) proc.close(fd);
      } catch (error) {
        if (!isSysError(error)) throw error;
        await proc.stderr.write(`cat: ${path}: ${error.message}\n`);
        status = 1;
      }
    }
    return status;
  },
  sort: filter((text, options) => {
    const sorted = lines(text).sort((a, b) =>
      options.includes('-n') ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0,
    );
    return unlines(options.includes('-r') ? sorted.reverse() : sorted);
  }),
  rev: filter((text) => unlines(lines(text).map((line) => [...line].reverse().join('')))),
  tac: filter((text) => unlines(lines(text).reverse())),
  wc: filter((text) => `${text.split('\n').length - 1}\n`),
  seq: async (proc) => {
    const [from, to] = proc.argv.length > 2 ? [Number(proc.argv[1]), Number(proc.argv[2])] : [1, Number(proc.argv[1])];
    for (let n = from; n <= to; n++) await proc.stdout.write(`${n}\n`);
    return 0;
  },
  head: async (proc) => {
    let left = Number(/\d+/.exec(proc.argv.slice(1).join(' '))?.[0] ?? 10);
    for await (const line of proc.stdin.lines()) {
      if (left-- <= 0) break;
      await proc.stdout.write(`${line}\n`);
      if (left === 0) break;
    }
    return 0;
  },
  tr: async (proc) => {
    const [, from = '', to = ''] = proc.argv;
    const expand = (set: string) =>
      set.replace(/(.)-(.)/g, (_, a: string, b: string) => String.fromCharCode(...range(a, b)));
    const [x, y] = [expand(from.replace('\\n', '\n')), expand(to.replace('\\n', '\n'))];
    const text = await proc.stdin.readText();
    await proc.stdout.write(
      [...text].map((c) => (x.includes(c) ? (y[Math.min(x.indexOf(c), y.length - 1)] ?? c) : c)).join(''),
    );
    return 0;
  },
  grep: async (proc) => {
    const options = proc.argv.slice(1).filter((arg) => /^-[vEc]$/.test(arg));
    const inverted = options.includes('-v');
    const [pattern = '', ...paths] = proc.argv.slice(1 + options.length);
    const { text } = await inputs(proc, paths);
    const found = lines(text).filter((line) => new RegExp(pattern).test(line) !== inverted);
    await proc.stdout.write(options.includes('-c') ? `${found.length}\n` : unlines(found));
    return found.length > 0 ? 0 : 1;
  },
  env: async (proc) => {
    await proc.stdout.write(unlines([...proc.env].map(([name, value]) => `${name}=${value}`)));
    return 0;
  },
  printenv: async (proc) => {
    const value = proc.env.get(proc.argv[1] ?? '');
    if (value !== undefined) await proc.stdout.write(`${value}\n`);
    return value === undefined ? 1 : 0;
  },
  echo: async (proc) => {
    await proc.stdout.write(`${proc.argv.slice(1).join(' ')}\n`);
    return 0;
  },
  true: () => 0,
  false: () => 1,
  sleep: async (proc) => {
    await proc.sleep(Number(proc.argv[1]) * 1000);
    return 0;
  },
  yes: async (proc) => {
    for (;;) await proc.stdout.write(`${proc.argv[1] ?? 'y'}\n`);
  },
  ls: async (proc) => {
    const args = proc.argv.slice(1).filter((arg) => !arg.startsWith('-'));
    const all = proc.fs.readdir('.').map(({ name }) => name);
    const names = args.length > 0 ? args : all.filter((name) => !name.startsWith('.'));
    const missing = names.filter((name) => !proc.fs.exists(name));
    for (const name of missing) await proc.stderr.write(`ls: cannot access '${name}': No such file or directory\n`);
    await proc.stdout.write(unlines(names.filter((name) => !missing.includes(name))));
    return missing.length > 0 ? 2 : 0;
  },
  rm: async (proc) => {
    for (const path of proc.argv.slice(1)) if (!path.startsWith('-') && proc.fs.exists(path)) proc.fs.unlink(path);
    return 0;
  },
  mkdir: async (proc) => {
    for (const path of proc.argv.slice(1)) if (!path.startsWith('-')) proc.fs.mkdir(path);
    return 0;
  },
  touch: async (proc) => {
    for (const path of proc.argv.slice(1)) proc.fs.writeFile(path, '', { append: true });
    return 0;
  },
  chmod: async (proc) => {
    const [, mode = '', ...paths] = proc.argv;
    for (const path of paths) {
      const before = proc.fs.stat(path).mode;
      proc.fs.chmod(path, mode === '+x' ? before | 0o111 : mode === '-x' ? before & ~0o111 : Number.parseInt(mode, 8));
    }
    return 0;
  },
};

function range(a: string, b: string): number[] {
  return Array.from({ length: b.charCodeAt(0) - a.charCodeAt(0) + 1 }, (_, i) => a.charCodeAt(0) + i);
}
