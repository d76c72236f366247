import { beforeEach, describe, expect, test } from 'vitest';
import { type Process, shellStatus } from '../../../src/kernel/process.ts';
import { type Place, Sink, Site } from '../network/site.ts';

let site: Site;
let web: Place;
let client: Place;
let out: Sink;
let errors: Sink;

beforeEach(() => {
  site = new Site({ start: Date.UTC(2026, 10, 22, 6) });
  web = site.place('webapp', { address: '172.17.0.2' });
  client = site.place('webapp', { address: '172.17.0.3', hosts: { web: '172.17.0.2' } });
  [out, errors] = [new Sink('out'), new Sink('errors')];
});

/** Starts a program of Python, once it listens. */
async function serve(source?: string, env: Record<string, string> = {}, port = 5000): Promise<Process> {
  if (source !== undefined) web.write('/opt/webapp/app.py', source);
  const fds = new Map([
    [0, out],
    [1, out],
    [2, errors],
  ]);
  const process = web.start(['python', 'app.py'], { cwd: '/opt/webapp', env, fds });
  await web.listening(port);
  return process;
}

async function curl(args: string): Promise<string> {
  return (await client.run(`curl -s ${args}`)).stdout;
}

/** A program with the given routes. */
const app = (routes: string) =>
  `import os\nfrom flask import Flask\napp = Flask(__name__)\n\n${routes}\napp.run(host='0.0.0.0')\n`;

describe('the guide’s application', () => {
  test('says what the development server says', async () => {
    await serve();
    await curl('http://web:5000/ http://web:5000/nope');
    expect(out.text).toBe(" * Serving Flask app 'app'\n * Debug mode: off\n");
    expect(
      errors.text,
    ).toBe(`WARNING: This is a development server. Do not use it in a production deployment. Use a production WSGI server instead.
 * Running on all addresses (0.0.0.0)
 * Running on http://127.0.0.1:5000
 * Running on http://172.17.0.2:5000
Press CTRL+C to quit
172.17.0.3 - - [22/Nov/2026 06:00:00] "GET / HTTP/1.1" 200 -
172.17.0.3 - - [22/Nov/2026 06:00:00] "GET /nope HTTP/1.1" 404 -
`);
  });

  test('greets by the environment', async () => {
    await serve(undefined, { PROVIDER: 'you', PORT: '8000' }, 8000);
    expect(await curl('http://web:8000/')).toBe('Hello you!');
  });

  test('ends on ^C', async () => {
    const process = await serve();
    process.signal('INT');
    while (!process.status) await process.changed.next();
    expect(shellStatus(process.status)).toBe(0);
  });

  test('outlives SIGTERM as the first process of a container, and ends by SIGKILL', async () => {
    const process = await serve();
    process.signal('TERM');
    expect(process.status).toBeUndefined();
    expect(await curl('http://web:5000/')).toBe('Hello world!');
    process.signal('KILL');
    while (!process.status) await process.changed.next();
    expect(shellStatus(process.status)).toBe(137);
    expect((await client.run('curl -s http://web:5000/')).status).toBe(7);
  });

  test('cannot have a port that is taken', async () => {
    await serve();
    const { stderr, status } = await web.run('python app.py', { cwd: '/opt/webapp' });
    expect(status).toBe(1);
    expect(stderr).toBe(
      'Address already in use\nPort 5000 is in use by another program. Either identify and stop that program, or start the server with a different port.\n',
    );
  });

  test('serves many at once, however slow one is', async () => {
    await serve();
    const slow = client.run(
      "{ printf 'GET / HTTP/1.0\\r\\n'; sleep 30; printf '\\r\\n'; } | nc -q1 web 5000 | tail -1",
    );
    expect(await Promise.all(Array.from({ length: 20 }, () => curl('http://web:5000/')))).toEqual(
      Array(20).fill('Hello world!'),
    );
    expect((await slow).stdout).toBe('Hello world!');
  });
});

describe('other applications', () => {
  test.each([
    [
      'a variable',
      "@app.route('/user/<name>')\ndef f(name):\n    return f'user {name}'",
      '/user/Ada%20L',
      'user Ada L',
    ],
    ['a number', "@app.route('/n/<int:n>')\ndef f(n):\n    return str(n + 1)", '/n/41', '42'],
    ['no number', "@app.route('/n/<int:n>')\ndef f(n):\n    return str(n)", '/n/x -o /dev/null -w %{http_code}', '404'],
    ['a path', "@app.route('/<path:p>')\ndef f(p):\n    return p", '/a/b', 'a/b'],
    [
      'JSON',
      "@app.route('/')\ndef f():\n    return {'b': 1, 'a': [True, None, 'x']}",
      '/',
      '{"a":[true,null,"x"],"b":1}\n',
    ],
    ['a status', "@app.route('/')\ndef f():\n    return 'made', 201", '/ -w " %{http_code}"', 'made 201'],
    ['a method', "@app.route('/', methods=['POST'])\ndef f():\n    return 'posted'", '/ -d x=y', 'posted'],
    [
      'another method',
      "@app.route('/', methods=['POST'])\ndef f():\n    return 'posted'",
      '/ -o /dev/null -w %{http_code}',
      '405',
    ],
    ['a slash', "@app.route('/a/')\ndef f():\n    return 'slash'", '/a -L', 'slash'],
    ['a fault', "@app.route('/')\ndef f():\n    return 1 / 0", '/ -o /dev/null -w %{http_code}', '500'],
    ['nothing', "@app.route('/')\ndef f():\n    print('x')", '/ -o /dev/null -w %{http_code}', '500'],
  ])('%s', async (_, routes, request, expected) => {
    await serve(app(routes));
    expect(await curl(`http://web:5000${request}`)).toBe(expected);
  });

  test('a fault is told on standard error, and the server goes on', async () => {
    await serve(app("@app.route('/')\ndef f():\n    return nope\n\n@app.route('/ok')\ndef g():\n    return 'ok'"));
    expect(await curl('http://web:5000/ -o /dev/null; curl -s http://web:5000/ok')).toBe('ok');
    expect(errors.text).toContain('ERROR in app: Exception on / [GET]\n');
    expect(errors.text).toContain("NameError: name 'nope' is not defined\n");
  });
});

test('what is no small application says so', async () => {
  const { stderr, status } = await web.run("python -c 'async def f(): pass'");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^python: <string>:1: Linkyard's python runs small Flask applications; .*\n$/);
});

test('^C ends what goes round and round', async () => {
  const fds = new Map([0, 1, 2].map((fd) => [fd, errors]));
  const process = web.start(['python', '-c', "print('on')\nwhile True: pass"], { fds });
  await errors.has('on');
  process.signal('INT');
  while (!process.status) await process.changed.next();
  expect(shellStatus(process.status)).toBe(130);
  expect(errors.text).toBe(
    'on\nTraceback (most recent call last):\n  File "<string>", line 2, in <module>\nKeyboardInterrupt\n',
  );
});

describe('the database', () => {
  test('answers a client that asks for TLS, and refuses one that has no name', async () => {
    const db = site.place('postgres', { address: '172.17.0.4' });
    db.start(['su', 'postgres', '-c', '/usr/lib/postgresql/9.3/bin/postgres']);
    await db.listening(5432);
    const line =
      "{ echo AAAACATSFi8= | base64 -d; sleep 1; printf '\\0\\0\\0\\020\\0\\003\\0\\0user\\0me\\0\\0'; } | nc -q1 172.17.0.4 5432 | tr '\\0' '\\n'";
    const { stdout } = await client.run(line);
    expect(stdout.startsWith('NE')).toBe(true);
    expect(stdout).toContain('SFATAL\nVFATAL\nC0A000\nM');
  });

  test('does not run as root', async () => {
    const db = site.place('postgres', { address: '172.17.0.4' });
    const { stderr, status } = await db.run('/usr/lib/postgresql/9.3/bin/postgres');
    expect([status, stderr.split('\n')[0]]).toEqual([1, '"root" execution of the PostgreSQL server is not permitted.']);
  });
});

describe('an application that was edited', () => {
  const source = `import os
from flask import Flask, abort, jsonify, redirect, request, url_for
app = Flask(__name__)
seen = 0

@app.route('/args')
def args():
    return ', '.join([request.args.get('q', 'none')] * request.args.get('n', 1, type=int))

@app.route('/count')
def count():
    global seen
    seen += 1
    return jsonify(seen=seen, squares=[x * x for x in range(4) if x % 2])

@app.route('/post', methods=['GET', 'POST'])
def post():
    if request.method == 'POST':
        return jsonify(got=request.get_json()), 201
    return 'send me something', 418, {'X-Own': 'yes'}

@app.route('/go')
def go():
    return redirect(url_for('args', q='gone'))

@app.route('/gone')
def gone():
    abort(404)

@app.errorhandler(404)
def not_found(error):
    return 'nothing here', 404

app.run(host='0.0.0.0')
`;

  test('reads requests, and answers as it likes', async () => {
    await serve(source);
    const status = "-w ' [%{http_code}]'";
    expect(await curl(`${status} 'http://web:5000/args?q=a+b&n=2' http://web:5000/args`)).toBe(
      'a b, a b [200]none [200]',
    );
    expect(await curl(`${status} http://web:5000/count`)).toBe('{"seen":1,"squares":[1,9]}\n [200]');
    expect(await curl(`${status} http://web:5000/count`)).toBe('{"seen":2,"squares":[1,9]}\n [200]');
    expect(await curl(`-i http://web:5000/post`)).toMatch(
      /^HTTP\/1.1 418 I'M A TEAPOT[\s\S]*X-Own: yes[\s\S]*send me something$/,
    );
    const json = `-H 'Content-Type: application/json' -d '{"x": [1, 2]}'`;
    expect(await curl(`${status} ${json} http://web:5000/post`)).toBe('{"got":{"x":[1,2]}}\n [201]');
    expect(await curl(`${status} -d a=5 http://web:5000/post`)).toMatch(
      /not &#39;application\/json&#39;[\s\S]* \[415\]$/,
    );
    expect(await curl(`-i http://web:5000/go`)).toContain('Location: /args?q=gone\r\n');
    expect(await curl(`${status} http://web:5000/gone http://web:5000/nowhere`)).toBe(
      'nothing here [404]nothing here [404]',
    );
  });
});
