import { expect, test } from 'vitest';
import { docker1_0 } from '../../../src/docker/editions/1.0.ts';
import { docker1_4 } from '../../../src/docker/editions/1.4.ts';
import { transcript } from '../../../src/machine/transcript.ts';
import { startVirtual } from '../../../src/machine/virtual.ts';

test('offers what that version has', async () => {
  const { machine } = await startVirtual({ seed: 1, edition: '1.4', automatic: true });
  await transcript(machine, 'docker run -d --name web busybox sleep 9\ndocker create --name old busybox true');
  const offered = async (words: string, current = '', command = docker1_4) =>
    (await command.complete(words.split(' '), current, machine.docker, [])).candidates;
  expect(await offered('docker')).toContain('exec');
  expect(await offered('docker', '', docker1_0)).not.toContain('exec');
  expect(await offered('docker', '--')).toContain('--icc');
  expect(await offered('docker run', '-')).toEqual(expect.arrayContaining(['--link', '--name', '-d', '--add-host']));
  expect(await offered('docker run', '-', docker1_0)).not.toContain('--add-host');
  expect(await offered('docker run', '-')).not.toContain('-name');
  expect(await offered('docker stop')).toEqual(['web']);
  expect(await offered('docker start')).toEqual(['old', 'web']);
  expect(await offered('docker rmi')).toContain('training/webapp:latest');
  expect(await offered('docker help')).toContain('ps');
  expect(await offered('docker nosuch')).toEqual([]);
  machine.dispose();
});
