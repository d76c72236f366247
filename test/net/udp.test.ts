import { beforeEach, expect, test } from 'vitest';
import type { Process } from '../../src/kernel/process.ts';
import type { DatagramSocket } from '../../src/kernel/sockets.ts';
import type { Namespace } from '../../src/net/namespace.ts';
import { bytes, errorOf, Machine, settle, text } from './machine.ts';

let machine: Machine;
let server: Namespace;
let client: Namespace;

beforeEach(() => {
  machine = new Machine();
  server = machine.container(machine.docker0);
  client = machine.container(machine.docker0);
});

const any = (port = 0) => ({ address: '0.0.0.0', port });
const at = { address: '172.17.0.2', port: 53 };

/** Runs `body` in both containers at once, each with a socket. */
async function both<T>(
  serve: (proc: Process, socket: DatagramSocket) => Promise<unknown>,
  ask: (proc: Process, socket: DatagramSocket) => Promise<T>,
): Promise<T> {
  machine.start(server, async (proc) => {
    const socket = proc.net.bind(proc, any(53));
    proc.install(socket);
    await serve(proc, socket);
  });
  return machine.run(client, async (proc) => {
    const socket = proc.net.bind(proc, any());
    proc.install(socket);
    return ask(proc, socket);
  });
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );

test('datagrams keep their limits and know their senders', async () => {
  const answer = await both(
    async (proc, socket) => {
      const first = await socket.receive(proc);
      const second = await socket.receive(proc);
      expect(first.from.address).toBe('172.17.0.3');
      socket.send(proc, bytes(`${text(first.data)}|${text(second.data)}`), second.from);
    },
    async (proc, socket) => {
      socket.send(proc, bytes('one'), at);
      socket.send(proc, bytes('two'), at);
      const { from, data } = await socket.receive(proc);
      expect(from).toEqual(at);
      return text(data);
    },
  );
  expect(answer).toBe('one|two');
});

test('a closed port answers with an error on the next receive, once', async () => {
  const results = await machine.run(client, async (proc) => {
    const socket = proc.net.bind(proc, any());
    socket.send(proc, bytes('x'), { address: '172.17.0.2', port: 54 });
    const first = await failure(socket.receive(proc));
    return [first, socket.readable];
  });
  expect(results).toEqual(['ECONNREFUSED', false]);
});

test('an address that nobody has answers with an error after three seconds', async () => {
  const attempt = machine.run(client, async (proc) => {
    const socket = proc.net.bind(proc, any());
    socket.send(proc, bytes('x'), { address: '172.17.0.99', port: 53 });
    return failure(socket.receive(proc));
  });
  expect(await machine.timed(attempt)).toMatchObject({ value: 'EHOSTUNREACH', ms: 3000 });
});

test('what cannot be sent fails at once', async () => {
  const alone = machine.fabric.createNamespace('alone');
  const codes = await machine.run(alone, async (proc) => {
    const socket = proc.net.bind(proc, any());
    return [
      errorOf(() => socket.send(proc, bytes('x'), at)),
      errorOf(() => socket.send(proc, new Uint8Array(65508), at)),
      errorOf(() => socket.send(proc, bytes('x'), { address: '::1', port: 53 })),
    ];
  });
  expect(codes).toEqual(['ENETUNREACH', 'EMSGSIZE', 'EADDRNOTAVAIL']);
});

test('binding follows the same rules as listening, apart from TCP', async () => {
  const codes = await machine.run(
    machine.fabric.host,
    async (proc) => {
      proc.net.listen(proc, any(5353));
      proc.net.bind(proc, any(5353));
      return [
        errorOf(() => proc.net.bind(proc, { address: '127.0.0.1', port: 5353 })),
        errorOf(() => proc.net.bind(proc, { address: '192.168.1.1', port: 5354 })),
        errorOf(() => proc.net.bind(proc, any(53))),
      ];
    },
    { user: { uid: 1000, gid: 1000, groups: [] } },
  );
  expect(codes).toEqual(['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES']);
});

test('what nobody receives is lost once the buffer is full', async () => {
  const received = await machine.run(server, async (proc) => {
    const socket = proc.net.bind(proc, any(53));
    for (let i = 0; i < 10; i++) socket.send(proc, new Uint8Array(50_000), { address: '127.0.0.1', port: 53 });
    let count = 0;
    while (socket.readable) count += (await socket.receive(proc)).data.length;
    return count;
  });
  expect(received).toBe(200_000);
});

test('icc=false lets answers pass, and what a link allows', async () => {
  const closed = machine.fabric.createBridge({
    name: 'br-1',
    subnet: '172.20.0.0/16',
    gateway: '172.20.0.1',
    icc: false,
  });
  const [a, b] = [machine.container(closed), machine.container(closed)];
  closed.allow({ from: '172.20.0.3', to: '172.20.0.2', protocol: 'udp', port: 53 });
  const seen: string[] = [];
  machine.start(a, async (proc) => {
    const socket = proc.net.bind(proc, any(53));
    proc.install(socket);
    for (;;) {
      const { from, data } = await socket.receive(proc);
      seen.push(text(data));
      socket.send(proc, bytes('answer'), from);
    }
  });
  const answer = machine.run(b, async (proc) => {
    const socket = proc.net.bind(proc, any(1000));
    socket.send(proc, bytes('dropped'), { address: '172.20.0.2', port: 54 });
    socket.send(proc, bytes('allowed'), { address: '172.20.0.2', port: 53 });
    return text((await socket.receive(proc)).data);
  });
  expect(await answer).toBe('answer');
  expect(seen).toEqual(['allowed']);
});

test('the death of its process closes the socket', async () => {
  await machine.run(server, async (proc) => {
    proc.install(proc.net.bind(proc, any(53)));
  });
  await settle();
  expect(server.sockets()).toEqual([]);
});
