import { beforeEach, describe, expect, test } from 'vitest';
import type { Process } from '../../src/kernel/process.ts';
import type { Listener, StreamSocket } from '../../src/kernel/sockets.ts';
import type { Namespace } from '../../src/net/namespace.ts';
import { bytes, errorOf, Machine, request, settle, text } from './machine.ts';

let machine: Machine;
let server: Namespace;
let client: Namespace;
const at = { address: '172.17.0.2', port: 80 };

beforeEach(() => {
  machine = new Machine();
  server = machine.container(machine.docker0);
  client = machine.container(machine.docker0);
});

/** Two processes at the ends of a connection; each idles until it is killed. */
async function pair(): Promise<{ near: Process; far: Process; a: StreamSocket; b: StreamSocket }> {
  const idle = (proc: Process) => proc.wait();
  const accepted = new Promise<{ far: Process; b: StreamSocket }>((resolve) => {
    machine.start(server, async (far) => {
      const listener = far.net.listen(far, at);
      const b = await listener.accept(far);
      listener.release();
      far.install(b);
      resolve({ far, b });
      await idle(far);
    });
  });
  const connected = new Promise<{ near: Process; a: StreamSocket }>((resolve) => {
    machine.start(client, async (near) => {
      const a = await near.net.connect(near, at);
      near.install(a);
      resolve({ near, a });
      await idle(near);
    });
  });
  return { ...(await accepted), ...(await connected) };
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );

test('the ends know each other', async () => {
  const { a, b } = await pair();
  expect(a.remote).toEqual(at);
  expect(b.local).toEqual(at);
  expect(a.local).toEqual(b.remote);
  expect(a.local.address).toBe('172.17.0.3');
  expect(a.local.port).toBeGreaterThanOrEqual(32768);
  expect(a.local.port).toBeLessThan(61000);
});

test('each reads what the other wrote, in order', async () => {
  const { near, far, a, b } = await pair();
  await a.write(near, bytes('one'));
  await a.write(near, bytes('two'));
  await b.write(far, bytes('three'));
  expect(text(await b.read(far, 2)) + text(await b.read(far, 100)) + text(await b.read(far, 100))).toBe('onetwo');
  expect(text(await a.read(near, 100))).toBe('three');
});

test('a writer waits while 64 KiB are unread', async () => {
  const { near, far, a, b } = await pair();
  let done = false;
  const writing = a.write(near, new Uint8Array(70_000)).then(() => {
    done = true;
  });
  await settle();
  expect(done).toBe(false);
  expect((await b.read(far, 1e6)).length).toBe(65536);
  await writing;
  expect((await b.read(far, 1e6)).length).toBe(70_000 - 65536);
});

test('a megabyte arrives whole', async () => {
  machine.start(server, async (proc) => {
    const listener = proc.net.listen(proc, at);
    const fd = proc.install(await listener.accept(proc));
    const all = await proc.stream(fd).readAll();
    await proc.stream(fd).write(`${all.length} ${all.reduce((sum, byte) => (sum + byte) % 1000, 0)}`);
    proc.close(fd);
  });
  const answer = await machine.run(client, async (proc) => {
    const socket = await proc.net.connect(proc, at);
    const fd = proc.install(socket);
    for (let i = 0; i < 16; i++) await proc.stream(fd).write(new Uint8Array(65_536).fill(i));
    socket.shutdown();
    return proc.stream(fd).readText();
  });
  expect(answer).toBe(`${2 ** 20} ${(65_536 * 120) % 1000}`);
});

describe('half-close', () => {
  test('the peer reads the end and can still write', async () => {
    const { near, far, a, b } = await pair();
    await a.write(near, bytes('bye'));
    a.shutdown();
    expect(server.sockets()).toMatchObject([{ state: 'CLOSE-WAIT' }]);
    expect(client.sockets()).toMatchObject([{ state: 'FIN-WAIT-2' }]);
    expect(text(await b.read(far, 100))).toBe('bye');
    expect((await b.read(far, 100)).length).toBe(0);
    await b.write(far, bytes('answer'));
    b.shutdown();
    expect(text(await a.read(near, 100))).toBe('answer');
    expect((await a.read(near, 100)).length).toBe(0);
    expect(server.sockets()).toEqual([]);
  });

  test('whoever shut down writes no more', async () => {
    const { near, a } = await pair();
    near.onSignal('PIPE', 'ignore');
    a.shutdown();
    expect(await failure(a.write(near, bytes('x')))).toBe('EPIPE');
  });
});

describe('the death of a peer', () => {
  test('is the end of the file where it had read everything', async () => {
    const { near, far, a } = await pair();
    far.signal('KILL');
    expect((await a.read(near, 100)).length).toBe(0);
    near.onSignal('PIPE', 'ignore');
    expect(await failure(a.write(near, bytes('x')))).toBe('ok');
    expect(await failure(a.write(near, bytes('x')))).toBe('EPIPE');
    expect((await a.read(near, 100)).length).toBe(0);
  });

  test('is a reset where it had not', async () => {
    const { near, far, a, b } = await pair();
    await a.write(near, bytes('unread'));
    await b.write(far, bytes('last words'));
    far.signal('KILL');
    expect(text(await a.read(near, 100))).toBe('last words');
    expect(await failure(a.read(near, 100))).toBe('ECONNRESET');
    expect((await a.read(near, 100)).length).toBe(0);
    near.onSignal('PIPE', 'ignore');
    expect(await failure(a.write(near, bytes('x')))).toBe('EPIPE');
  });

  test('ends a writer that waits', async () => {
    const { near, far, a } = await pair();
    const writing = failure(a.write(near, new Uint8Array(100_000)));
    await settle();
    far.signal('KILL');
    expect(await writing).toBe('ECONNRESET');
  });

  test('kills by SIGPIPE whoever goes on writing', async () => {
    const { near, far, a } = await pair();
    far.signal('KILL');
    await a.write(near, bytes('x'));
    await failure(a.write(near, bytes('x')));
    expect(near.status).toEqual({ signal: 'PIPE', core: false });
  });
});

describe('listening', () => {
  test('a connection waits to be accepted, and may be written to meanwhile', async () => {
    const listening = new Promise<{ proc: Process; listener: Listener }>((resolve) => {
      machine.start(server, async (proc) => {
        resolve({ proc, listener: proc.net.listen(proc, at) });
        await proc.wait();
      });
    });
    const { proc, listener } = await listening;
    expect(listener.readable).toBe(false);
    const socket = await machine.run(client, async (near) => {
      const made = await near.net.connect(near, at);
      await made.write(near, bytes('early'));
      return made;
    });
    expect(listener.readable).toBe(true);
    const accepted = await listener.accept(proc);
    expect(text(await accepted.read(proc, 100))).toBe('early');
    expect(accepted.remote).toEqual(socket.local);
  });

  test('the end of the listener resets whom it has not accepted, and spares the others', async () => {
    const { near, a } = await pair();
    expect(machine.fabric.describe().namespaces.find(({ id }) => id === server.id)?.sockets).toHaveLength(1);
    const listener = await machine.run(server, async (proc) => proc.net.listen(proc, at));
    const result = machine.run(client, async (proc) => {
      const socket = await proc.net.connect(proc, at);
      await socket.write(proc, bytes('hello'));
      return failure(socket.read(proc, 100));
    });
    await settle();
    listener.release();
    expect(await result).toBe('ECONNRESET');
    expect(await machine.knock(client, at)).toEqual(['ECONNREFUSED', 0]);
    expect(await failure(a.write(near, bytes('still here')))).toBe('ok');
  });

  test('accept fails once the listener is closed', async () => {
    const result = machine.run(server, async (proc) => {
      const listener = proc.net.listen(proc, at);
      const accepting = failure(listener.accept(proc));
      listener.release();
      return accepting;
    });
    expect(await result).toBe('EINVAL');
  });

  test('with a full backlog, connecting takes as long as accepting does', async () => {
    machine.start(server, async (proc) => {
      const listener = server.listen(proc, at, { backlog: 1 });
      await proc.sleep(5000);
      for (;;) (await listener.accept(proc)).release();
    });
    const attempts = await Promise.all([1, 2, 3].map(() => machine.knock(client, at)));
    expect(attempts).toEqual([
      ['ok', 0],
      ['ok', 0],
      ['ok', 7000],
    ]);
  });

  test('the death of its process frees the port', async () => {
    const process = machine.serve(server, at);
    await settle();
    process.signal('KILL');
    expect(await machine.knock(client, at)).toEqual(['ECONNREFUSED', 0]);
    await machine.run(server, async (proc) => proc.net.listen(proc, at));
  });

  test('a socket that a child holds, too, stays open', async () => {
    const answer = machine.run(server, async (proc) => {
      const listener = proc.net.listen(proc, at);
      proc.install(listener, { from: 3 });
      proc.fork(async (child) => {
        const socket = await (child.descriptor(3) as Listener).accept(child);
        await socket.write(child, bytes('from the child'));
        return 0;
      });
      return undefined;
    });
    await answer;
    const got = await machine.run(client, async (proc) => {
      const socket = await proc.net.connect(proc, at);
      return text(await socket.read(proc, 100));
    });
    expect(got).toBe('from the child');
  });
});

// Asked of Linux 5.10: see Docker's containers' own rules for privileged ports in ip-sysctl.
describe('binding', () => {
  const listen = (net: Namespace, address: string, port: number, uid = 0) =>
    machine.run(net, async (proc) => errorOf(() => proc.net.listen(proc, { address, port })) ?? 'ok', {
      user: { uid, gid: uid, groups: [] },
    });

  test.each([
    ['127.0.0.1', '127.0.0.2', 'ok'],
    ['127.0.0.1', '127.0.0.1', 'EADDRINUSE'],
    ['0.0.0.0', '127.0.0.2', 'EADDRINUSE'],
    ['127.0.0.1', '0.0.0.0', 'EADDRINUSE'],
    ['0.0.0.0', '::', 'EADDRINUSE'],
    ['127.0.0.1', '::', 'EADDRINUSE'],
    ['::', '127.0.0.1', 'EADDRINUSE'],
    ['0.0.0.0', '::1', 'EADDRNOTAVAIL'],
    ['0.0.0.0', '172.17.0.99', 'EADDRNOTAVAIL'],
  ])('after %s, %s is %s', async (first, second, result) => {
    expect(await listen(server, first, 80)).toBe('ok');
    expect(await listen(server, second, 80)).toBe(result);
    expect(await listen(server, '0.0.0.0', 81)).toBe('ok');
    expect(await listen(client, '0.0.0.0', 80)).toBe('ok');
  });

  test(':: may leave IPv4 to others', async () => {
    const { host } = machine.fabric;
    await machine.run(host, async (proc) => host.listen(proc, { address: '::', port: 80 }, { v6only: true }));
    expect(await machine.knock(host, { address: '127.0.0.1', port: 80 })).toEqual(['ECONNREFUSED', 0]);
    expect(await machine.knock(host, { address: '::1', port: 80 })).toEqual(['ok', 0]);
    expect(await listen(host, '0.0.0.0', 80)).toBe('ok');
    expect(await listen(host, '::1', 80)).toBe('EADDRINUSE');
  });

  test('the most specific address gets the connection', async () => {
    machine.serve(server, { address: '172.17.0.2', port: 80 }, () => 'specific');
    machine.serve(server, { address: '127.0.0.1', port: 80 }, () => 'local');
    const ask = (address: string) => machine.run(server, (proc) => request(proc, { address, port: 80 }, '?'));
    expect([await ask('172.17.0.2'), await ask('127.0.0.1')]).toEqual(['specific', 'local']);
  });

  test('port 0 takes a free ephemeral one, a different one each time', async () => {
    const ports = await machine.run(server, async (proc) =>
      Array.from({ length: 200 }, () => proc.net.listen(proc, { address: '0.0.0.0', port: 0 }).local.port),
    );
    expect(new Set(ports).size).toBe(200);
    expect(ports.every((port) => port >= 32768 && port <= 60999)).toBe(true);
  });

  test('ports below 1024 are for root on the host, and for anybody in containers', async () => {
    const { host } = machine.fabric;
    expect(await listen(host, '0.0.0.0', 80, 1000)).toBe('EACCES');
    expect(await listen(host, '0.0.0.0', 1024, 1000)).toBe('ok');
    expect(await listen(host, '0.0.0.0', 80)).toBe('ok');
    expect(await listen(server, '0.0.0.0', 80, 1000)).toBe('ok');
    const old = machine.fabric.createNamespace('old', { unprivilegedPortStart: 1024 });
    expect(await listen(old, '0.0.0.0', 80, 1000)).toBe('EACCES');
  });
});

test('sockets() lists them as ss does', async () => {
  machine.serve(server, { address: '0.0.0.0', port: 8080 });
  const { a, far, near } = await pair();
  expect(server.sockets()).toEqual([
    {
      protocol: 'tcp',
      state: 'LISTEN',
      local: { address: '0.0.0.0', port: 8080 },
      remote: undefined,
      pid: 1,
      backlog: 128,
    },
    { protocol: 'tcp', state: 'ESTAB', local: at, remote: a.local, pid: far.pid },
  ]);
  expect(client.sockets()).toEqual([{ protocol: 'tcp', state: 'ESTAB', local: a.local, remote: at, pid: near.pid }]);
});

test('whoever is killed while connecting leaves nothing behind', async () => {
  const isolated = machine.fabric.createBridge({ name: 'br-1', subnet: '172.18.0.0/16', gateway: '172.18.0.1' });
  machine.container(isolated);
  const process = machine.start(client, (proc) => proc.net.connect(proc, { address: '172.18.0.2', port: 80 }));
  await settle();
  process.signal('INT');
  expect(process.status).toEqual({ signal: 'INT', core: false });
  const before = machine.clock.now();
  await settle();
  expect(machine.clock.now()).toBe(before);
});
