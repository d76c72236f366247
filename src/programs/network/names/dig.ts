import type { Process, Program } from '../../../kernel/process.ts';
import { ask, type DnsAnswer, isAddress, reverseOf, serverOf } from './dns.ts';

const VERSION = '9.18.49-1~deb12u1-Debian';
const PATIENCE = 5000;
const TTL = 600;

/** What the command line asked for. */
interface Question {
  server: string;
  name: string;
  type: string;
  short: boolean;
  sections: Set<string>;
}

const SECTIONS = ['cmd', 'comments', 'question', 'answer', 'stats'];

function parse(proc: Process): Question {
  const question: Question = {
    server: serverOf(proc),
    name: '.',
    type: 'A',
    short: false,
    sections: new Set(SECTIONS),
  };
  const args = proc.argv.slice(1);
  for (let at = 0; at < args.length; at++) {
    const word = args[at] as string;
    if (word.startsWith('@')) question.server = word.slice(1);
    else if (word === '+short') question.short = true;
    else if (word === '+noall') question.sections.clear();
    else if (word === '+all') question.sections = new Set(SECTIONS);
    else if (word.startsWith('+no')) question.sections.delete(word.slice(3));
    else if (word.startsWith('+')) question.sections.add(word.slice(1));
    else if (word === '-x') {
      at += 1;
      question.name = reverseOf(proc, args[at] ?? '').question;
      question.type = 'PTR';
    } else if (word === '-t' || word === '-q' || word === '-p') {
      at += 1;
      if (word === '-t') question.type = (args[at] ?? 'A').toUpperCase();
      if (word === '-q') question.name = args[at] ?? '.';
    } else if (/^(a|aaaa|any|cname|mx|ns|ptr|soa|srv|txt)$/i.test(word)) question.type = word.toUpperCase();
    else if (!word.startsWith('-') && !/^in$/i.test(word)) question.name = word;
  }
  return question;
}

/** dig of bind9's dnsutils. */
export const dig: Program = async (proc) => {
  const question = parse(proc);
  const { server, name, type, short, sections } = question;
  const answer = await answerTo(proc, question);
  const own = proc.argv
    .slice(1)
    .map((word) => ` ${word}`)
    .join('');
  const banner = `\n; <<>> DiG ${VERSION} <<>>${own}\n;; global options: +cmd\n`;
  if (answer.kind === 'silent') {
    const error = `;; communications error to ${server}#53: timed out\n`;
    await proc.stdout.write(`${error.repeat(3)}${short ? '' : banner};; no servers could be reached\n`);
    return 9;
  }
  const records = answer.kind === 'found' ? answer.addresses : [];
  if (short) {
    await proc.stdout.write(records.map((record) => `${record}\n`).join(''));
    return 0;
  }
  const full = name.endsWith('.') ? name : `${name}.`;
  const line = (record: string) => `${full}${tabs(full, 3)}${TTL}\tIN\t${type}\t${record}\n`;
  const size = 12 + full.length + 1 + 4 + records.length * (full.length + 1 + 14);
  const header = `;; Got answer:\n;; ->>HEADER<<- opcode: QUERY, status: ${answer.kind === 'none' ? 'NXDOMAIN' : 'NOERROR'}, id: ${proc.kernel.random.integer(1, 65535)}\n;; flags: qr rd ra; QUERY: 1, ANSWER: ${records.length}, AUTHORITY: 0, ADDITIONAL: 0\n\n`;
  const parts = [
    sections.has('cmd') ? banner : '',
    sections.has('comments') ? header : '',
    sections.has('question') ? `;; QUESTION SECTION:\n;${full}${tabs(`;${full}`, 4)}IN\t${type}\n\n` : '',
    sections.has('answer') && records.length > 0
      ? `${sections.has('comments') ? ';; ANSWER SECTION:\n' : ''}${records.map(line).join('')}${sections.has('comments') ? '\n' : ''}`
      : '',
    sections.has('stats')
      ? `;; Query time: 0 msec\n;; SERVER: ${server}#53(${server}) (UDP)\n;; WHEN: ${when(proc)}\n;; MSG SIZE  rcvd: ${size}\n\n`
      : '',
  ];
  await proc.stdout.write(parts.join(''));
  return 0;
};

async function answerTo(proc: Process, { server, name, type }: Question): Promise<DnsAnswer> {
  if (type === 'PTR') {
    const address = name.replace('.in-addr.arpa', '').split('.').reverse().join('.');
    const found = isAddress(address) ? reverseOf(proc, address).name : undefined;
    return found === undefined ? { kind: 'silent' } : { kind: 'found', addresses: [`${found}.`] };
  }
  const answer = await ask(proc, server, name, PATIENCE);
  return type === 'A' || answer.kind !== 'found' ? answer : { kind: 'found', addresses: [] };
}

/** Tabs, of eight characters each, up to the column where the next field begins; a blank where that is behind. */
function tabs(text: string, columns: number): string {
  return '\t'.repeat(Math.max(0, columns - Math.floor(text.length / 8))) || ' ';
}

function when(proc: Process): string {
  const date = new Date(proc.clock.now());
  const [weekday = '', day = '', month = '', year = '', time = ''] = date.toUTCString().replace(',', '').split(' ');
  return `${weekday} ${month} ${day} ${time} UTC ${year}`;
}

/** host of bind9's. */
export const host: Program = async (proc) => {
  const [name, server = serverOf(proc)] = proc.argv
    .slice(1)
    .filter((word, at) => !word.startsWith('-') && !/^-[ctWRNm]$/.test(proc.argv[at] ?? ''));
  if (name === undefined) {
    await proc.stderr.write('Usage: host name [server]\n');
    return 1;
  }
  if (isAddress(name)) {
    const { question, name: found } = reverseOf(proc, name);
    if (found !== undefined) {
      await proc.stdout.write(`${question} domain name pointer ${found}.\n`);
      return 0;
    }
  }
  const answer = isAddress(name) ? ({ kind: 'silent' } as const) : await ask(proc, server, name, PATIENCE);
  if (answer.kind === 'found') {
    await proc.stdout.write(answer.addresses.map((address) => `${name} has address ${address}\n`).join(''));
    return 0;
  }
  const error = `;; communications error to ${server}#53: timed out\n`;
  const text =
    answer.kind === 'none'
      ? `Host ${name} not found: 3(NXDOMAIN)\n`
      : `${error.repeat(2)};; no servers could be reached\n`;
  await proc.stdout.write(text);
  return 1;
};
