import { expect, test } from 'vitest';
import { editionNames } from '../../src/machine/editions.ts';
import { transcript } from '../../src/machine/transcript.ts';
import { startVirtual } from '../../src/machine/virtual.ts';

/** What a terminal shows behind each command, recorded from Docker 1.0.1 and 1.4.1 with script(1). */
const CONFLICT =
  'Error response from daemon: Conflict, The name web is already assigned to ID. You have to delete (or rename) that container to be able to assign web to a container again.';
const RUN = 'docker run -d --name web busybox sleep 1000';
const fata = (message: string) => `\x1b[31mFATA\x1b[0m[0000] ${message.padEnd(44)} \r\n`;
const dated = (message: string) => `2026/01/01 12:00:0N ${message}\r\n`;

async function typed(edition: string, commands: readonly string[]): Promise<string[]> {
  const { machine, clock } = await startVirtual({ seed: 1, edition, automatic: false });
  const terminal = machine.openTerminal({ rows: 50, columns: 400 });
  let shown = '';
  const acknowledge = terminal.onOutput((data) => {
    shown += new TextDecoder().decode(data);
    acknowledge(data.length);
  });
  await clock.advance(1000);
  const outputs: string[] = [];
  for (const command of commands) {
    shown = '';
    terminal.type(command);
    await clock.advance(3000);
    const start = shown.indexOf('\n') + 1;
    const end = shown.lastIndexOf('\r\n') + 2;
    outputs.push(
      shown
        .slice(start, Math.max(start, end))
        .replace(/\x1b\[\?2004[hl]\r?/g, '')
        .replace(/[0-9a-f]{12}/g, 'ID')
        .replace(/(?<=12:00:)\d\d/, '0N'),
    );
  }
  machine.dispose();
  return outputs;
}

test('errors of 1.4 on a terminal', async () => {
  const [, conflict, removal, port, range] = await typed('1.4', [
    RUN,
    RUN,
    'docker rm web',
    'docker port web 80',
    'docker run -p abc busybox true',
  ]);
  expect(conflict).toBe(fata(CONFLICT));
  expect(removal).toBe(
    `Error response from daemon: You cannot remove a running container. Stop the container before attempting removal or use -f\r\n${fata('Error: failed to remove one or more containers')}`,
  );
  expect(port).toBe(fata("Error: No public port '80/tcp' published for web"));
  expect(range).toBe('\x1b[31mFATA\x1b[0m[0000] Invalid containerPort: abc                   \r\n');
});

test('errors of 1.0 on a terminal', async () => {
  const [, conflict, removal, missing] = await typed('1.0', [
    RUN,
    RUN,
    'docker rm web',
    'docker run --rm busybox nosuchcommand',
  ]);
  expect(conflict).toBe(dated(CONFLICT));
  expect(removal).toBe(
    `Error response from daemon: Impossible to remove a running container, please stop it first or use -f\r\n${dated('Error: failed to remove one or more containers')}`,
  );
  expect(missing).toBe(dated('exec: "nosuchcommand": executable file not found in $PATH'));
});

test.each(editionNames)('%s goes on from a snapshot', async (edition) => {
  const { machine, clock } = await startVirtual({ seed: 1, edition, automatic: true });
  const setUp = [
    'docker run -d --name db training/postgres',
    'docker run -d -P --name web --link db:db training/webapp',
  ];
  await transcript(machine, setUp.join('\n'));
  const questions = [
    'docker ps --no-trunc -a | tr -s " " | cut -d" " -f1,2',
    'docker images -q',
    "docker inspect -f '{{.NetworkSettings.IPAddress}} {{.HostConfig.Links}}' web",
    'cat $(docker inspect -f "{{.HostsPath}}" web)',
    'iptables -S',
    'docker port web 5000',
  ].join('\n');
  const before = await transcript(machine, questions);
  const snapshot = machine.snapshot();
  machine.dispose();
  const again = await startVirtual({ seed: 2, automatic: true, snapshot });
  expect(again.machine.edition).toBe(edition);
  expect(again.clock.now()).toBeGreaterThanOrEqual(clock.now() - 1000);
  expect(await transcript(again.machine, questions)).toBe(before);
  again.machine.dispose();
});

test.each(editionNames)('whoever watches %s sees links and networks as of today', async (edition) => {
  const { machine } = await startVirtual({ seed: 1, edition, automatic: true });
  await transcript(
    machine,
    'docker run -d --name db training/postgres\ndocker run -d --name web --link db:db training/webapp',
  );
  const web = await machine.docker.containerInspect('web');
  expect(web.HostConfig.Links).toEqual(['/db:/web/db']);
  expect(web.NetworkSettings.Networks.bridge?.IPAddress).toBe('172.17.0.3');
  expect(web.State.Status).toBe('running');
  expect(machine.environment(web.Id)?.get('DB_PORT')).toBe('tcp://172.17.0.2:5432');
  machine.dispose();
});

test('there is no other edition', async () => {
  await expect(startVirtual({ seed: 1, edition: '2.0', automatic: true })).rejects.toThrow(
    'there is no edition 2.0; there is 1.0, 1.4, 20.10',
  );
});
