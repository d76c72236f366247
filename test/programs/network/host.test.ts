import { beforeEach, describe, expect, test } from 'vitest';
import { type Place, Site } from './site.ts';

const learner = { uid: 1000, gid: 1000, groups: [27, 999] };
let host: Place;

beforeEach(async () => {
  const site = new Site({ start: Date.UTC(2026, 10, 22, 6) });
  host = site.place('host');
  host.write('/etc/hosts', `${host.read('/etc/hosts')}172.17.0.2\tweb\n172.17.0.3\tdb\n`);
  const web = site.place('webapp', { address: '172.17.0.2' });
  web.start(['python', 'app.py'], { cwd: '/opt/webapp' });
  const db = site.place('postgres', { address: '172.17.0.3' });
  db.start(['su', 'postgres', '-c', '/usr/lib/postgresql/9.3/bin/postgres']);
  await web.listening(5000);
  await db.listening(5432);
});

/** What a command prints, standard error included, times and the like made equal. */
async function output(line: string): Promise<string> {
  const { stdout } = await host.run(`{ ${line}; } 2>&1; echo "[$?]"`, { user: learner, cwd: '/tmp' });
  return stdout
    .replace(/time=[\d.]+ ms/g, 'time=<ms>')
    .replace(/time \d+ms/g, 'time <ms>')
    .replace(/ = [\d.]+(\/[\d.]+)+ ms/g, ' = <ms>')
    .replace(/ {2}[\d.]+ ms/g, '  <ms>')
    .replace(/[\d.]+ [KM]?B\/s|(?<=100% ) *[\d.]+[KM]?/g, '<rate>');
}

describe('ping of iputils', () => {
  test('with answers', async () => {
    expect(await output('ping -c 2 db')).toBe(`PING db (172.17.0.3) 56(84) bytes of data.
64 bytes from db (172.17.0.3): icmp_seq=1 ttl=64 time=<ms>
64 bytes from db (172.17.0.3): icmp_seq=2 ttl=64 time=<ms>

--- db ping statistics ---
2 packets transmitted, 2 received, 0% packet loss, time <ms>
rtt min/avg/max/mdev = <ms>
[0]
`);
  });

  test.each([
    ['ping -c 1 -q 172.17.0.2', 'PING 172.17.0.2 (172.17.0.2) 56(84) bytes of data.\n\n---'],
    ['ping -c 1 -n db', '64 bytes from 172.17.0.3: icmp_seq=1'],
    ['ping -c 1 -s 8 db', '16 bytes from db (172.17.0.3): icmp_seq=1 ttl=64\n'],
    ['ping -c 1 nosuch', 'ping: nosuch: Temporary failure in name resolution\n[2]'],
    ['ping', 'ping: usage error: Destination address required\n[1]'],
    ['ping -c 0 db', "ping: invalid argument: '0': out of range: 1 <= value <= 9223372036854775807\n[1]"],
    ['ping -c x db', "ping: invalid argument: 'x'\n[1]"],
    ['ping -i 0.001 db', 'ping: cannot flood; minimal interval allowed for user is 2ms\n[2]'],
    ['ping -c 1 -W 1 172.17.0.99', '1 packets transmitted, 0 received, 100% packet loss, time <ms>\n\n[1]'],
    ['ping -w 3 -i 2 db', '2 packets transmitted, 2 received'],
  ])('%s', async (line, expected) => {
    expect(await output(line)).toContain(expected);
  });
});

describe('wget of GNU', () => {
  test('tells of all that it does', async () => {
    expect(await output('wget http://web:5000/')).toBe(`--2026-11-22 06:00:00--  http://web:5000/
Resolving web (web)... 172.17.0.2
Connecting to web (web)|172.17.0.2|:5000... connected.
HTTP request sent, awaiting response... 200 OK
Length: 12 [text/html]
Saving to: 'index.html'

     0K                                                        100% <rate>=0s

2026-11-22 06:00:00 (<rate>) - 'index.html' saved [12/12]

[0]
`);
    expect(await output('cat index.html; wget -q http://web:5000/; ls')).toContain(
      'Hello world!index.html\nindex.html.1\n',
    );
  });

  test.each([
    ['wget -qO- web:5000', 'Hello world![0]'],
    ['wget -q http://web:5000/nope', '[8]'],
    ['wget -nv -O /tmp/x http://web:5000/', '2026-11-22 06:00:00 URL:http://web:5000/ [12/12] -> "/tmp/x" [1]\n[0]'],
    [
      'wget http://web:5000/nope',
      'awaiting response... 404 NOT FOUND\n2026-11-22 06:00:00 ERROR 404: NOT FOUND.\n\n[8]',
    ],
    ['wget http://nosuch/', "wget: unable to resolve host address 'nosuch'\n[4]"],
    ['wget -t 1 http://web:1/', 'failed: Connection refused.\n[4]'],
    ['wget', 'wget: missing URL\n'],
    ['wget -S -O /dev/null http://web:5000/', '  HTTP/1.1 200 OK\n  Server: Werkzeug/'],
    ['wget --spider http://web:5000/', 'Remote file exists'],
  ])('%s', async (line, expected) => {
    expect(await output(line)).toContain(expected);
  });
});

describe('net-tools', () => {
  test('ifconfig', async () => {
    expect(await output('ifconfig docker0')).toMatch(
      /^docker0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST> {2}mtu 1500\n {8}inet 172\.17\.0\.1 {2}netmask 255\.255\.0\.0 {2}broadcast 172\.17\.255\.255\n {8}ether 02:42:/,
    );
    expect(await output('ifconfig nosuch')).toContain(
      'nosuch: error fetching interface information: Device not found\n[1]',
    );
  });

  test('route', async () => {
    expect(await output('route -n')).toBe(`Kernel IP routing table
Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
10.0.2.0        0.0.0.0         255.255.255.0   U     0      0        0 eth0
172.17.0.0      0.0.0.0         255.255.0.0     U     0      0        0 docker0
[0]
`);
  });

  test('netstat names the processes that are one’s own', async () => {
    const line = 'nc -lk 8080 & sleep 1; netstat -tlnp; kill $!';
    expect(await output(line)).toMatch(/\ntcp {8}0 {6}0 0\.0\.0\.0:8080 +0\.0\.0\.0:\* +LISTEN +\d+\/nc +\n/);
  });
});

describe('ways', () => {
  test('traceroute', async () => {
    expect(await output('traceroute db')).toBe(`traceroute to db (172.17.0.3), 30 hops max, 60 byte packets
 1  db (172.17.0.3)  <ms>  <ms>  <ms>
[0]
`);
    expect(await output('traceroute nosuch')).toContain('nosuch: Temporary failure in name resolution\n');
  });

  test('telnet', async () => {
    expect(await output('telnet db 1')).toBe(
      'Trying 172.17.0.3...\ntelnet: Unable to connect to remote host: Connection refused\n[1]\n',
    );
    expect(await output("printf 'GET / HTTP/1.0\\r\\n\\r\\n' | telnet web 5000")).toContain('Connected to web.\n');
  });

  test('ss', async () => {
    const line = 'nc -lk 8080 & sleep 1; ss -tlnp; kill $!';
    expect(await output(line)).toMatch(
      /\nLISTEN 0 +1 +0\.0\.0\.0:8080 +0\.0\.0\.0:\*( +users:\(\("nc",pid=\d+,fd=3\)\))? *\n/,
    );
  });

  test.each(['nslookup nosuch', 'dig nosuch', 'host nosuch'])('%s finds no server', async (line) => {
    expect(await output(line)).toContain(';; communications error to 10.255.255.53#53: timed out\n');
  });
});

describe('curl on the host', () => {
  test('shows a progress meter where the output is a file', async () => {
    const meter = await output('curl -o x http://web:5000/');
    expect(meter).toContain('  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n');
    expect(meter).toMatch(/\r100 {4}12 {2}100 {4}12 {4}0 {5}0 +\d+ +0 [-:]+ [-:]+ [-:]+ +\d*\n\[0\]/);
  });

  test('posts', async () => {
    expect(await output('curl -s -X POST http://web:5000/')).toContain('<h1>Method Not Allowed</h1>');
  });

  test('knows http only', async () => {
    expect(await output('curl https://web/')).toMatch(
      /^curl: \(1\) Linkyard's network has no HTTPS: there is http only\n\[1\]$/m,
    );
  });
});
