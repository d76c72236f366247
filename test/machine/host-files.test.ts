import { expect, test } from 'vitest';
import { transcript } from '../../src/machine/transcript.ts';
import { startVirtual } from '../../src/machine/virtual.ts';

async function outputs(commands: readonly string[]): Promise<string> {
  const { machine } = await startVirtual({ seed: 1, automatic: true });
  const text = await transcript(machine, commands.join('\n'));
  machine.dispose();
  return text.replace(/[0-9a-f]{64}/g, 'ID').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');
}

test("a container's files lie on the host, as long as it is there", async () => {
  const text = await outputs([
    'docker run --name web -h box busybox echo hello',
    'cd /var/lib/docker/containers; ls *; cat */hostname; cat $(docker inspect -f "{{.LogPath}}" web)',
    'touch $(docker inspect -f "{{.HostsPath}}" web)x',
    'mount | grep -c docker',
    'docker rm web; ls',
  ]);
  expect(text.split('\n').slice(3)).toEqual([
    '  ID-json.log',
    '  hostname',
    '  hosts',
    '  resolv.conf',
    '  box',
    '  {"log":"hello\\n","stream":"stdout","time":"TIME"}',
    '  $ touch $(docker inspect -f "{{.HostsPath}}" web)x',
    "  touch: cannot touch '/var/lib/docker/containers/ID/hostsx': Permission denied",
    '  [1]',
    '  $ mount | grep -c docker',
    '  0',
    '  [1]',
    '  $ docker rm web; ls',
    '  web',
    '',
  ]);
});

test('the packet filter can be listed, on the host', async () => {
  const text = await outputs([
    'iptables -t nat -S DOCKER',
    'iptables -S NOSUCH',
    'iptables -t raw -S',
    'iptables -A INPUT -j DROP',
    'iptables --version',
  ]);
  expect(text).toBe(
    [
      '  $ iptables -t nat -S DOCKER',
      '  -N DOCKER',
      '  -A DOCKER -i docker0 -j RETURN',
      '  $ iptables -S NOSUCH',
      "  iptables v1.8.9 (nf_tables): chain `NOSUCH' in table `filter' is incompatible, use 'nft' tool.",
      '  [1]',
      '  $ iptables -t raw -S',
      '  -P PREROUTING ACCEPT',
      '  -P OUTPUT ACCEPT',
      '  $ iptables -A INPUT -j DROP',
      "  iptables v1.8.9 (nf_tables): Linkyard does not simulate '-A'; -S and -L list what is there",
      '  [2]',
      '  $ iptables --version',
      '  iptables v1.8.9 (nf_tables)',
      '',
    ].join('\n'),
  );
});
