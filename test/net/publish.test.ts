import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Bridge } from '../../src/net/bridge.ts';
import type { Namespace } from '../../src/net/namespace.ts';
import { bytes, errorOf, Machine, request, settle, text } from './machine.ts';

// What reaches a published port, and how, was asked of Docker 20.10.24.

let machine: Machine;
let host: Namespace;
let user: Bridge;
let web: Namespace;
let other: Namespace;
let stranger: Namespace;
let hidden: Namespace;

beforeEach(() => {
  machine = new Machine();
  host = machine.fabric.host;
  user = machine.fabric.createBridge({ name: 'br-1', subnet: '172.18.0.0/16', gateway: '172.18.0.1' });
  const inner = machine.fabric.createBridge({
    name: 'br-2',
    subnet: '172.19.0.0/16',
    gateway: '172.19.0.1',
    internal: true,
  });
  web = machine.container(machine.docker0);
  other = machine.container(machine.docker0);
  stranger = machine.container(user);
  hidden = machine.container(inner);
});

const publish = (hostAddress: string, hostPort: number, protocol: 'tcp' | 'udp' = 'tcp', containerPort = 80) =>
  machine.fabric.publish({
    protocol,
    hostAddress,
    hostPort,
    containerAddress: '172.17.0.2',
    containerPort,
    namespace: web,
  });

/** A server that tells whom it sees. */
const mirror = () =>
  machine.start(web, async (proc) => {
    const listener = proc.net.listen(proc, { address: '0.0.0.0', port: 80 });
    for (;;) {
      const socket = await listener.accept(proc);
      await socket.read(proc, 100);
      await socket.write(proc, bytes(`${socket.remote.address} to ${socket.local.address}`));
      socket.release();
    }
  });

/** What a client reads, or the error that it gets. */
async function ask(from: Namespace, address: string, port: number, message = 'GET'): Promise<string> {
  const { value, error } = await machine.timed(machine.run(from, (proc) => request(proc, { address, port }, message)));
  return value ?? `${error}`;
}

const connects = (from: Namespace, address: string, port: number) => machine.knock(from, { address, port });

describe('a port published on 0.0.0.0', () => {
  beforeEach(() => publish('0.0.0.0', 8080));

  test('is reached from the host by localhost, through docker-proxy', async () => {
    mirror();
    expect(await ask(host, '127.0.0.1', 8080)).toBe('172.17.0.1 to 172.17.0.2');
    expect(await ask(host, '127.0.0.5', 8080)).toBe('172.17.0.1 to 172.17.0.2');
    expect(await connects(host, '::1', 8080)).toEqual(['ECONNREFUSED', 0]);
  });

  test('is reached from the host by its other addresses, with the destination translated', async () => {
    mirror();
    expect(await ask(host, '10.0.2.15', 8080)).toBe('10.0.2.15 to 172.17.0.2');
    expect(await ask(host, '172.17.0.1', 8080)).toBe('172.17.0.1 to 172.17.0.2');
    // Masqueraded, since it leaves by another bridge than its address is on.
    expect(await ask(host, '172.18.0.1', 8080)).toBe('172.17.0.1 to 172.17.0.2');
    expect(await ask(host, '172.17.0.2', 8080)).toBe('ECONNREFUSED');
  });

  test('is reached from containers by any address of the host, through docker-proxy', async () => {
    mirror();
    for (const container of [web, other, stranger]) {
      expect(await ask(container, '172.17.0.1', 8080)).toBe('172.17.0.1 to 172.17.0.2');
      expect(await ask(container, '172.18.0.1', 8080)).toBe('172.17.0.1 to 172.17.0.2');
    }
  });

  test('is not reached from an internal network', async () => {
    mirror();
    expect(await connects(hidden, '172.17.0.1', 8080)).toEqual(['ETIMEDOUT', 127_000]);
    expect(await connects(hidden, '172.19.0.1', 8080)).toEqual(['ETIMEDOUT', 127_000]);
  });

  test('resets the connection where the container refuses and docker-proxy has accepted already', async () => {
    expect(await ask(host, '127.0.0.1', 8080)).toBe('ECONNRESET');
    expect(await ask(other, '172.17.0.1', 8080)).toBe('ECONNRESET');
    expect(await ask(stranger, '172.17.0.1', 8080)).toBe('ECONNRESET');
  });

  test('is only closed where the client sent nothing until then', async () => {
    const end = machine.run(host, async (proc) => {
      const socket = await proc.net.connect(proc, { address: '127.0.0.1', port: 8080 });
      return (await socket.read(proc, 100)).length;
    });
    expect(await end).toBe(0);
  });

  test('refuses where the destination is translated and the container refuses', async () => {
    expect(await connects(host, '10.0.2.15', 8080)).toEqual(['ECONNREFUSED', 0]);
    expect(await connects(host, '172.17.0.1', 8080)).toEqual(['ECONNREFUSED', 0]);
  });

  test('resets after three seconds where the container is gone', async () => {
    web.remove();
    const { ms, error } = await machine.timed(
      machine.run(host, (proc) => request(proc, { address: '127.0.0.1', port: 8080 }, 'GET')),
    );
    expect([Math.round(ms), error]).toEqual([3000, 'ECONNRESET']);
  });

  test('streams both ways, each until its end', async () => {
    machine.start(web, async (proc) => {
      const listener = proc.net.listen(proc, { address: '0.0.0.0', port: 80 });
      const fd = proc.install(await listener.accept(proc));
      const all = await proc.stream(fd).readAll();
      await proc.stream(fd).write(new Uint8Array(300_000));
      await proc.stream(fd).write(`${all.length}`);
      proc.close(fd);
    });
    const answer = machine.run(host, async (proc) => {
      const socket = await proc.net.connect(proc, { address: '127.0.0.1', port: 8080 });
      const fd = proc.install(socket);
      await proc.stream(fd).write(new Uint8Array(500_000));
      socket.shutdown();
      const all = await proc.stream(fd).readAll();
      return [all.length, text(all.subarray(300_000))];
    });
    expect(await answer).toEqual([300_006, '500000']);
    expect([host, web].flatMap((net) => net.sockets()).filter(({ state }) => state !== 'LISTEN')).toEqual([]);
  });

  test('a slow reader behind docker-proxy slows the writer down', async () => {
    const server = machine.start(web, async (proc) => {
      const listener = proc.net.listen(proc, { address: '0.0.0.0', port: 80 });
      proc.install(await listener.accept(proc));
      await proc.wait();
    });
    let written = 0;
    machine.start(host, async (proc) => {
      const socket = await proc.net.connect(proc, { address: '127.0.0.1', port: 8080 });
      proc.install(socket);
      for (;;) {
        await socket.write(proc, new Uint8Array(1024));
        written += 1024;
      }
    });
    await settle();
    expect(written).toBeGreaterThanOrEqual(65536);
    expect(written).toBeLessThanOrEqual(4 * 65536);
    expect(server.status).toBeUndefined();
  });

  test('carries any writes whole and in order', async () => {
    machine.start(web, async (proc) => {
      const listener = proc.net.listen(proc, { address: '0.0.0.0', port: 80 });
      for (;;) {
        const socket = await listener.accept(proc);
        for (let data = await socket.read(proc, 999); data.length > 0; data = await socket.read(proc, 999)) {
          await socket.write(proc, data);
        }
        socket.release();
      }
    });
    const sizes = fc.array(fc.oneof(fc.nat(2000), fc.nat(100_000)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(sizes, async (lengths) => {
        const sent = lengths.map((length, i) => Uint8Array.from({ length }, (_, at) => at + i));
        const back = await machine.run(host, async (proc) => {
          const socket = await proc.net.connect(proc, { address: '127.0.0.1', port: 8080 });
          const fd = proc.install(socket);
          proc.fork(async (child) => {
            for (const data of sent) await child.stream(fd).write(data);
            socket.shutdown();
            return 0;
          });
          const all = await proc.stream(fd).readAll();
          proc.close(fd);
          return all;
        });
        expect(Buffer.compare(back, Buffer.concat(sent))).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  test('passes on the end of the client', async () => {
    const got = machine.run(web, async (proc) => {
      const listener = proc.net.listen(proc, { address: '0.0.0.0', port: 80 });
      const fd = proc.install(await listener.accept(proc));
      return proc.stream(fd).readText();
    });
    const client = machine.start(host, async (proc) => {
      const socket = await proc.net.connect(proc, { address: '127.0.0.1', port: 8080 });
      proc.install(socket);
      await socket.write(proc, bytes('cut'));
      await proc.wait();
    });
    await settle();
    client.signal('KILL');
    expect(await got).toBe('cut');
  });
});

describe('a port published on one address', () => {
  test('of loopback is reached there only', async () => {
    publish('127.0.0.1', 8080);
    mirror();
    expect(await ask(host, '127.0.0.1', 8080)).toBe('172.17.0.1 to 172.17.0.2');
    expect(await ask(host, '127.0.0.2', 8080)).toBe('ECONNREFUSED');
    expect(await ask(host, '172.17.0.1', 8080)).toBe('ECONNREFUSED');
    expect(await ask(other, '172.17.0.1', 8080)).toBe('ECONNREFUSED');
  });

  test('of the uplink is reached there only', async () => {
    publish('10.0.2.15', 8080);
    mirror();
    expect(await ask(host, '10.0.2.15', 8080)).toBe('10.0.2.15 to 172.17.0.2');
    expect(await ask(stranger, '10.0.2.15', 8080)).toBe('172.17.0.1 to 172.17.0.2');
    expect(await ask(host, '127.0.0.1', 8080)).toBe('ECONNREFUSED');
  });

  test(':: is reached by IPv6 loopback', async () => {
    publish('::', 8080);
    mirror();
    expect(await ask(host, '::1', 8080)).toBe('172.17.0.1 to 172.17.0.2');
    expect(await ask(host, '127.0.0.1', 8080)).toBe('ECONNREFUSED');
    publish('0.0.0.0', 8080);
    expect(await ask(host, '127.0.0.1', 8080)).toBe('172.17.0.1 to 172.17.0.2');
  });

  test('that the host does not have cannot be', () => {
    expect(errorOf(() => publish('192.168.1.1', 8080))).toBe('EADDRNOTAVAIL');
  });
});

describe('a port of the host', () => {
  const listen = (address: string, port: number) =>
    machine.run(host, async (proc) => errorOf(() => proc.net.listen(proc, { address, port })) ?? 'ok');

  test('that a process listens on is not published', async () => {
    const server = machine.serve(host, { address: '127.0.0.1', port: 8080 });
    await settle();
    expect(errorOf(() => publish('0.0.0.0', 8080))).toBe('EADDRINUSE');
    expect(errorOf(() => publish('127.0.0.2', 8080))).toBeUndefined();
    expect(errorOf(() => publish('0.0.0.0', 8080, 'udp'))).toBeUndefined();
    server.signal('KILL');
    expect(errorOf(() => publish('127.0.0.1', 8080))).toBeUndefined();
    expect(machine.fabric.publications()).toHaveLength(3);
  });

  test('that is published is not for processes nor for others', async () => {
    const publication = publish('0.0.0.0', 8080);
    expect(await listen('127.0.0.1', 8080)).toBe('EADDRINUSE');
    expect(await listen('0.0.0.0', 8080)).toBe('EADDRINUSE');
    expect(errorOf(() => publish('127.0.0.1', 8080))).toBe('EADDRINUSE');
    publication.close();
    publication.close();
    expect(await connects(host, '127.0.0.1', 8080)).toEqual(['ECONNREFUSED', 0]);
    expect(await connects(host, '10.0.2.15', 8080)).toEqual(['ECONNREFUSED', 0]);
    expect(await listen('127.0.0.1', 8080)).toBe('ok');
  });

  test('drops the connections that docker-proxy carries when it is no longer published', async () => {
    const publication = publish('0.0.0.0', 8080);
    const server = machine.run(web, async (proc) => {
      const listener = proc.net.listen(proc, { address: '0.0.0.0', port: 80 });
      return (await (await listener.accept(proc)).read(proc, 10)).length;
    });
    const client = machine.run(host, async (proc) => {
      const socket = await proc.net.connect(proc, { address: '127.0.0.1', port: 8080 });
      return (await socket.read(proc, 10)).length;
    });
    await settle();
    publication.close();
    expect(await Promise.all([server, client])).toEqual([0, 0]);
  });
});

describe('a published UDP port', () => {
  /** Answers with whom it sees, once for each datagram. */
  const echoServer = () =>
    machine.start(web, async (proc) => {
      const socket = proc.net.bind(proc, { address: '0.0.0.0', port: 53 });
      proc.install(socket);
      for (;;) {
        const { from, data } = await socket.receive(proc);
        socket.send(proc, bytes(`${from.address} ${text(data)}`), from);
      }
    });

  const query = (from: Namespace, address: string, port: number) =>
    machine.run(from, async (proc) => {
      const socket = proc.net.bind(proc, { address: '0.0.0.0', port: 0 });
      proc.install(socket);
      const answers: string[] = [];
      for (const word of ['one', 'two']) {
        socket.send(proc, bytes(word), { address, port });
        const { from, data } = await socket.receive(proc);
        answers.push(`${from.address}:${from.port} ${text(data)}`);
      }
      return answers;
    });

  test('answers through docker-proxy and through the translated destination', async () => {
    publish('0.0.0.0', 5353, 'udp', 53);
    echoServer();
    await settle();
    const saw = ['172.17.0.1 one', '172.17.0.1 two'];
    const from = (endpoint: string, words = saw) => words.map((word) => `${endpoint} ${word}`);
    expect(await query(host, '127.0.0.1', 5353)).toEqual(from('127.0.0.1:5353'));
    expect(await query(host, '127.0.0.5', 5353)).toEqual(from('127.0.0.1:5353'));
    expect(await query(host, '172.17.0.1', 5353)).toEqual(from('172.17.0.1:5353'));
    expect(await query(host, '172.18.0.1', 5353)).toEqual(from('172.18.0.1:5353'));
    expect(await query(host, '10.0.2.15', 5353)).toEqual(from('10.0.2.15:5353', ['10.0.2.15 one', '10.0.2.15 two']));
    expect(await query(other, '172.17.0.1', 5353)).toEqual(from('172.17.0.1:5353'));
    // docker-proxy listens on all addresses, so that its answer comes from the nearest one.
    expect(await query(stranger, '172.17.0.1', 5353)).toEqual(from('172.18.0.1:5353'));
  });

  test('a silent client is forgotten after 90 seconds', async () => {
    const publication = publish('0.0.0.0', 5353, 'udp', 53);
    echoServer();
    await settle();
    const flows = () => host.sockets().filter(({ protocol }) => protocol === 'udp').length - 1;
    await query(host, '127.0.0.1', 5353);
    await query(other, '172.17.0.1', 5353);
    expect(flows()).toBe(2);
    await machine.run(host, (proc) => proc.sleep(91_000));
    await query(stranger, '172.17.0.1', 5353);
    expect(flows()).toBe(1);
    publication.close();
    expect(host.sockets()).toEqual([]);
  });
});
