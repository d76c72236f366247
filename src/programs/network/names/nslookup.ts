import { command } from '../../command.ts';
import { UsageError } from '../../failure.ts';
import { ask, isAddress, reverseOf, serverOf } from './dns.ts';

const PATIENCE = 5000;
/** Heads a list that is empty here. */
const ELSEWHERE = 'Authoritative answers can be found from:\n\n';
/** Types of records that there are none of. */
const ABSENT = /^(mx|ns|txt|soa|srv|cname)$/;

/** nslookup: of bind9's dnsutils, and of busybox. */
export const nslookup = command({
  suite: 'bind9 9.18',
  gnu: { synopsis: '[name] [server]', about: 'Ask a DNS server about a name.' },
  busybox: { synopsis: '[-type=QUERY_TYPE] [-debug] HOST [DNS_SERVER]', about: 'Ask a DNS server about HOST' },
  prepare: (args) => args.filter((arg) => !/^-(type|query|q|debug|timeout|retry)(=.*)?$/.test(arg)),
  async run({ proc, flavour, operands, out }) {
    const gnu = flavour === 'gnu';
    const [name, server = serverOf(proc)] = operands;
    if (name === undefined) {
      if (!gnu) throw new UsageError('');
      // The real one would read commands now; without any, it ends.
      await out.write('\n');
      return 1;
    }
    const type = proc.argv
      .find((arg) => /^-(type|query|q)=/.test(arg))
      ?.replace(/^.*=/, '')
      .toLowerCase();
    const head = `Server:\t\t${server}\nAddress:\t${server}${gnu ? '#' : ':'}53\n\n`;
    if (isAddress(name)) {
      const { question, name: found } = reverseOf(proc, name);
      if (found !== undefined) {
        await out.write(
          gnu
            ? `${question}\tname = ${found}.\n\n${ELSEWHERE}`
            : `${head}Non-authoritative answer:\n${question}\tname = ${found}\n\n`,
        );
        return 0;
      }
    }
    const answer = isAddress(name) ? ({ kind: 'silent' } as const) : await ask(proc, server, name, PATIENCE);
    if (answer.kind === 'silent') {
      const error = `;; communications error to ${server}#53: timed out\n`;
      await out.write(
        gnu
          ? `${error.repeat(3)};; no servers could be reached\n\n`
          : ';; connection timed out; no servers could be reached\n\n',
      );
      return 1;
    }
    await out.write(head);
    if (answer.kind === 'none') {
      await out.write(
        `** server can't find ${name}: NXDOMAIN\n\n${gnu ? '' : `** server can't find ${name}: NXDOMAIN\n\n`}`,
      );
      return 1;
    }
    const found = answer.addresses.map((address) => `Name:\t${name}\nAddress: ${address}\n`).join('');
    const nothing = 'Non-authoritative answer:\n\n';
    if (gnu && ABSENT.test(type ?? '')) {
      await out.write(`Non-authoritative answer:\n*** Can't find ${name}: No answer\n\n${ELSEWHERE}`);
    } else if (type === 'aaaa') await out.write(nothing);
    // busybox asks for both kinds of addresses; those of IPv6, which there are none of, are answered first.
    else await out.write(`${gnu || type === 'a' ? '' : nothing}Non-authoritative answer:\n${found}\n`);
    return 0;
  },
});
