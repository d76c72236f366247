import { command } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { memory } from './system.ts';

const SCALES: Record<string, number> = {
  b: 1,
  k: 1024,
  m: 1024 ** 2,
  g: 1024 ** 3,
  tebi: 1024 ** 4,
  kilo: 1e3,
  mega: 1e6,
  giga: 1e9,
  tera: 1e12,
};

/** free: of procps, and of busybox. */
export const free = command({
  suite: 'procps-ng 4.0.2',
  hint: () => '\nUsage:\n free [options]\n\nOptions: -b -k -m -g -h --si -t -w -s N -c N',
  gnu: {
    synopsis: '[options]',
    about: 'Show how much memory is used.',
    options: `
 -b, --bytes         in bytes
     --kilo          in kilobytes
     --mega          in megabytes
     --giga          in gigabytes
     --tera          in terabytes
 -k, --kibi          in kibibytes
 -m, --mebi          in mebibytes
 -g, --gibi          in gibibytes
     --tebi          in tebibytes
 -h, --human         each in the unit that suits it
     --si            powers of 1000, not of 1024
 -l, --lohi          low and high memory, too
 -t, --total         a total of memory and swap
 -s N, --seconds=N   again every N seconds
 -c N, --count=N     N times
 -w, --wide          buffers and cache apart
`,
    unlisted: ' -V',
  },
  busybox: {
    synopsis: '[-bkmgh]',
    about: 'Show how much memory is used',
    options: '\t-b,-k,-m,-g,-h	The unit',
    unlisted: '\t-b\n\t-k\n\t-m\n\t-g\n\t-h',
  },
  async run({ proc, flavour, options, operands, out }) {
    if (flavour === 'gnu' && options.has('V')) {
      await out.write('free from procps-ng 4.0.2\n');
      return 0;
    }
    const table = () => {
      const { total, free, available, shared, buffers, cached, swapTotal, swapFree } = memory(proc);
      const used = Math.max(0, flavour === 'gnu' ? total - available : total - free - buffers - cached);
      const format = formatter(flavour === 'gnu', options.last(...Object.keys(SCALES), 'h'), options.has('si'));
      const wide = options.has('w');
      const columns = wide
        ? ['total', 'used', 'free', 'shared', 'buffers', 'cache', 'available']
        : ['total', 'used', 'free', 'shared', 'buff/cache', 'available'];
      const caches = wide ? [buffers, cached] : [buffers + cached];
      const start = flavour === 'gnu' ? 9 : 7;
      const first = flavour === 'gnu' ? 11 : 12;
      const row = (name: string, values: number[]) =>
        `${name.padEnd(start)}${values.map((value, at) => format(value).padStart(at === 0 ? first : 12)).join('')}\n`;
      const swap = [swapTotal, swapTotal - swapFree, swapFree];
      const lines = [
        `${' '.repeat(start)}${columns.map((name, at) => name.padStart(at === 0 ? first : 12)).join('')}\n`,
        row('Mem:', [total, used, free, shared, ...caches, available]),
        row('Swap:', swap),
      ];
      if (options.has('l')) lines.splice(2, 0, row('Low:', [total, total - free, free]), row('High:', [0, 0, 0]));
      if (options.has('t'))
        lines.push(row('Total:', [total + swapTotal, used + swapTotal - swapFree, free + swapFree]));
      return lines.join('');
    };
    if (flavour === 'gnu' && operands.length > 0) throw new UsageError('');
    const period = seconds(options.value('s'));
    const count = times(options.value('c')) ?? (period === undefined ? 1 : Number.POSITIVE_INFINITY);
    for (let n = 0; n < count; n++) {
      if (n > 0) await proc.sleep(1000 * (period ?? 1));
      await out.write(n > 0 ? `\n${table()}` : table());
      await out.flush();
    }
    return 0;
  },
});

function seconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) throw new Failure(`seconds argument failed: '${text}': Invalid argument`);
  if (Number(text) <= 0) throw new Failure(`seconds argument \`${text}' is not positive number`);
  return Number(text);
}

function times(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const problem = `failed to parse count argument: '${text}'`;
  if (!/^[+-]?\d+$/.test(text)) throw new Failure(problem);
  if (Number(text) < 1 || Number(text) > 2147483647) throw new Failure(`${problem}: Numerical result out of range`);
  return Number(text);
}

/** How an amount in KiB is written. */
function formatter(gnu: boolean, unit: string | undefined, si: boolean): (kibibytes: number) => string {
  if (unit === 'h') return (kibibytes) => (gnu ? human(kibibytes * 1024, si) : busyboxHuman(kibibytes * 1024));
  const power: Record<string, number> = { b: 0, k: 1, m: 2, g: 3, tebi: 4 };
  const scale = si ? 1000 ** (power[unit ?? 'k'] ?? 1) : (SCALES[unit ?? 'k'] ?? 1024);
  return (kibibytes) => String(Math.floor((kibibytes * 1024) / scale));
}

/** At most three digits: `599Mi`, `8.7Mi`, `0B`. */
function human(bytes: number, si: boolean): string {
  const base = si ? 1000 : 1024;
  const units = ['B', 'K', 'M', 'G', 'T', 'P'];
  let value = bytes;
  let unit = 0;
  while (value >= base && unit < units.length - 1) {
    value /= base;
    unit += 1;
  }
  const suffix = unit === 0 ? 'B' : `${units[unit]}${si ? '' : 'i'}`;
  const digits = value < 10 && unit > 0 ? (Math.floor(value * 10) / 10).toFixed(1) : String(Math.floor(value));
  return digits + suffix;
}

function busyboxHuman(bytes: number): string {
  const units = ['', 'K', 'M', 'G', 'T'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return unit === 0 ? String(value) : `${value.toFixed(1)}${units[unit]}`;
}
