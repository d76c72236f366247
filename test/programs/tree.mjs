/** The files that every recorded command line finds: what the recorder makes of them on disk, the replay makes in memory. */
const DAY = 86400_000;
const start = Date.UTC(2020, 0, 2, 3, 4, 5);

/** Where they lie, on the recorder's machine as in the simulated one. */
export const directory = '/tmp/linkyard-programs';

/** In the order in which they are made; times are a day apart. */
export const entries = [
  { path: 'fruit.txt', text: 'banana\napple\ncherry\napple\nDate\nelderberry\n' },
  { path: 'numbers.txt', text: '10\n9\n2\n33\n-4\n1.5\n0\n2\n' },
  { path: 'people.csv', text: 'id,name,city\n1,Ada,London\n2,Grace,New York\n3,Linus,Helsinki\n4,Ken,\n' },
  {
    path: 'passwd',
    text: 'root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\nada:x:1000:1000:Ada,,,:/home/ada:/bin/sh\n',
  },
  { path: 'words', text: 'the quick brown fox\njumps  over\tthe lazy dog\n\n  indented line\nthe end\n' },
  { path: 'noeol', text: 'first\nlast without newline' },
  { path: 'empty', text: '' },
  { path: 'utf8.txt', text: 'café\nnaïve\n日本語\nπ ≈ 3\n' },
  { path: 'bin.dat', bytes: [0, 1, 2, 255, 254, 10, 65, 66, 0, 127, 128, 200, 10] },
  { path: 'access.log', text: log() },
  { path: 'old.conf', text: '# settings\nport = 80\nhost = web\n\n[db]\nname = test\nuser = me\n' },
  { path: 'new.conf', text: '# settings\nport = 8080\nhost = web\nssl = on\n\n[db]\nname = test\n' },
  { path: 'a.txt', text: 'a\nb\nc\ne\n' },
  { path: 'b.txt', text: 'b\nc\nd\n' },
  { path: 'script.sh', text: '#!/bin/sh\necho hi\n', mode: 0o755 },
  { path: 'secret', text: 'hidden\n', mode: 0o600 },
  { path: '.hidden', text: 'dot\n' },
  { path: 'with space', text: 'spaced\n' },
  { path: 'dir', directory: true },
  { path: 'dir/one.txt', text: 'one\nthe first\n' },
  { path: 'dir/two.log', text: 'two\n' },
  { path: 'dir/sub', directory: true },
  { path: 'dir/sub/deep.txt', text: 'deep the\n' },
  { path: 'dir/sub/empty', text: '' },
  { path: 'dir/.dot', text: 'x' },
  { path: 'void', directory: true },
  { path: 'link', target: 'fruit.txt' },
  { path: 'dirlink', target: 'dir' },
  { path: 'broken', target: 'nowhere' },
].map((entry, day) => ({ mode: entry.directory ? 0o755 : 0o644, ...entry, mtime: start + day * DAY }));

function log() {
  const lines = [];
  const paths = ['/', '/about', '/login', '/static/a.css'];
  for (let i = 0; i < 24; i++) {
    const status = i % 7 === 0 ? 404 : i % 5 === 0 ? 500 : 200;
    lines.push(
      `172.17.0.${2 + (i % 4)} - - [02/Jan/2020:03:${String(i).padStart(2, '0')}:00] "GET ${paths[i % 4]} HTTP/1.1" ${status} ${100 + i * 37}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
