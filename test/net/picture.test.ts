import { expect, test } from 'vitest';
import { Machine, settle } from './machine.ts';

test('describe() shows everything as plain data', async () => {
  const machine = new Machine();
  const { fabric, docker0 } = machine;
  const web = machine.container(docker0);
  web.owner = 'web';
  docker0.allow({ from: '172.17.0.3', to: '172.17.0.2', protocol: 'tcp', port: 80 });
  fabric.publish({
    protocol: 'tcp',
    hostAddress: '0.0.0.0',
    hostPort: 8080,
    containerAddress: '172.17.0.2',
    containerPort: 80,
    namespace: web,
  });
  machine.serve(web, { address: '0.0.0.0', port: 80 });
  await settle();
  const picture = fabric.describe();
  expect(picture.bridges).toEqual([
    {
      name: 'docker0',
      subnet: '172.17.0.0/16',
      gateway: '172.17.0.1',
      internal: false,
      icc: true,
      holes: [{ from: '172.17.0.3', to: '172.17.0.2', protocol: 'tcp', port: 80 }],
      attachments: [{ namespace: 'c1', owner: 'web', name: 'eth0', address: '172.17.0.2', mac: '02:42:ac:11:00:02' }],
    },
  ]);
  const listening = { protocol: 'tcp', state: 'LISTEN', remote: undefined, backlog: 128 };
  expect(picture.namespaces[1]).toEqual({
    id: 'c1',
    owner: 'web',
    interfaces: [
      {
        name: 'lo',
        index: 1,
        mac: '00:00:00:00:00:00',
        mtu: 65536,
        up: true,
        addresses: [{ address: '127.0.0.1', prefix: 8 }],
      },
      {
        name: 'eth0',
        index: 4,
        mac: '02:42:ac:11:00:02',
        mtu: 1500,
        up: true,
        addresses: [{ address: '172.17.0.2', prefix: 16 }],
        peer: 5,
      },
    ],
    routes: [
      { destination: 'default', via: '172.17.0.1', device: 'eth0' },
      { destination: '172.17.0.0/16', device: 'eth0', source: '172.17.0.2' },
    ],
    sockets: [{ ...listening, local: { address: '0.0.0.0', port: 80 }, pid: 1 }],
  });
  expect(picture.namespaces[0]?.sockets).toEqual([
    { ...listening, backlog: 4096, local: { address: '0.0.0.0', port: 8080 }, pid: 0 },
  ]);
  expect(picture.publications).toEqual([
    {
      protocol: 'tcp',
      hostAddress: '0.0.0.0',
      hostPort: 8080,
      containerAddress: '172.17.0.2',
      containerPort: 80,
      owner: 'web',
    },
  ]);
  expect(JSON.parse(JSON.stringify(picture)).bridges).toEqual(picture.bridges);
});

test("the host's interfaces and routes", () => {
  const machine = new Machine();
  const { host } = machine.fabric;
  expect(host.interfaces().map(({ name, up }) => [name, up])).toEqual([
    ['lo', true],
    ['eth0', true],
    ['docker0', false],
  ]);
  const { host: end } = machine.container(machine.docker0).attachments[0] ?? {};
  expect(host.interfaces()).toMatchObject([
    {
      name: 'lo',
      index: 1,
      addresses: [
        { address: '127.0.0.1', prefix: 8 },
        { address: '::1', prefix: 128 },
      ],
    },
    { name: 'eth0', index: 2, addresses: [{ address: '10.0.2.15', prefix: 24 }] },
    { name: 'docker0', index: 3, up: true, addresses: [{ address: '172.17.0.1', prefix: 16 }] },
    { name: end?.name, index: 5, peer: 4, master: 'docker0', addresses: [] },
  ]);
  expect(end?.name).toMatch(/^veth[0-9a-f]{7}$/);
  for (const { mac } of host.interfaces()) expect(mac).toMatch(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/);
  expect(host.interfaces()[2]?.mac).toMatch(/^02:42:/);
  expect(host.routes()).toEqual([
    { destination: '10.0.2.0/24', device: 'eth0', source: '10.0.2.15' },
    { destination: '172.17.0.0/16', device: 'docker0', source: '172.17.0.1' },
  ]);
});

test('the same seed gives the same names', () => {
  const names = () => {
    const machine = new Machine();
    machine.container(machine.docker0);
    return JSON.stringify(machine.fabric.describe());
  };
  expect(names()).toBe(names());
});
