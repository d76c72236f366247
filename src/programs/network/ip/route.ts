import type { Process } from '../../../kernel/process.ts';
import { command } from '../../command.ts';
import { Failure } from '../../failure.ts';
import type { Flavour } from '../../program.ts';
import { maskOf } from '../interface-flags.ts';
import { nameOf } from '../names.ts';

const HEAD = 'Kernel IP routing table\n';

/** route: of net-tools, and of busybox. It shows, and changes nothing. */
export const route = command({
  suite: 'net-tools 2.10',
  gnu: { synopsis: '[-n]', about: 'Show the routing table.', options: '  -n  no names', unlisted: '  -e\n  -v' },
  busybox: { synopsis: '[-n]', about: 'Show the routing table', options: '\t-n\tNo names', unlisted: '\t-e' },
  async run({ proc, flavour, options, operands, out }) {
    if (operands.length > 0) {
      const call = operands.includes('del') ? 'SIOCDELRT' : 'SIOCADDRT';
      if (flavour === 'busybox') throw new Failure(`${call}: Operation not permitted`);
      await proc.stderr.write(`${call}: Operation not permitted\n`);
      return 7;
    }
    if (flavour === 'gnu' && options.has('e')) {
      await out.write(netstatRoutes(proc, flavour, options.has('n')));
      return 0;
    }
    const columns = 'Destination     Gateway         Genmask         Flags Metric Ref    Use Iface\n';
    await out.write(
      HEAD + columns + table(proc, flavour, options.has('n'), ({ flags }) => `${flags.padEnd(5)} 0      0        0 `),
    );
    return 0;
  },
});

/** The rows of `route` or `netstat -r`, whose last columns differ. */
export function table(
  proc: Process,
  flavour: Flavour,
  numeric: boolean,
  middle: (row: { flags: string }) => string,
): string {
  return proc.net
    .routes()
    .map(({ destination, via, device }) => {
      const [network = '', prefix = '0'] = destination === 'default' ? ['0.0.0.0'] : destination.split('/');
      const target = numeric ? network : destination === 'default' ? 'default' : (nameOf(proc, network) ?? network);
      const none = numeric || flavour === 'gnu' ? '0.0.0.0' : '*';
      const gateway = via === undefined ? none : numeric ? via : (nameOf(proc, via) ?? via);
      const flags = via === undefined ? 'U' : 'UG';
      return `${target.padEnd(15)} ${gateway.padEnd(15)} ${maskOf(Number(prefix)).padEnd(15)} ${middle({ flags })}${device}\n`;
    })
    .join('');
}

/** `netstat -r` */
export function netstatRoutes(proc: Process, flavour: Flavour, numeric: boolean): string {
  const width = 5;
  const columns = `Destination     Gateway         Genmask         ${'Flags'.padEnd(width)}   MSS Window  irtt Iface\n`;
  return HEAD + columns + table(proc, flavour, numeric, ({ flags }) => `${flags.padEnd(width)}     0 0          0 `);
}
