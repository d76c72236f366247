import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SysError } from '../../../src/kernel/errno.ts';
import { ConfigError, lex } from '../../../src/programs/services/nginx/lex.ts';
import { chooseLocation, chooseServer, siteOf } from '../../../src/programs/services/nginx/model.ts';
import { type ConfigFiles, readConfig } from '../../../src/programs/services/nginx/parse.ts';

/** The file system of one configuration. */
function files(text: string): ConfigFiles {
  return {
    readText: (path) => {
      if (path === '/etc/nginx/nginx.conf') return text;
      throw new SysError('ENOENT', path);
    },
    readdir: () => [],
    stat: (path) => {
      throw new SysError('ENOENT', path);
    },
    lstat: (path) => {
      throw new SysError('ENOENT', path);
    },
  };
}

const read = (text: string) => readConfig(files(text), '/etc/nginx/nginx.conf');
const site = (http: string) => siteOf(read(`events {}\nhttp { ${http} }`));

function problem(text: string): string {
  try {
    siteOf(read(text));
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message.replace(' in /etc/nginx/nginx.conf', '');
    throw error;
  }
}

describe('a configuration', () => {
  test.each([
    ['events {}\nfoo bar;', 'unknown directive "foo":2'],
    ['events {}\nhttp { server { root /a } }', 'unexpected "}":2'],
    ['events {}\nhttp { server { root /a /b; } }', 'invalid number of arguments in "root" directive:2'],
    ['events {}\nhttp { listen 80; }', '"listen" directive is not allowed here:2'],
    ['events {}\nhttp { server;\n}', 'directive "server" has no opening "{":2'],
    ['events {}\nhttp { server { root { } } }', 'directive "root" is not terminated by ";":2'],
    ['events {}\nhttp { server {\n', 'unexpected end of file, expecting "}":3'],
    ['events {}\nuser nginx', 'unexpected end of file, expecting ";" or "}":2'],
    ['}', 'unexpected "}":1'],
    ['http {}', 'no "events" section in configuration'],
    ['events {}\nhttp { server { listen 99999; } }', 'invalid port in "99999" of the "listen" directive:2'],
    ['events {}\ninclude none.conf;', 'open() "/etc/nginx/none.conf" failed (2: No such file or directory):2'],
    ['events {}\nhttp { include conf.d/*.conf; }', ''],
  ])('%j: %s', (text, expected) => {
    expect(problem(text)).toBe(expected);
  });

  test('is read or refused, whatever it says', () => {
    const word = fc.constantFrom(
      'server',
      'http',
      'events',
      'location',
      '{',
      '}',
      ';',
      '/',
      '80',
      'listen',
      '"',
      '#',
      '\n',
      '$a',
      '${b}',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        problem(words.join(' '));
      }),
    );
  });

  test('knows quotes, escapes, comments and variables', () => {
    expect(lex('a "b; c" \'d\' e\\;f ${g}h; # no\nx{', 'f').map(({ text }) => text)).toEqual([
      'a',
      'b; c',
      'd',
      'e\\;f',
      '${g}h',
      ';',
      'x',
      '{',
    ]);
  });
});

describe('a request', () => {
  const servers = site(
    'server { listen 80; server_name a.test; } server { listen 80 default_server; server_name _; } server { listen 80; server_name *.b.test; } server { listen 81; }',
  );

  test.each([
    [80, 'a.test:80', ['a.test']],
    [80, 'x.b.test', ['*.b.test']],
    [80, 'other', ['_']],
    [81, 'a.test', []],
  ])('to port %i for %s finds its server', (port, host, names) => {
    expect(chooseServer(servers, port, host)?.names).toEqual(names);
  });

  const [server] = site(
    'server { location / { } location /img/ { } location ^~ /final/ { } location = /exact { } location ~ \\.php$ { } location ~* \\.GIF$ { } }',
  ).servers;

  test.each([
    ['/', '/'],
    ['/img/a.png', '/img/'],
    ['/img/a.gif', '\\.GIF$'],
    ['/final/a.php', '/final/'],
    ['/exact', '/exact'],
    ['/exact/more', '/'],
    ['/a.php', '\\.php$'],
  ])('for %s finds its location', (path, location) => {
    expect(chooseLocation(server?.locations ?? [], path)?.path).toBe(location);
  });
});
