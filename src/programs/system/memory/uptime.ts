import { command } from '../../command.ts';
import { clockTime, loads, upText, uptimeSeconds } from './system.ts';

/** uptime: of procps, and of busybox. Nobody logs in here, so there are no users. */
export const uptime = command({
  suite: 'procps-ng 4.0.2',
  hint: () => '\nUsage:\n uptime [options]\n\nOptions: -p -s',
  gnu: {
    synopsis: '[options]',
    about: 'Show for how long the system has been up.',
    options: `
 -p, --pretty   in words
 -s, --since    since when
`,
    unlisted: ' -V\n -h',
  },
  busybox: { synopsis: '', about: 'Show for how long the system has been up' },
  async run({ proc, flavour, options, out }) {
    const seconds = uptimeSeconds(proc);
    if (options.has('V')) await out.write('uptime from procps-ng 4.0.2\n');
    else if (options.has('p')) await out.write(`up ${pretty(seconds)}\n`);
    else if (options.has('s'))
      await out.write(`${new Date(proc.clock.now() - seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')}\n`);
    else
      await out.write(
        ` ${clockTime(proc)}${upText(seconds)},  ${flavour === 'gnu' ? '0 user' : '0 users'},  load average: ${loads(proc).join(', ')}\n`,
      );
    return 0;
  },
});

function pretty(seconds: number): string {
  const units: [string, number][] = [
    ['year', 31_536_000],
    ['week', 604_800],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ];
  let left = Math.floor(seconds);
  const parts = units.flatMap(([name, length]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    return count > 0 ? [`${count} ${name}${count === 1 ? '' : 's'}`] : [];
  });
  return parts.join(', ') || '0 minutes';
}

/** w: who is logged in, which here is nobody. */
export const w = command({
  suite: 'procps-ng 4.0.2',
  gnu: {
    synopsis: '[options]',
    about: 'Show who is logged in.',
    options: ' -h, --no-header  no header',
    unlisted: ' -s\n -f\n -V',
  },
  busybox: { synopsis: '', about: 'Show who is logged in' },
  async run({ proc, flavour, options, out }) {
    if (flavour === 'busybox') await out.write('USER\t\tTTY\t\tIDLE\tTIME\t\t HOST\n');
    else if (!options.has('h')) {
      await out.write(
        ` ${clockTime(proc)}${upText(uptimeSeconds(proc))},  0 user,  load average: ${loads(proc).join(', ')}\n`,
      );
      await out.write('USER     TTY      FROM             LOGIN@   IDLE   JCPU   PCPU WHAT\n');
    }
    return 0;
  },
});
