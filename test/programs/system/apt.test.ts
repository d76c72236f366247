import { beforeEach, describe, expect, test } from 'vitest';
import { type Place, Site } from '../network/site.ts';

let site: Site;
let web: Place;

beforeEach(() => {
  site = new Site({ start: Date.UTC(2026, 10, 22, 6) });
  web = site.place('webapp', { address: '172.17.0.2' });
});

/** What a command shows, without the many steps of reading the database, and how many files it holds. */
async function output(line: string, place = web, user = { uid: 0, gid: 0, groups: [0] }): Promise<string> {
  const { stdout } = await place.run(`{ ${line}\n} 2>&1; echo "[$?]"`, { user });
  return stdout
    .replace(/(\(Reading database \.\.\. (\d+%)?\r)+/g, '')
    .replace(/\d+ files and/g, 'N files and')
    .replace(/in \d+s \(.*\/s\)/g, 'in <time>');
}

describe('install', () => {
  test('brings ping, as the guide wants it', async () => {
    expect(await output('ping -c 1 localhost')).toMatch(/ping: (command )?not found\n\[127\]/);
    expect(
      await output('apt-get install -yqq inetutils-ping'),
    ).toBe(`debconf: delaying package configuration, since apt-utils is not installed
Selecting previously unselected package inetutils-ping.
(Reading database ... N files and directories currently installed.)
Preparing to unpack .../inetutils-ping_2%3a2.4-2+deb12u3_amd64.deb ...
Unpacking inetutils-ping (2:2.4-2+deb12u3) ...
Setting up inetutils-ping (2:2.4-2+deb12u3) ...
[0]
`);
    expect(await output('ping -c 1 localhost')).toContain('64 bytes from 127.0.0.1: icmp_seq=0 ttl=64 time=');
  });

  test('tells what it does', async () => {
    expect(await output('apt-get install -y net-tools')).toBe(`Reading package lists...
Building dependency tree...
Reading state information...
The following NEW packages will be installed:
  net-tools
0 upgraded, 1 newly installed, 0 to remove and 0 not upgraded.
Need to get 243 kB of archives.
After this operation, 1001 kB of additional disk space will be used.
Get:1 http://archive.ubuntu.com/ubuntu trusty/main amd64 net-tools amd64 2.10-0.1+deb12u2 [243 kB]
Fetched 243 kB in <time>
debconf: delaying package configuration, since apt-utils is not installed
Selecting previously unselected package net-tools.
(Reading database ... N files and directories currently installed.)
Preparing to unpack .../net-tools_2.10-0.1+deb12u2_amd64.deb ...
Unpacking net-tools (2.10-0.1+deb12u2) ...
Setting up net-tools (2.10-0.1+deb12u2) ...
[0]
`);
    expect(await output('apt-get install -y net-tools')).toContain(
      'net-tools is already the newest version (2.10-0.1+deb12u2).\n0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.\n[0]',
    );
  });

  test('removes what is in its way', async () => {
    await output('apt-get install -yqq inetutils-ping');
    const text = await output('apt-get install -yqq iputils-ping');
    expect(text).toContain('Removing inetutils-ping (2:2.4-2+deb12u3) ...\n');
    expect(await output('ping -V')).toContain('ping from iputils');
    expect(await output('dpkg -s inetutils-ping')).toContain("package 'inetutils-ping' is not installed");
  });

  test('asks where more than what was named is installed', async () => {
    const line = 'apt-get install dnsutils';
    const asked = await web.run(`${line}; echo "[$?]"`, { input: 'n\n' });
    expect(asked.stdout).toContain('The following additional packages will be installed:\n');
    expect(asked.stdout).toMatch(/Do you want to continue\? \[Y\/n\] Abort\.\n\[1\]\n$/);
    const agreed = await web.run(`${line} >/dev/null; which dig; echo "[$?]"`, { input: 'y\n' });
    expect(agreed.stdout).toBe('/usr/bin/dig\n[0]\n');
  });

  test.each([
    ['apt-get install -y nosuch', 'E: Unable to locate package nosuch\n[100]'],
    ['apt-get install -y curl=1', "E: Version '1' for 'curl' was not found\n[100]"],
    ['apt-get install ./x.deb', 'E: Unsupported file ./x.deb given on commandline\n[100]'],
    [
      'apt-get install -s net-tools',
      'Inst net-tools (2.10-0.1+deb12u2 [amd64])\nConf net-tools (2.10-0.1+deb12u2 [amd64])\n[0]',
    ],
    ['apt-get install', '0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.\n[0]'],
    [
      'apt install -y net-tools | head -1',
      'WARNING: apt does not have a stable CLI interface. Use with caution in scripts.\n',
    ],
  ])('%s', async (line, expected) => {
    expect(await output(line)).toContain(expected);
  });

  test('wants root', async () => {
    expect(
      await output('apt-get install -y net-tools', web, { uid: 1, gid: 1, groups: [] }),
    ).toBe(`E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)
E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?
[100]
`);
  });

  test('wants a network', async () => {
    const alone = site.place('webapp', { hostname: 'alone' });
    const text = await output('apt-get install -y net-tools', alone);
    expect(text).toContain("Temporary failure resolving 'archive.ubuntu.com'\n");
    expect(text).toMatch(/\nE: Failed to fetch http:\/\/archive\.ubuntu\.com\/[\s\S]*\[100\]\n$/);
    expect(await output('which netstat', alone)).toBe('[1]\n');
    expect(await output('apt-get update', alone)).toContain('W: Some index files failed to download.');
  });
});

describe('remove', () => {
  test('takes the programs away', async () => {
    expect(await output('apt-get remove -y netcat-openbsd')).toMatch(
      /The following packages will be REMOVED:\n {2}netcat-openbsd\n[\s\S]*Removing netcat-openbsd \(.*\) \.\.\.\n\[0\]\n$/,
    );
    expect(await output('which nc')).toBe('[1]\n');
  });

  test('names what was installed for the sake of what is gone', async () => {
    await output('apt-get install -yqq dnsutils');
    const text = await output('apt-get remove -y dnsutils');
    expect(text).toMatch(/automatically installed and (is|are) no longer required:\n/);
    expect(await output('apt-get autoremove -yqq; which dig')).toMatch(/\[1\]\n$/);
  });

  test.each([
    ['apt-get remove -y net-tools', "Package 'net-tools' is not installed, so not removed\n"],
    ['apt-get remove -y nosuch', 'E: Unable to locate package nosuch\n[100]'],
    ['apt-get remove -y bash', 'The following essential packages will be removed.'],
    ['apt-get purge -y netcat-openbsd', 'REMOVED:\n  netcat-openbsd*\n'],
  ])('%s', async (line, expected) => {
    expect(await output(line)).toContain(expected);
  });

  test('essential packages stay', async () => {
    expect(await output('apt-get remove -y bash >/dev/null 2>&1; echo $?; bash -c "echo there"')).toBe(
      '100\nthere\n[0]\n',
    );
  });
});

describe('update', () => {
  test('fetches lists', async () => {
    expect(await output('rm -rf /var/lib/apt/lists; apt-get install -y net-tools')).toContain(
      'E: Unable to locate package net-tools',
    );
    expect(await output('apt-get update')).toMatch(
      /^Get:1 http:\/\/archive\.ubuntu\.com\/ubuntu trusty InRelease \[65\.9 kB\]\nGet:2 [^\n]*\nFetched [^\n]*\nReading package lists\.\.\.\n\[0\]\n$/,
    );
    expect(await output('apt-get update')).toMatch(/^Hit:1 /);
    expect(await output('apt-get update -qq && apt-get install -yqq net-tools >/dev/null 2>&1; which netstat')).toBe(
      '/usr/bin/netstat\n[0]\n',
    );
  });
});

describe('what is known', () => {
  test.each([
    ['dpkg -s curl | head -3', 'Package: curl\nStatus: install ok installed\n'],
    ['dpkg -l curl | tail -1', 'ii  curl '],
    ['dpkg -S /usr/bin/curl', 'curl: /usr/bin/curl\n'],
    ['dpkg -L hostname', '/.\n/usr\n/usr/bin\n/usr/bin/hostname\n'],
    ["dpkg-query -W -f '${Package} ${Status}\\n' curl", 'curl install ok installed\n'],
    ["dpkg-query -f='${Package;-6}|${Package;6}|${nosuch}|\\n' -W curl", 'curl  |  curl||\n'],
    ['dpkg-query -W curl', 'curl\t7.88.1-10+deb12u15\n'],
    ['dpkg-query -Wf x curl', 'x[0]'],
    ["apt-cache search '('", 'E: Regex compilation error\n[100]'],
    ['apt-cache show net-tools | head -2', 'Package: net-tools\nVersion: 2.10-0.1+deb12u2\n'],
    ['apt-cache search ^traceroute', 'traceroute - '],
    ['apt list --installed 2>/dev/null | grep ^curl', 'curl/trusty,now 7.88.1-10+deb12u15 amd64 [installed]\n'],
  ])('%s', async (line, expected) => {
    expect(await output(line)).toContain(expected);
  });
});
