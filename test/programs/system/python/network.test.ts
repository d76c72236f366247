import { beforeAll, expect, test } from 'vitest';
import { type Place, Sink, Site } from '../../network/site.ts';

let web: Place;
let client: Place;

beforeAll(async () => {
  const site = new Site({ start: Date.UTC(2026, 10, 22, 6) });
  web = site.place('webapp', { address: '172.17.0.2' });
  client = site.place('webapp', { address: '172.17.0.3', hosts: { web: '172.17.0.2' } });
  const out = new Sink('out');
  const fds = new Map([0, 1, 2].map((fd) => [fd, out]));
  web.start(['python', 'app.py'], { cwd: '/opt/webapp', fds });
  await web.listening(5000);
});

/** What a program on the client prints, both outputs as one. */
async function run(source: string): Promise<string> {
  client.write('/tmp/main.py', source);
  const { stdout } = await client.run('python /tmp/main.py 2>&1');
  expect(client.site.faults.splice(0)).toEqual([]);
  return stdout;
}

test('names are resolved as the container resolves them', async () => {
  expect(await run("import socket\nprint(socket.gethostbyname('web'), socket.gethostname())")).toBe(
    '172.17.0.2 0123456789ab\n',
  );
  expect(await run("import socket\nsocket.gethostbyname('nowhere')")).toMatch(
    /\nsocket\.gaierror: \[Errno -\d\] .*\n$/,
  );
});

test('urlopen fetches a page', async () => {
  const source = `from urllib.request import urlopen
with urlopen('http://web:5000/') as answer:
    print(answer.status, answer.read(), answer.headers['content-type'])
`;
  expect(await run(source)).toBe("200 b'Hello world!' text/html; charset=utf-8\n");
});

test('urlopen raises what the server and the network say', async () => {
  const source = `from urllib.request import urlopen
from urllib.error import HTTPError, URLError
for url in 'http://web:5000/nope', 'http://web:81/', 'http://nowhere/':
    try:
        urlopen(url, timeout=2)
    except HTTPError as error:
        print(error.code, error)
    except URLError as error:
        print(type(error.reason).__name__, error)
`;
  const lines = (await run(source)).split('\n');
  expect(lines[0]).toBe('404 HTTP Error 404: NOT FOUND');
  expect(lines[1]).toBe('ConnectionRefusedError <urlopen error [Errno 111] Connection refused>');
  expect(lines[2]).toMatch(/^gaierror <urlopen error \[Errno -\d\] /);
});

test('sockets speak with one another', async () => {
  const server = `import socket
with socket.socket() as s:
    s.bind(('', 7000))
    s.listen()
    conn, peer = s.accept()
    with conn:
        conn.sendall(b'you are ' + peer[0].encode() + b', said ' + conn.recv(100))
`;
  web.write('/tmp/server.py', server);
  const out = new Sink('out');
  web.start(['python', '/tmp/server.py'], { fds: new Map([0, 1, 2].map((fd) => [fd, out])) });
  await web.listening(7000);
  const source = `import socket
s = socket.create_connection(('web', 7000), timeout=5)
s.send(b'hello')
print(s.recv(100).decode(), s.recv(10), s.getpeername())
s.close()
`;
  expect(await run(source)).toBe("you are 172.17.0.3, said hello b'' ('172.17.0.2', 7000)\n");
  expect(out.text).toBe('');
});

test('a call that takes too long is timed out', async () => {
  const source = `import socket
s = socket.socket()
s.bind(('127.0.0.1', 7001))
s.listen()
s.settimeout(1)
s.accept()
`;
  expect(await run(source)).toMatch(/line 6, in <module>\n {4}s\.accept\(\)\nTimeoutError: timed out\n$/);
});
