import { describe, expect, test } from 'vitest';
import { transcript } from '../../src/machine/transcript.ts';
import { startVirtual } from '../../src/machine/virtual.ts';
import { last, run } from './session.ts';

/** Without what a pull says. */
const quietly = (image: string) => `docker pull -q ${image}`;

describe('nginx', () => {
  test('serves the files of the container, to the host and over a link', async () => {
    const results = await run(
      quietly('nginx'),
      'docker run -d --name web -p 8080:80 nginx',
      'sleep 1',
      'curl -si localhost:8080 | grep -v "^Date\\|^ETag"',
      'docker run --rm --link web:www busybox wget -qO- http://www/nosuch',
      'docker exec web sh -c "echo changed > /usr/share/nginx/html/index.html"',
      'docker run --rm --link web:www busybox wget -qO- http://www',
      'docker logs web 2>&1 | grep -v notice | cut -c1-100',
    );
    expect(results[3]?.output).toContain('HTTP/1.1 200 OK');
    expect(results[3]?.output).toContain('Server: nginx/1.27.5');
    expect(results[3]?.output).toContain('<h1>Welcome to nginx!</h1>');
    expect(results[4]).toEqual({ output: expect.stringContaining('404 Not Found'), status: 1 });
    expect(results[6]?.output).toBe('changed\n');
    const log = results[7]?.output ?? '';
    expect(log).toContain('/docker-entrypoint.sh: Configuration complete; ready for start up\n');
    expect(log).toMatch(/^172\.17\.0\.1 - - \[.*\] "GET \/ HTTP\/1\.1" 200 429 /m);
    expect(log).toMatch(/\[error\] \d+#\d+: \*\d+ open\(\) "\/usr\/share\/nginx\/html\/nosuch" fail/);
  });

  test('serves a bind mount, lists, redirects and answers parts', async () => {
    const results = await run(
      quietly('nginx:alpine'),
      'mkdir -p site/sub; echo home > site/index.html; echo 0123456789 > site/sub/a.txt',
      'docker run -d --name web -p 8080:80 -v $PWD/site:/usr/share/nginx/html:ro nginx:alpine',
      'sleep 1; curl -s localhost:8080',
      'curl -si localhost:8080/sub | grep "HTTP\\|Location"',
      'curl -s -o /dev/null -w "%{http_code}\\n" localhost:8080/sub/',
      'curl -s -H "Range: bytes=2-4" localhost:8080/sub/a.txt; echo',
      'curl -sI -X POST localhost:8080/sub/a.txt | head -1',
      'echo again > site/index.html; curl -s localhost:8080',
    );
    expect(results.slice(3).map(({ output }) => output.replaceAll('\r', ''))).toEqual([
      'home\n',
      'HTTP/1.1 301 Moved Permanently\nLocation: http://localhost/sub/\n',
      '403\n',
      '234\n',
      'HTTP/1.1 405 Not Allowed\n',
      'again\n',
    ]);
  });

  test('passes requests on to a linked container', async () => {
    const conf =
      'server { listen 80; location / { proxy_pass http://app:5000; proxy_set_header Host $host; } location = /own { return 200 "own $uri\\n"; } }';
    const results = await run(
      quietly('nginx'),
      'docker run -d --name app training/webapp',
      `echo '${conf}' > proxy.conf`,
      'docker run -d --name web --link app -p 8080:80 -v $PWD/proxy.conf:/etc/nginx/conf.d/default.conf nginx',
      'sleep 1; curl -s localhost:8080; curl -s localhost:8080/own',
      'docker stop app; curl -s -o /dev/null -w "%{http_code}\\n" localhost:8080',
      'docker run --rm -v $PWD/proxy.conf:/etc/nginx/conf.d/default.conf nginx 2>&1 | tail -n 1',
    );
    expect(results[4]?.output).toBe('Hello world!own /own\n');
    expect(results[5]?.output).toBe('app\n502\n');
    expect(results[6]?.output).toBe(
      'nginx: [emerg] host not found in upstream "app" in /etc/nginx/conf.d/default.conf:1\n',
    );
  });

  test('tests its configuration, reads it again, and stops', async () => {
    const results = await run(
      quietly('nginx'),
      'docker run -d --name web nginx',
      'sleep 1; docker exec web nginx -v',
      'docker exec web nginx -t',
      'docker exec web sh -c \'echo "server { listen 81; return 200 second; }" > /etc/nginx/conf.d/b.conf; nginx -s reload; sleep 1; curl -s localhost:81\'',
      'docker exec web sh -c \'echo "server { lisen 82; }" > /etc/nginx/conf.d/c.conf; nginx -t 2>&1 | tail -n 2\'',
      'docker stop web; docker logs web 2>&1 | tail -n 1 | cut -d" " -f3-',
      'docker inspect -f "{{.State.ExitCode}}" web',
    );
    expect(results[2]?.output).toBe('nginx version: nginx/1.27.5\n');
    expect(results[3]?.output).toBe(
      'nginx: the configuration file /etc/nginx/nginx.conf syntax is ok\nnginx: configuration file /etc/nginx/nginx.conf test is successful\n',
    );
    expect(results[4]?.output).toMatch(/\[notice\] (\d+)#\1: signal process started\nsecond/);
    expect(results[5]?.output).toBe(
      'nginx: [emerg] unknown directive "lisen" in /etc/nginx/conf.d/c.conf:1\nnginx: configuration file /etc/nginx/nginx.conf test failed\n',
    );
    expect(results[6]?.output).toBe('web\n[notice] 1#1: exit\n');
    expect(results[7]?.output).toBe('0\n');
  });
});

test('httpd serves its page, and says who came', async () => {
  const results = await run(
    quietly('httpd'),
    'docker run -d --name web -p 8080:80 httpd',
    'sleep 1; curl -s localhost:8080',
    'docker exec web sh -c "echo new > htdocs/index.html"',
    'docker run --rm --link web busybox wget -qO- http://web',
    'curl -s localhost:8080/nosuch | grep "<p>"',
    'docker stop web; docker logs web 2>&1 | tail -n 4 | sed "s/\\[[^]]* [^]]* [^]]*\\]//g"',
  );
  expect(results[2]?.output).toBe('<html><body><h1>It works!</h1></body></html>\n');
  expect(results[4]?.output).toBe('new\n');
  expect(results[5]?.output).toBe('<p>The requested URL was not found on this server.</p>\n');
  expect(results[6]?.output).toContain('"GET /nosuch HTTP/1.1" 404 196\n');
  expect(results[6]?.output).toContain('AH00492: caught SIGWINCH, shutting down gracefully\n');
});

test('redis answers over a link and to the host, and keeps its data', async () => {
  const results = await run(
    quietly('redis'),
    'docker run -d --name db -p 6379:6379 redis',
    'sleep 1; docker run --rm --link db:cache redis redis-cli -h cache set greeting "hello there"',
    'docker run --rm --link db:cache redis redis-cli -h cache get greeting',
    'printf "INCR n\\r\\nQUIT\\r\\n" | nc -q 1 localhost 6379 | tr -d "\\r"',
    'docker restart db; sleep 1; docker exec db redis-cli get greeting',
    'docker logs db | tail -n 3 | cut -d" " -f6-',
    'docker run --rm redis redis-cli ping',
  );
  expect(results.slice(2).map(({ output }) => output)).toEqual([
    'OK\n',
    'hello there\n',
    ':1\n+OK\n',
    'db\nhello there\n',
    '* Done loading RDB, keys loaded: 2, keys expired: 0.\n* DB loaded from disk: 0.000 seconds\n* Ready to accept connections tcp\n',
    'Could not connect to Redis at 127.0.0.1:6379: Connection refused\n',
  ]);
});

describe('postgres', () => {
  test('demands a password', async () => {
    const [, refused] = await run(quietly('postgres'), 'docker run --rm postgres');
    expect(refused?.output).toMatch(/^Error: Database is uninitialized and superuser password is not specified\.\n/);
    expect(refused?.status).toBe(1);
  });

  test('runs on alpine, too', async () => {
    const output = await last(
      quietly('postgres:alpine'),
      'docker run -d --name db -e POSTGRES_PASSWORD=secret postgres:alpine',
      'sleep 3; docker logs db 2>&1 | tail -n 5; docker exec db id -u postgres',
    );
    expect(output).toContain(
      'starting PostgreSQL 17.4 on x86_64-pc-linux-musl, compiled by gcc (Alpine 14.2.0) 14.2.0, 64-bit\n',
    );
    expect(output).toMatch(/database system is ready to accept connections\n70\n$/);
  });

  test('makes a database system once, and listens', async () => {
    const results = await run(
      quietly('postgres'),
      'docker run -d --name db -e POSTGRES_PASSWORD=secret postgres',
      'sleep 3; docker logs db 2>&1 | tail -n 5 | cut -d" " -f5-',
      'docker run --rm --link db busybox sh -c "echo | nc -w 1 db 5432; echo $?"',
      'docker stop db; docker start db; sleep 1; docker logs db 2>&1 | grep -c "Skipping initialization"',
      'docker inspect -f "{{.State.ExitCode}} {{(index .Mounts 0).Destination}}" db',
      'docker exec db cat /var/lib/postgresql/data/PG_VERSION',
    );
    expect(results[2]?.output).toBe(
      `LOG:  starting PostgreSQL 17.4 (Debian 17.4-1.pgdg120+2) on x86_64-pc-linux-gnu, compiled by gcc (Debian 12.2.0-14) 12.2.0, 64-bit
LOG:  listening on IPv4 address "0.0.0.0", port 5432
LOG:  listening on Unix socket "/var/run/postgresql/.s.PGSQL.5432"
LOG:  database system was shut down at ${results[2]?.output.match(/shut down at (.*)/)?.[1]}
LOG:  database system is ready to accept connections
`,
    );
    expect(results[3]?.output).toMatch(/0\n$/);
    expect(results[4]?.output).toBe('db\ndb\n1\n');
    expect(results[5]?.output).toBe('0 /var/lib/postgresql/data\n');
    expect(results[6]?.output).toBe('17\n');
  });
});

test('memcached answers over a link', async () => {
  expect(
    await last(
      quietly('memcached'),
      'docker run -d --name mc memcached',
      'sleep 1; docker run --rm --link mc busybox sh -c \'printf "set a 1 0 3\\r\\nabc\\r\\nget a\\r\\nquit\\r\\n" | nc mc 11211\' | tr -d "\\r"',
    ),
  ).toBe('STORED\nVALUE a 1 3\nabc\nEND\n');
});

describe('python', () => {
  test('serves files with http.server', async () => {
    const results = await run(
      quietly('python:slim'),
      'mkdir site; echo page > site/index.html',
      'docker run -d --name web -p 8000:8000 -v $PWD/site:/site -w /site python:slim python -m http.server',
      'sleep 1; curl -s localhost:8000; curl -s -o /dev/null -w "%{http_code}\\n" localhost:8000/none',
      'docker run --rm --link web busybox wget -qO- http://web:8000/index.html',
      'docker run --rm python:slim python --version',
    );
    expect(results.slice(3).map(({ output }) => output)).toEqual(['page\n404\n', 'page\n', 'Python 3.13.3\n']);
  });

  test('has flask once pip brought it', async () => {
    const [, before, after] = await run(
      quietly('python'),
      'docker run --rm python python -c "import flask"',
      'docker run --rm python sh -c "pip install flask 2>/dev/null | tail -n 1; python -c \\"import flask; print(1)\\""',
    );
    expect(before?.output).toContain("ModuleNotFoundError: No module named 'flask'\n");
    expect(after?.output).toMatch(/^Successfully installed .*Flask-3\.1\.0.*\n1\n$/);
  });
});

test('sinatra lets one install a gem and commit it, as in the guide', async () => {
  const results = await run(
    quietly('training/sinatra'),
    'docker run --name ruby training/sinatra gem install json',
    'docker commit -m "Added json gem" ruby ouruser/sinatra:v2 | cut -c1-7',
    'docker run --rm ouruser/sinatra:v2 gem list | grep json',
  );
  expect(results.slice(1).map(({ output }) => output)).toEqual([
    'Fetching: json-1.8.1.gem (100%)\nBuilding native extensions.  This could take a while...\nSuccessfully installed json-1.8.1\n1 gem installed\n',
    'sha256:\n',
    'json (1.8.1)\n',
  ]);
});

describe('systems', () => {
  test.each([
    ['alpine', 'Alpine Linux v3.21'],
    ['debian', 'Debian GNU/Linux 12 (bookworm)'],
    ['debian:stable-slim', 'Debian GNU/Linux 12 (bookworm)'],
    ['ubuntu', 'Ubuntu 24.04.2 LTS'],
    ['ubuntu:jammy', 'Ubuntu 22.04.5 LTS'],
    ['ubuntu:12.04', 'Ubuntu 12.04.5 LTS'],
  ])('%s says what it is', async (image, name) => {
    expect(await last(quietly(image), `docker run --rm ${image} sh -c '. /etc/os-release; echo $PRETTY_NAME'`)).toBe(
      `${name}\n`,
    );
  });

  test('debian knows no package before an update', async () => {
    const [, before, after] = await run(
      quietly('debian'),
      'docker run --rm debian apt-get install -y curl 2>&1 | tail -n 1',
      'docker run --rm debian sh -c "apt-get update >/dev/null; apt-get install -y curl >/dev/null 2>&1; curl --version | cut -d\\" \\" -f1,2 | head -n 1"',
    );
    expect(before?.output).toBe('E: Unable to locate package curl\n');
    expect(after?.output).toBe('curl 7.88.1\n');
  });

  test('debian has neither ps nor ping', async () => {
    expect(await last(quietly('debian'), 'docker run --rm debian bash -c "command -v ps ping curl bash"')).toBe(
      '/usr/bin/bash\n',
    );
  });
});

test('what was pulled is there again after a machine is restored', async () => {
  const first = await startVirtual({ seed: 1, automatic: true });
  await transcript(first.machine, 'docker pull -q nginx\ndocker run -d --name web nginx\nsleep 1');
  const snapshot = JSON.parse(JSON.stringify(first.machine.snapshot()));
  first.machine.dispose();
  const second = await startVirtual({ seed: 1, automatic: true, snapshot });
  const text = await transcript(
    second.machine,
    'sleep 1\ndocker ps --format "{{.Names}} {{.Image}}"\ndocker exec web curl -s -o /dev/null -w "%{http_code}" localhost',
  );
  second.machine.dispose();
  expect(text).toContain('  web nginx\n');
  expect(text).toContain('  200 (no-eol)\n');
});
