import type { Process, Program } from '../../../kernel/process.ts';
import type { Interface } from '../../../kernel/sockets.ts';
import { addressJson, addressLines, briefAddress, briefLink, linkLines, type Show } from './links.ts';
import { localLines, routeLines, routeObjects, routeTo } from './routes.ts';

const USAGE = `Usage: ip [ OPTIONS ] OBJECT { COMMAND | help }
where  OBJECT := { address | help | link | neighbour | netns | route | rule }
       OPTIONS := { -V[ersion] | -j[son] | -4 | -6 | -br[ief] | -o[neline] | -c[olor] }
`;

const OBJECTS = ['address', 'link', 'neighbour', 'neighbor', 'route', 'rule', 'netns', 'help'];
/** What changes something, which neither containers (without NET_ADMIN) nor this host allow. */
const CHANGES = /^(add|a|append|change|chg|replace|set|delete|del|d|flush|f|save|restore)$/;

/** ip of iproute2: it shows, and changes nothing. */
export const ip: Program = async (proc) => {
  const words = proc.argv.slice(1);
  const show: Show = { family: undefined, oneLine: false, brief: false, json: false, statistics: false };
  while (words[0]?.startsWith('-')) {
    const option = words.shift()?.replace(/^--?/, '') ?? '';
    const is = (full: string, least: number) => option.length >= least && full.startsWith(option);
    if (option === '4' || option === '6') show.family = option === '4' ? 'inet' : 'inet6';
    else if (option === '0') show.family = 'link';
    else if (is('oneline', 1)) show.oneLine = true;
    else if (is('brief', 2)) show.brief = true;
    else if (is('json', 1)) show.json = true;
    else if (is('statistics', 1)) show.statistics = true;
    else if (is('family', 1)) show.family = family(words.shift());
    else if (is('Version', 1)) {
      await proc.stdout.write('ip utility, iproute2-6.1.0\n');
      return 0;
    } else if (is('help', 1)) return usage(proc, 0);
    else if (!/^(d(etails)?|p(retty)?|c(olor)?(=.*)?|r(esolve)?|N(umeric)?|h(uman)?)$/.test(option)) {
      await proc.stderr.write(`Option "-${option}" is unknown, try "ip -help".\n`);
      return 255;
    }
  }
  const [object, ...rest] = words;
  if (object === undefined) return usage(proc, 255);
  const full = OBJECTS.find((name) => name.startsWith(object));
  if (full === 'help') return usage(proc, 255);
  if (full === undefined) {
    await proc.stderr.write(`Object "${object}" is unknown, try "ip help".\n`);
    return 1;
  }
  if (rest[0] === 'help') return objectUsage(proc, full);
  if (full === 'route') return route(proc, rest, show.json);
  if (full === 'rule') return rule(proc, rest);
  if (full === 'address' || full === 'link') return links(proc, full, rest, show);
  return 0;
};

function family(name: string | undefined): Show['family'] {
  return name === 'inet' || name === 'inet6' || name === 'link' ? name : undefined;
}

async function usage(proc: Process, status: number): Promise<number> {
  await (status === 0 ? proc.stdout : proc.stderr).write(USAGE);
  return status;
}

async function refuse(proc: Process): Promise<number> {
  await proc.stderr.write('RTNETLINK answers: Operation not permitted\n');
  return 2;
}

/** `show`, `list`, `ls` (abbreviated), or nothing. */
function isShow(word: string | undefined): boolean {
  return word === undefined || ['show', 'list', 'lst'].some((name) => name.startsWith(word)) || word === 'ls';
}

async function links(proc: Process, object: 'address' | 'link', words: string[], show: Show): Promise<number> {
  const [command, ...rest] = words;
  if (command !== undefined && CHANGES.test(command)) return refuse(proc);
  if (!isShow(command)) {
    await proc.stderr.write(`Command "${command}" is unknown, try "ip ${object} help".\n`);
    return 255;
  }
  let found: Interface[] = proc.net.interfaces();
  for (let at = 0; at < rest.length; at++) {
    if (rest[at] === 'up') found = found.filter(({ up }) => up);
    else if (rest[at] === 'master') found = found.filter(({ master }) => master === rest[at + 1]);
    if (rest[at] === 'master' || rest[at] === 'type' || rest[at] === 'scope') at += 1;
    else if (rest[at] !== 'up') {
      const name = rest[at] === 'dev' ? rest[++at] : rest[at];
      found = found.filter((link) => link.name === name);
      if (found.length > 0) continue;
      await proc.stderr.write(`Device "${name}" does not exist.\n`);
      return 1;
    }
  }
  if (show.json) {
    await proc.stdout.write(`${JSON.stringify(found.map((link) => addressJson(link, show, object === 'address')))}\n`);
    return 0;
  }
  const context = { show, isHost: found.some(({ index, name }) => index > 1 && name === 'docker0') };
  const text = found.map((link) => {
    if (show.brief) return object === 'address' ? briefAddress(link, show) : briefLink(link);
    return object === 'address' ? addressLines(link, context) : linkLines(link, context);
  });
  await proc.stdout.write(text.join(''));
  return 0;
}

/** How an object's commands are written: the beginning of what the real one says. */
const SYNOPSES: Readonly<Record<string, string>> = {
  address:
    'Usage: ip address {add|change|replace} IFADDR dev IFNAME [ LIFETIME ]\n       ip address [ show [ dev IFNAME ] ]\n',
  link: 'Usage: ip link add [link DEV] [ name ] NAME\n       ip link [ show [ DEVICE ] ]\n',
  route: 'Usage: ip route { list | flush } SELECTOR\n       ip route get ADDRESS\n',
  rule: 'Usage: ip rule { add | del } SELECTOR ACTION\n       ip rule [ list ]\n',
};

async function objectUsage(proc: Process, object: string): Promise<number> {
  await proc.stderr.write(SYNOPSES[object] ?? USAGE);
  return 255;
}

/** The rules that Linux begins with (ip-rule(8)). */
async function rule(proc: Process, [command]: string[]): Promise<number> {
  if (command !== undefined && CHANGES.test(command)) return refuse(proc);
  await proc.stdout.write('0:\tfrom all lookup local\n32766:\tfrom all lookup main\n32767:\tfrom all lookup default\n');
  return 0;
}

async function route(proc: Process, words: string[], json: boolean): Promise<number> {
  const [command, ...rest] = words;
  if (command !== undefined && CHANGES.test(command)) return refuse(proc);
  if (command !== undefined && 'get'.startsWith(command)) {
    const to = rest.find((word) => /^\d/.test(word));
    const text = to === undefined ? undefined : routeTo(proc, to);
    if (text === undefined) {
      await proc.stderr.write(
        to === undefined ? 'need at least a destination address\n' : 'RTNETLINK answers: Network is unreachable\n',
      );
      return to === undefined ? 1 : 2;
    }
    await proc.stdout.write(text);
    return 0;
  }
  if (!isShow(command)) {
    await proc.stderr.write(`Command "${command}" is unknown, try "ip route help".\n`);
    return 255;
  }
  const local = rest[0] === 'table' && rest[1] === 'local';
  const text = json
    ? `${JSON.stringify(routeObjects(proc, rest))}\n`
    : (local ? localLines(proc) : routeLines(proc, rest)).join('');
  await proc.stdout.write(text);
  return 0;
}
