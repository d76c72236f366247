import { expect, test } from 'vitest';
import { PythonSyntaxError } from '../../../src/programs/system/python/error.ts';
import { parse } from '../../../src/programs/system/python/syntax/parse.ts';
import { Site } from '../network/site.ts';

const site = new Site();
const place = site.place('webapp', { address: '172.17.0.2' });

/** Runs a program with -c; both outputs are one. */
async function run(code: string, env: Record<string, string> = {}) {
  place.write('/tmp/code', code);
  const { stdout, status } = await place.run('python -c "$(cat /tmp/code)" 2>&1', { env });
  expect(site.faults.splice(0)).toEqual([]);
  return { output: stdout, status: { code: status } };
}

test.each([
  ["print('a' + 'b')", 'ab\n'],
  ['print(1 + 2 * 3, 7 // 2, 7 % 3, 7 / 2)', '7 3 1 3.5\n'],
  ["print('a' 'b', \"it's\", r'\\n')", "ab it's \\n\n"],
  ["name = 'web'\nprint(f'Hello {name}! {{}} {1 + 1}')", 'Hello web! {} 2\n'],
  ["print('%s and %s' % ('a')) if False else print('%s' % 'x')", 'x\n'],
  ["print('{} {} {a}'.format('x', 'y', a=3))", 'x y 3\n'],
  ["import os\nprint(os.environ.get('PROVIDER', 'world'), os.getenv('NO'))", 'me None\n'],
  ["import os\nprint(os.environ['PROVIDER'].upper())", 'ME\n'],
  ['def f(a, b):\n    return a + b\nprint(f(1, b=2))', '3\n'],
  ["x = 3\nif x > 5:\n    print('big')\nelif x == 3:\n    print('three')\nelse:\n    print('small')", 'three\n'],
  ["print([1, 'a', True, None], {'k': 'v'}, len('four'))", "[1, 'a', True, None] {'k': 'v'} 4\n"],
  ["if __name__ == '__main__':\n    print('main')  # a comment", 'main\n'],
  ["print('a', end='')\nprint('b', 'c', sep='-')", 'ab-c\n'],
  ['def f(x):\n  if not x:\n    return 0\n  return 1 + f(x - 1)\nprint(f(10))', '10\n'],
  ['print(4 / 2, 1.0, 2 ** 0.5, 2 ** -1, -2 ** 2, 10 % 3.5, -7 // 2)', '2.0 1.0 1.4142135623730951 0.5 -4 3.0 -4\n'],
  ['print(1e16, 1e-5, 0.1 + 0.2, -0.0, 1_000, float("1"))', '1e+16 1e-05 0.30000000000000004 -0.0 1000 1.0\n'],
  ['print(not 1 == 2, 3 not in [1], 1 is not None, True + 1)', 'True True True 2\n'],
  ["print('%d %5.1f %s|%-3d|%03d' % (3.7, 2.55, 1, 4, 5))", '3   2.5 1|4  |005\n'],
  ["print('{:>5} {:.1f} {a:x}'.format(1, 2.25, a=255))", '    1 2.2 ff\n'],
  ['print(f\'{3.14159:.2f}|{5:>4}|{5:04d}|{"a":<3}|{"a":^5}|{1234567:,}\')', '3.14|   5|0005|a  |  a  |1,234,567\n'],
  ['for i in range(3):\n  if i == 1:\n    continue\n  print(i)', '0\n2\n'],
  ['n = 0\nwhile True:\n  n += 1\n  if n > 4: break\nprint(n)', '5\n'],
  ["import time\nt = time.time()\nfor c in 'ab':\n  time.sleep(0.001)\n  print(c, flush=True)", 'a\nb\n'],
  ["import sys\nprint('e', file=sys.stderr); sys.stdout.write('o')", 'e\no'],
  ['a, (b, c) = 1, (2, 3)\nd = {"x": a}\nd["y"] = b + c\nprint(d, d["y"])', "{'x': 1, 'y': 5} 5\n"],
  ['n = 0\ndef f():\n  global n\n  n += 1\nf(); f()\nprint(n)', '2\n'],
  ['def f(a, b=2, c="z"):\n  return f"{a}{b}{c!r}"\nprint(f(1), f(1, c=3), f(b=5, a=4))', "12'z' 123 45'z'\n"],
  [
    'try:\n  int("x")\nexcept (KeyError, ValueError) as e:\n  print("caught", e)\nelse:\n  print("no")\nfinally:\n  print("done")',
    "caught invalid literal for int() with base 10: 'x'\ndone\n",
  ],
  ['try:\n  raise RuntimeError("x")\nexcept Exception as e:\n  print(e)', 'x\n'],
  [
    'print([x * y for x in range(3) for y in range(3) if x < y], {k: v for k, v in [("a", 1)]}, sum(x for x in [1, 2]))',
    "[0, 0, 2] {'a': 1} 3\n",
  ],
  ['print("hello"[1:3], [1, 2, 3][-2:], "abc"[:1])', 'el [2, 3] a\n'],
  [
    'print(sorted({"b": 1, "a": 2}.items()), sorted([3, 1, 2], reverse=True), list(enumerate("ab", 1)))',
    "[('a', 2), ('b', 1)] [3, 2, 1] [(1, 'a'), (2, 'b')]\n",
  ],
  [
    'import json\nprint(json.dumps({"b": [1, 2.5, None], "a": "é"}, sort_keys=True), json.loads("[1, {}]"), json.dumps([1], indent=2))',
    '{"a": "\\u00e9", "b": [1, 2.5, null]} [1, {}] [\n  1\n]\n',
  ],
  ['l = [1]\nl.append(2)\nl.extend([3])\nprint(l.pop(), l, len(l), (lambda x: x + 1)(1))', '3 [1, 2] 2 2\n'],
  ['print(abs(-3), max(1, 2), min([3, 2.5]), len("ä"), [0] * 2)', '3 2 2.5 1 [0, 0]\n'],
])('%j', async (code, output) => {
  expect(await run(code, { PROVIDER: 'me' })).toEqual({ output, status: { code: 0 } });
});

test.each([
  ['print(nope)', "NameError: name 'nope' is not defined", 1],
  ["print('a' + 1)", 'TypeError: can only concatenate str (not "int") to str', 1],
  ["int('x')", "ValueError: invalid literal for int() with base 10: 'x'", 1],
  ['print(1 / 0)', 'ZeroDivisionError: division by zero', 1],
  ['import numpy', "ModuleNotFoundError: No module named 'numpy'", 1],
  ["print('a", 'SyntaxError: unterminated string literal', 1],
  ['def f(x):\n  return f(x)\nf(1)', 'RecursionError: maximum recursion depth exceeded', 1],
  ['async def f():\n  pass', "it does not know 'async'", 1],
  ['1.0 / 0', 'ZeroDivisionError: float division by zero', 1],
  ['1 // 0', 'ZeroDivisionError: integer division or modulo by zero', 1],
  ["'%d' % 'x'", 'TypeError: %d format: a real number is required, not str', 1],
  ["'{} {}'.format(1)", 'IndexError: Replacement index 1 out of range for positional args tuple', 1],
  ["float('x')", "ValueError: could not convert string to float: 'x'", 1],
  ['2 ** 1000000', 'it does not know integers of that size', 1],
  ['import asyncio', 'it does not know the module asyncio', 1],
  ['import os\nos.fork()', 'it does not know os.fork', 1],
  ["'x'.__add__", 'it does not know str.__add__', 1],
  ['for x in 3: pass', "TypeError: 'int' object is not iterable", 1],
  ['print([x for x in 3])', "TypeError: 'int' object is not iterable", 1],
  ['print(x for)', 'SyntaxError: invalid syntax', 1],
  ['def f(a, b=1): pass\nf()', "TypeError: f() missing 1 required positional argument: 'a'", 1],
  ['def f(a): pass\nf(1, c=2)', "TypeError: f() got an unexpected keyword argument 'c'", 1],
  ['raise ValueError("no")', 'ValueError: no', 1],
  ['a, b = [1]', 'ValueError: not enough values to unpack (expected 2, got 1)', 1],
  ["{}['x']", "KeyError: 'x'", 1],
  ['(1, 2)[0] = 3', "TypeError: 'tuple' object does not support item assignment", 1],
  ['import sys\nsys.exit(3)', '', 3],
])('%j fails', async (code, message, status) => {
  const result = await run(code);
  expect(result.status).toEqual({ code: status });
  expect(result.output).toContain(message);
});

test('a program that cannot be read is told with its line', () => {
  expect(() => parse('x = 1\ny = = 2\n')).toThrow(PythonSyntaxError);
  try {
    parse('x = 1\ny = = 2\n');
  } catch (error) {
    expect((error as PythonSyntaxError).line).toBe(2);
  }
});
