import { beforeEach, expect, test } from 'vitest';
import type { NetEvent } from '../../src/net/events.ts';
import type { Namespace } from '../../src/net/namespace.ts';
import { bytes, Machine, request, settle } from './machine.ts';

let machine: Machine;
let host: Namespace;
let db: Namespace;
let web: Namespace;
let events: NetEvent[];

beforeEach(() => {
  machine = new Machine();
  host = machine.fabric.host;
  db = machine.container(machine.docker0);
  web = machine.container(machine.docker0);
  db.owner = 'the db';
  web.owner = 'the web';
  events = machine.listen();
});

const at = { address: '172.17.0.2', port: 80 };
const port = expect.any(Number);
const theDb = { owner: 'the db', ...at };
const theWeb = { owner: 'the web', address: '172.17.0.3', port };
const theHost = { owner: 'host', address: '127.0.0.1', port };

async function ask(net: Namespace, to = at): Promise<void> {
  await machine.timed(machine.run(net, (proc) => request(proc, to, 'hello')));
  await settle();
}

/** Without what is left out here because it is the same throughout. */
const brief = () => events.map((event) => ({ ...event, protocol: undefined }));

test('a conversation is told of once', async () => {
  machine.serve(db, at);
  await ask(web);
  const common = { protocol: undefined, connection: 1 };
  expect(brief()).toEqual([
    { ...common, type: 'connect', from: theWeb, to: theDb, published: undefined, result: 'established' },
    { ...common, type: 'data', from: theWeb, to: theDb, published: undefined, bytes: 5 },
    { ...common, type: 'data', from: theDb, to: theWeb, published: undefined, bytes: 9 },
    { ...common, type: 'close', from: theWeb, to: theDb },
  ]);
});

test('a conversation through docker-proxy is one with the container', async () => {
  machine.fabric.publish({
    protocol: 'tcp',
    hostAddress: '0.0.0.0',
    hostPort: 8080,
    containerAddress: '172.17.0.2',
    containerPort: 80,
    namespace: db,
  });
  const published = { hostAddress: '0.0.0.0', hostPort: 8080 };
  machine.serve(db, at);
  await ask(host, { address: '127.0.0.1', port: 8080 });
  const common = { protocol: undefined, connection: expect.any(Number) };
  const conversation = (from: object) => [
    { ...common, type: 'connect', from, to: theDb, published, result: 'established' },
    { ...common, type: 'data', from, to: theDb, published, bytes: 5 },
    { ...common, type: 'data', from: theDb, to: from, published, bytes: 9 },
    { ...common, type: 'close', from, to: theDb },
  ];
  expect(brief()).toEqual(conversation(theHost));
  events.length = 0;
  await ask(host, { address: '10.0.2.15', port: 8080 });
  expect(brief()).toEqual(conversation({ ...theHost, address: '10.0.2.15' }));
});

test('failures to connect say which', async () => {
  const user = machine.fabric.createBridge({ name: 'br-1', subnet: '172.18.0.0/16', gateway: '172.18.0.1' });
  const other = machine.container(user);
  machine.fabric.publish({
    protocol: 'tcp',
    hostAddress: '0.0.0.0',
    hostPort: 8080,
    containerAddress: '172.17.0.2',
    containerPort: 80,
    namespace: db,
  });
  await ask(web);
  await ask(web, { address: '172.17.0.99', port: 80 });
  await ask(web, { address: '172.18.0.2', port: 80 });
  await ask(web, { address: '8.8.8.8', port: 80 });
  await ask(host, { address: '127.0.0.1', port: 8080 });
  await ask(host, { address: '172.17.0.1', port: 8080 });
  const failures = events.flatMap((event) => (event.type === 'connect' ? [event] : []));
  expect(
    failures.map(({ from, to, published, result }) => [from.owner, to.owner, published?.hostPort, result]),
  ).toEqual([
    ['the web', 'the db', undefined, 'refused'],
    ['the web', undefined, undefined, 'unreachable'],
    ['the web', other.owner, undefined, 'timeout'],
    ['the web', undefined, undefined, 'unreachable'],
    ['host', 'the db', 8080, 'reset'],
    ['host', 'the db', 8080, 'refused'],
  ]);
});

test('pings and lookups', async () => {
  const files = { '/etc/hosts': '172.17.0.2 db\n' };
  web.setResolver((name) => (name === 'cache' ? ['172.17.0.9'] : []));
  await machine.run(
    web,
    async (proc) => {
      const [address = ''] = await proc.net.resolve(proc, 'db');
      for (const to of [address, '172.17.0.99']) {
        await proc.net.echo(proc, to, { bytes: 56, sequence: 1, timeout: 5000 });
      }
    },
    { files },
  );
  const dns = { '/etc/resolv.conf': 'nameserver 127.0.0.11' };
  await machine.run(web, (proc) => proc.net.resolve(proc, 'cache'), { files: dns });
  await machine.timed(machine.run(web, (proc) => proc.net.resolve(proc, 'nosuch'), { files: dns }));
  const from = { owner: 'the web', address: '172.17.0.3' };
  expect(events).toEqual([
    { type: 'lookup', owner: 'the web', name: 'db', answer: ['172.17.0.2'], source: 'hosts' },
    { type: 'echo', from, to: { owner: 'the db', address: '172.17.0.2' }, bytes: 56, result: 'reply' },
    { type: 'echo', from, to: { owner: undefined, address: '172.17.0.99' }, bytes: 56, result: 'unreachable' },
    { type: 'lookup', owner: 'the web', name: 'cache', answer: ['172.17.0.9'], source: 'dns' },
    { type: 'lookup', owner: 'the web', name: 'nosuch', answer: [], source: 'dns' },
  ]);
});

test('datagrams, through docker-proxy as well', async () => {
  machine.fabric.publish({
    protocol: 'udp',
    hostAddress: '127.0.0.1',
    hostPort: 5353,
    containerAddress: '172.17.0.2',
    containerPort: 53,
    namespace: db,
  });
  machine.start(db, async (proc) => {
    const socket = proc.net.bind(proc, { address: '0.0.0.0', port: 53 });
    for (;;) socket.send(proc, bytes('answer'), (await socket.receive(proc)).from);
  });
  await machine.run(host, async (proc) => {
    const socket = proc.net.bind(proc, { address: '0.0.0.0', port: 0 });
    socket.send(proc, bytes('hi'), { address: '127.0.0.1', port: 5353 });
    await socket.receive(proc);
  });
  const common = {
    type: 'data',
    protocol: 'udp',
    connection: undefined,
    published: { hostAddress: '127.0.0.1', hostPort: 5353 },
  };
  const container = { owner: 'the db', address: '172.17.0.2', port: 53 };
  expect(events).toEqual([
    { ...common, from: theHost, to: container, bytes: 2 },
    { ...common, from: container, to: theHost, bytes: 6 },
  ]);
});

test('nobody is told after unsubscribing', async () => {
  const seen: string[] = [];
  const stop = machine.fabric.subscribe(({ type }) => seen.push(type));
  await ask(web);
  stop();
  await ask(web);
  expect(seen).toEqual(['connect']);
  expect(events).toHaveLength(2);
});
