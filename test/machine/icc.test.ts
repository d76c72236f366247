import { expect, test } from 'vitest';
import { transcript } from '../../src/machine/transcript.ts';
import { startVirtual } from '../../src/machine/virtual.ts';

const SETTING = [
  'docker run -d --name web training/webapp python app.py > /dev/null',
  'docker run -d --name other -e PORT=6000 training/webapp python app.py > /dev/null',
  'docker run -d --name linked --link web:w busybox sleep 1000 > /dev/null; sleep 1',
];
const ask = (host: string) => `docker exec linked wget -q -T 2 -O - http://${host}; echo " $?"`;
/** Each command's last line. */
const ends = (text: string) => text.split(/^ {2}\$ .*\n/m).map((output) => output.trimEnd().split('\n').at(-1)?.trim());

test('--icc=false lets only the exposed ports of links through', async () => {
  const { machine } = await startVirtual({ seed: 1, automatic: true, icc: false });
  const text = await transcript(
    machine,
    [
      ...SETTING,
      ask('w:5000/'),
      ask('172.17.0.3:6000/'),
      'docker exec linked ping -c 1 -w 1 w > /dev/null; echo $?',
      'docker exec other curl -s -m 2 172.17.0.2:5000; echo $?',
      'docker network inspect -f \'{{index .Options "com.docker.network.bridge.enable_icc"}}\' bridge',
    ].join('\n'),
  );
  expect(ends(text).slice(4)).toEqual(['Hello world! 0', ' 1', '1', '28', 'false'].map((line) => line.trim()));

  const again = await startVirtual({ seed: 1, automatic: true, snapshot: machine.snapshot() });
  machine.dispose();
  const more = await transcript(
    again.machine,
    [
      'sleep 1',
      ask('w:5000/'),
      'docker stop -t 0 web; docker start web; sleep 1',
      ask('w:5000/'),
      ask('172.17.0.3:6000/'),
    ].join('\n'),
  );
  again.machine.dispose();
  expect(ends(more).slice(2)).toEqual(['Hello world! 0', 'web', 'Hello world! 0', '1']);
});

test('without it, everybody on the default network is reached', async () => {
  const { machine } = await startVirtual({ seed: 1, automatic: true });
  const text = await transcript(
    machine,
    [...SETTING, ask('172.17.0.3:6000/'), 'docker exec linked ping -c 1 w > /dev/null; echo $?'].join('\n'),
  );
  machine.dispose();
  expect(ends(text).slice(4)).toEqual(['Hello world! 0', '0']);
});
