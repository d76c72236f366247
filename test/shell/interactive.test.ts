import { describe, expect, test } from 'vitest';
import { Session } from './session.ts';

/** Types lines and keys (numbers are milliseconds that pass), and gives what the screen shows. */
async function shows(
  keys: readonly (string | number)[],
  options: Parameters<typeof Session.start>[0] = {},
): Promise<string> {
  const session = await Session.start({ rows: 200, ...options });
  for (const key of keys) {
    if (typeof key === 'number') await session.pass(key);
    else await session.type(key);
  }
  return session.screen.text;
}

const UP = '\x1b[A';

describe('a session in bash', () => {
  test('commands, their output, and the way out', async () => {
    expect(await shows(['echo hi\r', 'nosuch\r', 'echo $?\r', '\x04'])).toBe(
      '$ echo hi\nhi\n$ nosuch\nbash: nosuch: command not found\n$ echo $?\n127\n$\nexit',
    );
  });

  test('exit leaves with its status', async () => {
    const session = await Session.start();
    await session.type('exit 3\r');
    expect(session.shell.status).toEqual({ code: 3 });
    expect(session.screen.text).toBe('$ exit 3\nexit');
  });

  test('lines go on behind PS2', async () => {
    expect(
      await shows([
        'for i in 1 2\rdo echo $i\rdone\r',
        'echo "a\rb"\r',
        'cat <<E\rx\rE\r',
        'echo a |\rcat\r',
        'echo b \\\rc\r',
      ]),
    ).toBe(
      '$ for i in 1 2\n> do echo $i\n> done\n1\n2\n$ echo "a\n> b"\na\nb\n$ cat <<E\n> x\n> E\nx\n$ echo a |\n> cat\na\n$ echo b \\\n> c\nb c\n$',
    );
  });

  test('a syntax error is told at once', async () => {
    expect(await shows(['echo )\r', 'echo $?\r', 'fi\r'])).toBe(
      "$ echo )\nbash: syntax error near unexpected token `)'\n$ echo $?\n2\n$ fi\nbash: syntax error near unexpected token `fi'\n$",
    );
  });

  test('^C gives a fresh prompt, on a continued line too', async () => {
    expect(await shows(['abc\x03', 'echo $?\r', 'echo "a\r', 'b\x03', 'echo ok\r'])).toBe(
      '$ abc^C\n$ echo $?\n130\n$ echo "a\n> b^C\n$ echo ok\nok\n$',
    );
  });

  test('^C ends a program, a loop, and the rest of a list', async () => {
    expect(
      await shows([
        'sleep 9; echo no\r',
        '\x03',
        'echo $?\r',
        'while :; do :; done\r',
        '\x03',
        'for i in 1 2; do sleep 5; done\r',
        '\x03',
      ]),
    ).toBe(
      '$ sleep 9; echo no\n^C\n$ echo $?\n130\n$ while :; do :; done\n^C\n$ for i in 1 2; do sleep 5; done\n^C\n$',
    );
  });

  test('what is typed while a command runs is read afterwards', async () => {
    expect(await shows(['sleep 1\r', 'echo typed\r', 1000])).toBe('$ sleep 1\necho typed\n$ echo typed\ntyped\n$');
  });

  test('what comes together with a line belongs to what the line runs', async () => {
    expect(await shows(['cat\rhello\rthere\r\x04'])).toBe('$ cat\nhello\nthere\n$');
    expect(await shows(['read x; echo "<$x>"\ra  b\recho c\r'])).toBe('$ read x; echo "<$x>"\n<a  b>\n$ echo c\nc\n$');
    expect(await shows(['bash --norc\recho $((1+1))\rexit\recho back\r'])).toBe(
      '$ bash --norc\n$ echo $((1+1))\n2\n$ exit\nexit\n$ echo back\nback\n$',
    );
  });

  test('an error in an expansion does not end it', async () => {
    expect(
      await shows(['echo ${x?gone}; echo no\r', 'set -u; echo $y; echo no\r', 'echo $((1/0))\r', 'echo still\r']),
    ).toBe(
      '$ echo ${x?gone}; echo no\nbash: x: gone\n$ set -u; echo $y; echo no\nbash: y: unbound variable\n$ echo $((1/0))\nbash: 1/0: division by 0 (error token is "0")\n$ echo still\nstill\n$',
    );
  });

  test('programs get the terminal as it was, and the editor its own modes', async () => {
    const session = await Session.start();
    expect(session.tty.termios.icanon).toBe(false);
    await session.type('cat\r');
    expect(session.tty.termios).toMatchObject({ icanon: true, echo: true });
    await session.type('line\r', '\x04');
    expect(session.screen.text).toBe('$ cat\nline\nline\n$');
    expect(session.tty.termios.icanon).toBe(false);
  });

  test('a window that is gone ends the shell and its jobs', async () => {
    const session = await Session.start();
    await session.type('sleep 100 &\r');
    session.tty.hangUp();
    await session.settle();
    expect(session.shell.status).toBeDefined();
    expect(
      session.machine.kernel.pids.list().filter(({ process }) => process.name === 'sleep' && !process.status),
    ).toEqual([]);
  });

  test('SIGTERM is nothing to it, SIGHUP is its end', async () => {
    const session = await Session.start();
    session.shell.signal('TERM');
    await session.type('echo on\r');
    expect(session.screen.text).toBe('$ echo on\non\n$');
    session.shell.signal('HUP');
    await session.settle();
    expect(session.shell.status).toBeDefined();
  });

  test('shells within shells, each with its own editor', async () => {
    expect(await shows(['PS1="inner> " bash --norc\r', 'echo deep\r', UP, '\r', '\x04', 'echo back\r', UP, '\r'])).toBe(
      '$ PS1="inner> " bash --norc\ninner> echo deep\ndeep\ninner> echo deep\ndeep\ninner>\nexit\n$ echo back\nback\n$ echo back\nback\n$',
    );
  });
});

describe('prompts', () => {
  test('by default as Ubuntu has them', async () => {
    const session = await Session.start({ argv: ['bash'], env: { PS1: '' } });
    await session.type('unset PS1; exec bash\r');
    expect(session.screen.lines.at(-1)).toBe('root@vm:/tmp/shell-fixture#');
  });

  test.each([
    ['\\u \\h \\H', 'root vm vm'],
    ['\\w \\W', '/tmp/shell-fixture shell-fixture'],
    ['\\$', '#'],
    ['\\t \\T \\A \\d', '12:00:00 12:00:00 12:00 Thu Jan 01'],
    ['\\j \\! \\#', '0 1 1'],
    ['\\s \\v', 'bash 5.2'],
    ['a\\nb', 'a\nb'],
    ['\\[\\e[1m\\]x\\[\\e[0m\\]', 'x'],
    ['$((1+1)) $(echo sub) ${HOME}', '2 sub /root'],
    ['\\\\ \\101', '\\ A'],
  ])('%s', async (ps1, shown) => {
    expect(await shows([], { env: { PS1: ps1 } })).toBe(shown);
  });

  test('the home directory is ~, and PROMPT_COMMAND runs before', async () => {
    expect(await shows(["PROMPT_COMMAND='echo before'; cd; PS1='\\w> '\r", 'false\r', 'echo $?\r'])).toBe(
      "$ PROMPT_COMMAND='echo before'; cd; PS1='\\w> '\nbefore\n~> false\nbefore\n~> echo $?\n1\nbefore\n~>",
    );
  });
});

describe('history', () => {
  test('lines come back, with what was not run', async () => {
    expect(await shows(['echo one\r', 'echo two\r', UP, UP, '\r'])).toBe(
      '$ echo one\none\n$ echo two\ntwo\n$ echo one\none\n$',
    );
  });

  test('commands of several lines are one entry', async () => {
    expect(await shows(['if true\rthen echo a\relse\recho b\rfi\r', 'history\r'])).toContain(
      '    1  if true; then echo a; else echo b; fi\n    2  history',
    );
  });

  test.each([
    ['!!', 'echo one two'],
    ['!e', 'echo one two'],
    ['!1', 'echo one two'],
    ['!-1', 'echo one two'],
    ['!?two?', 'echo one two'],
    ['echo x !$', 'echo x two'],
    ['echo !^ !*', 'echo one one two'],
    ['echo !:2 !!:0', 'echo two echo'],
    ['^one^ONE', 'echo ONE two'],
    ['!!:s/one/1/', 'echo 1 two'],
    ['!!:gs/o/0/', 'ech0 0ne tw0'],
    ['echo "!!"', 'echo "echo one two"'],
  ])('%s is %s', async (typed, expanded) => {
    const session = await Session.start({ rows: 50 });
    await session.type('echo one two\r', `${typed}\r`);
    expect(session.screen.lines[3]).toBe(expanded);
  });

  test('not everywhere', async () => {
    expect(await shows(["echo 'a!b' a! \\!x $!y\r", '!nosuch\r', 'echo on\r'])).toBe(
      "$ echo 'a!b' a! \\!x $!y\na!b a! !x y\n$ !nosuch\nbash: !nosuch: event not found\n$ echo on\non\n$",
    );
  });

  test('HISTCONTROL, and the file in the home directory', async () => {
    const session = await Session.start({
      env: { HISTCONTROL: 'ignoreboth' },
      files: { 'root/.bash_history': 'echo old\n' },
    });
    await session.type('echo a\r', 'echo a\r', ' echo secret\r', 'history\r');
    expect(session.screen.text).toContain('    1  echo old\n    2  echo a\n    3  history\n');
    await session.type('exit\r');
    expect(session.machine.init.fs.readText('/root/.bash_history')).toBe('echo old\necho a\nhistory\nexit\n');
  });
});

describe('completion', () => {
  test.each([
    ['ech', 'echo '],
    ['cat a.', 'cat a.txt '],
    ['cat su', 'cat sub/'],
    ['cat sub/c', 'cat sub/c.txt '],
    ['cat sp', 'cat sp\\ ace.txt '],
    ['cat "sp', 'cat "sp ace.txt" '],
    ["cat 'sp", "cat 'sp ace.txt' "],
    ['./scr', './script.sh '],
    ['echo $HOSTN', 'echo $HOSTNAME '],
    ['echo ${HOSTN', 'echo ${HOSTNAME}'],
    ['echo ~lea', 'echo ~learner/'],
    ['echo x > a.', 'echo x > a.txt '],
    ['echo a; ech', 'echo a; echo '],
    ['x=su', 'x=sub/'],
    ['if tru', 'if true '],
    ['cat .hid', 'cat .hidden '],
    ['cat nosuch', 'cat nosuch'],
  ])('%j', async (typed, line) => {
    const session = await Session.start();
    await session.type(`${typed}\t`, 'X');
    expect(session.screen.text).toBe(`$ ${line}X`);
  });

  test('files are listed by their last part', async () => {
    expect(await shows(['ls sub/', '\t', '\t'])).toBe('$ ls sub/\nc.txt  d.log\n$ ls sub/');
  });

  test('what `complete` says', async () => {
    expect(await shows(["complete -W 'start stop' svc\r", 'svc sto\t', 'X\x03'])).toContain('$ svc stop X^C');
    expect(await shows(['f() { COMPREPLY=(one-"$2"); }; complete -F f cmd\r', 'cmd x\t', 'Y\x03'])).toContain(
      '$ cmd one-x Y',
    );
  });
});

describe('ash', () => {
  const options = { argv: ['sh'], env: { PS1: '' } };

  test('its prompt and its errors', async () => {
    const { ash } = await import('./harness.ts');
    const session = await Session.start({ ...options, sh: ash });
    await session.type(
      'unset PS1; exec sh\r',
      'nosuch\r',
      'cd /nosuch\r',
      'for i in 1\r',
      'do echo $i; done\r',
      '\x04',
    );
    expect(session.screen.text).toBe(
      "unset PS1; exec sh\n/tmp/shell-fixture # nosuch\nsh: nosuch: not found\n/tmp/shell-fixture # cd /nosuch\nsh: cd: can't cd to /nosuch: No such file or directory\n/tmp/shell-fixture # for i in 1\n> do echo $i; done\n1\n/tmp/shell-fixture #",
    );
  });
});
