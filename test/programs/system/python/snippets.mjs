/** Where the snippets run. */
export const folder = '/tmp/snippet';

/** Programs whose output is recorded from a real Python; each is on its own between lines of `###`. */
export const snippets = String.raw`
print(1 + 2, 7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 / 2, 2 ** 10, 2 ** -1, -2 ** 2)
###
print(2 ** 100, 10 ** 20 // 3, -(2 ** 70), 2 ** 64 % 1000, 1 << 80, (1 << 80) >> 70, 0xff & 0x0f, 6 | 1, 6 ^ 3, ~5)
###
print(1.5 + 2, 1e16, 1e-5, 0.1 + 0.2, -0.0, 3.0, 1e300 * 1e10, 10 % 3.5, -7 // 2.0, 2 ** 0.5, 1_000)
###
x = 1
print(1 < 2 < 3, 3 > 2 > 2, 1 == 1.0 == True, x is not None, 'a' < 'b', [1, 2] < [1, 3], (1,) < (1, 0))
###
d = {1: 'a', '1': 'b', (1, 2): 'c', None: 'd', 1.5: 'e'}
print(d[1], d[1.0], d[True], d['1'], d[(1, 2)], d[None], d)
###
d = {1: 'a'}
d[True] = 'b'
d[1.0] = 'c'
print(d)
###
print(repr('it\'s'), repr("a\"b'c"), repr('tab\tnew\n\\'), repr('\x00é€😀'), ascii('é😀'))
###
print(len('😀a'), '😀a'[1], '😀ab'[::-1], 'hello'[1:4], 'hello'[-3:], 'hello'[::2], 'hello'[::-1])
###
print([1, 'a', None, True, 1.0, (1,), (), [], {}, set(), {1: [2]}, b'x\x00', range(3), range(1, 10, 2)])
###
print(type(1), type('a'), type(None), type([]), type(int), type(lambda: 0), type(1.0), type({}), type(set()))
###
x = [1]
x.append(x)
print(x)
d = {}
d['d'] = d
print(d)
###
print({3, 1, 2}, {1, 2} | {3}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3}, frozenset([1, 2]), set())
###
print({1, 2} <= {1, 2, 3}, {1, 2} < {1, 2}, {1} == frozenset([1]), 2 in {1, 2})
###
a, *b, c = range(6)
print(a, b, c)
(d, e), f = (1, 2), 3
print(d, e, f)
*g, h = 'abc'
print(g, h)
###
l = list(range(10))
print(l[2:5], l[::3], l[::-2], l[-3:-1], l[8:100])
l[2:5] = ['x']
print(l)
del l[0], l[-1]
print(l)
l[::2] = [0] * len(l[::2])
print(l)
del l[1:3]
print(l)
###
print([x * y for x in range(3) for y in range(3) if x != y], {x: x * x for x in range(3)}, {x % 2 for x in range(5)})
###
print(sum(x for x in range(10)), any(x > 3 for x in [1, 5]), all([]), list(x for x in 'ab'))
###
def gen():
    x = yield 1
    print('got', x)
    yield from [2, 3]
    return 4
g = gen()
print(next(g), g.send('hi'), next(g))
try:
    next(g)
except StopIteration as e:
    print('stop', e.value)
###
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
for i, x in enumerate(fib(), 1):
    if i > 8:
        break
    print(i, x, end=' ')
print()
###
class Animal:
    count = 0
    def __init__(self, name):
        self.name = name
        Animal.count += 1
    def speak(self):
        return f'{self.name} makes a sound'
    def __repr__(self):
        return f'Animal({self.name!r})'
class Dog(Animal):
    def __init__(self, name, breed='mutt'):
        super().__init__(name)
        self.breed = breed
    def speak(self):
        return super().speak() + ': woof'
d = Dog('Rex')
print(d, d.speak(), Animal.count, isinstance(d, Animal), issubclass(Dog, Animal), Dog.__mro__)
print(type(d).__name__, d.__class__, d.__dict__)
###
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return V(self.x + o.x, self.y + o.y)
    def __mul__(self, k): return V(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __eq__(self, o): return isinstance(o, V) and (self.x, self.y) == (o.x, o.y)
    def __neg__(self): return V(-self.x, -self.y)
    def __len__(self): return 2
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __str__(self): return f'<{self.x},{self.y}>'
    def __bool__(self): return self.x != 0
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __contains__(self, k): return k in (self.x, self.y)
    def __call__(self, a): return a + self.x
v = V(1, 2)
print(v + v, v * 3, 2 * v, v == V(1, 2), v != V(1, 3), -v, len(v), v[0], list(v), bool(V(0, 1)), abs(V(3, 4)), 2 in v, v(5))
###
class P:
    def __init__(self): self._x = 1
    @property
    def x(self):
        return self._x
    @x.setter
    def x(self, value):
        if value < 0:
            raise ValueError('negative')
        self._x = value
    @staticmethod
    def s(a): return a * 2
    @classmethod
    def c(cls): return cls.__name__
p = P()
p.x = 5
print(p.x, P.s(3), p.s(4), P.c(), p.c())
try:
    p.x = -1
except ValueError as e:
    print('ValueError', e)
###
class R:
    @property
    def x(self): return 1
R().x = 2
###
class CM:
    def __enter__(self):
        print('enter')
        return self
    def __exit__(self, kind, value, tb):
        print('exit', kind and kind.__name__, value)
        return True
with CM() as c:
    print('in')
    raise KeyError('x')
print('after')
with CM(), CM() as d:
    pass
###
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), sum(It(4)), 2 in It(3), max(It(3)))
###
def f(a, b=2, *args, c, d=4, **kw):
    print(a, b, args, c, d, kw)
f(1, c=3)
f(1, 2, 3, 4, c=5, e=6)
f(*[1, 2, 3], **{'c': 1, 'z': 2})
###
def f(a, /, b, *, c): return a, b, c
print(f(1, b=2, c=3))
f(a=1, b=2, c=3)
###
def outer():
    n = 0
    def inner():
        nonlocal n
        n += 1
        return n
    inner(); inner()
    return n
print(outer())
###
def f():
    print(x)
    x = 1
f()
###
if (n := 10) > 5: print(n)
print([y := 1, y ** 2], [last := v for v in range(3)], last)
###
for i in range(3):
    pass
else:
    print('done', i)
while True:
    break
else:
    print('no')
###
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError('bad') from e
except ValueError as e:
    print(repr(e), repr(e.__cause__), e.args)
finally:
    print('finally')
###
def f():
    try:
        return 'try'
    finally:
        print('cleanup')
print(f())
def g():
    for i in range(3):
        try:
            continue
        finally:
            print(i)
g()
###
class MyError(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
try:
    raise MyError(5, 'oops')
except (KeyError, MyError) as e:
    print(type(e), e, e.code, e.args)
###
try:
    {}['a']
except KeyError as e:
    print(e, repr(e), str(e), e.args)
try:
    [][0]
except IndexError as e:
    print(e)
try:
    int('x')
except ValueError as e:
    print(e)
###
name, value, width = 'x', 3.14159, 10
print(f'{name}={value:.2f} {value:>{width}.3f}| {name!r:>5} {name=} {value = :.1f} {{}} {1 + 1=}')
###
print(f"{'nested'} {'a' if True else 'b'} {[i for i in range(3)]} {dict(a=1)['a']} {3:05d} {255:#x} {255:08b} {1234567.891:,.2f}")
###
print('%s %d %5.2f %r %x %o %e %g %% %-5s| %05d %+d' % ('a', 3, 2.5, 'q', 255, 8, 12345.678, 0.0001, 'l', 42, 7))
print('%(a)s %(b)d' % {'a': 1, 'b': 2}, '%s' % (1,), '%c%c' % (65, 'B'))
###
print('{} {} {0}'.format(1))
###
print('{0} {1} {0} {name} {x[0]} {y.real}'.format('a', 'b', name='n', x=[9], y=1) if False else '{0} {1} {0} {name} {x[0]}'.format('a', 'b', name='n', x=[9]))
print('{:<5}|{:>5}|{:^5}|{:*^7}|{:+d}|{:,}|{:.3%}|{:e}|{:g}'.format('a', 'b', 'c', 'd', 5, 1234567, 0.1234, 12345.6789, 1e10))
###
s = 'Hello World'
print(s.upper(), s.lower(), s.title(), s.swapcase(), s.capitalize(), s.center(15, '*'), s.ljust(13, '.'), s.rjust(13), s.zfill(13))
print(s.find('o'), s.rfind('o'), s.index('W'), s.count('l'), s.find('z'), s.replace('l', 'L', 2), s.startswith('He'), s.endswith(('x', 'd')))
print(s.split(), 'a,b,,c'.split(','), 'a,b,c'.split(',', 1), 'a b  c '.split(' '), 'a,b,c'.rsplit(',', 1), 'l1\nl2\r\nl3'.splitlines(), s.partition(' '), s.rpartition('o'))
print('  x '.strip() + '|', '  x '.lstrip() + '|', 'xxaxx'.strip('x'), 'abc'.isalpha(), '12'.isdigit(), 'a1'.isalnum(), ' '.isspace(), 'A'.isupper(), 'a'.islower(), 'Ab'.istitle())
print(s.removeprefix('Hello '), s.removesuffix('World'), 'a\tb'.expandtabs(4), 'abc'.translate(str.maketrans('ab', 'xy')), '-'.join(['a', 'b']), 'x'.encode(), b'hi'.decode())
###
l = [3, 1, 2]
l.append(4); l.extend([5, 6]); l.insert(0, 0); l.remove(3)
print(l, l.pop(), l.pop(0), l, l.index(2), l.count(1), sorted(l, reverse=True), l.copy())
l.sort(key=lambda x: -x); print(l); l.reverse(); print(l); l.clear(); print(l)
###
d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('z'), d.get('z', 0), d.keys(), d.values(), d.items(), list(d), 'a' in d, len(d))
print(d.pop('a'), d.pop('q', None), d.setdefault('c', 3), d, d | {'x': 9}, {**d, 'y': 1})
d.update(z=26, b=20); print(d, d.popitem(), dict([('k', 1)]), dict(a=1), dict.fromkeys('ab', 0))
for k, v in d.items(): print(k, v)
del d['b']; print(d, d == {'c': 3})
###
s = {1, 2}
s.add(3); s.discard(9); s.remove(1); s.update([7, 8])
print(sorted(s), s.union([4]), s.intersection([7]), sorted(s.difference([7])), s.issubset({2, 3, 7, 8, 9}), s.isdisjoint({1}))
###
print(sorted(['b', 'A', 'c'], key=str.lower), min([3, 1]), max('a', 'b'), min([], default=0), max(['aa', 'b'], key=len), sum([1, 2], 10))
print(list(zip('ab', [1, 2, 3])), list(map(str, [1, 2])), list(filter(None, [0, 1])), list(reversed([1, 2])), list(enumerate('ab', 1)), dict(zip('ab', [1, 2])))
print(abs(-3), round(2.5), round(3.5), round(2.675, 2), round(1234, -2), divmod(7, 3), divmod(-7, 3), pow(2, 10), pow(2, 10, 1000), chr(97), ord('a'), hex(255), bin(5), oct(8))
print(int('42'), int('0x1f', 16), int('101', 2), int(3.9), int(-3.9), float('1.5'), float('inf'), str(1), bool(''), bool([0]), complex if False else '')
###
print(isinstance(1, int), isinstance(True, int), isinstance('a', (int, str)), callable(print), hasattr('a', 'upper'), getattr('a', 'nope', 'default'))
###
print('a' + 1)
###
print(1 + 'a')
###
print([1] + (2,))
###
print({} + {})
###
print(-'a')
###
print('a' < 1)
###
for x in 5: pass
###
print(len(5))
###
x = None
print(x[0])
###
x = 5
print(x())
###
x = [1, 2]
print(x['a'])
###
x = 'abc'
print(x['a'])
###
print({}[[]])
###
print({[]})
###
a, b = 1, 2, 3
###
a, b = 1
###
a, b = [1]
###
undefined_name
###
import maths
###
from os import nope
###
'abc'.foo
###
x = None
x.foo
###
class A: pass
A().foo
###
class A: pass
A.foo
###
import os
os.getpidd()
###
def f(a, b): pass
f()
###
def f(a, b, c): pass
f()
###
def f(a): pass
f(1, 2)
###
def f(a, b=1): pass
f(1, 2, 3)
###
def f(a): pass
f(1, b=2)
###
def f(a): pass
f(1, a=2)
###
def f(*, a): pass
f()
###
class A:
    def m(self): pass
A().m(1)
###
class A:
    def __init__(self, x): pass
A()
###
class A: pass
A(1)
###
print([].append(1, 2))
###
print('a'.upper(1))
###
print(len())
###
int([])
###
float('abc')
###
int('12.5')
###
chr(-1)
###
ord('ab')
###
[].pop()
###
[1].pop(5)
###
[1].remove(2)
###
[1].index(2)
###
{}.popitem()
###
'abc'.index('z')
###
max([])
###
next(iter([]))
###
1 // 0
###
1 % 0
###
1.0 / 0
###
raise ValueError
###
raise ValueError('a', 2)
###
raise 5
###
assert 1 == 2
###
assert 1 == 2, 'message'
###
assert (1 ==
        2), 'message'
###
def a():
    b()
def b():
    c(1)
def c(x):
    return x / 0
a()
###
def f(n):
    return f(n + 1)
f(0)
###
def f(n):
    if n == 0:
        raise ValueError('deep')
    f(n - 1)
f(10)
###
try:
    1 / 0
except ZeroDivisionError:
    {}['x']
###
try:
    1 / 0
except ZeroDivisionError as e:
    raise RuntimeError('wrapped') from e
###
try:
    1 / 0
except ZeroDivisionError as e:
    raise RuntimeError('wrapped') from None
###
def f():
    try:
        g()
    except KeyError:
        raise
def g():
    raise KeyError('k')
f()
###
class E(Exception): pass
class F(E):
    def __str__(self): return 'custom text'
raise F('x')
###
class Outer:
    class Inner(Exception): pass
raise Outer.Inner('nested')
###
x = {'a': {'b': 1}}
print(x['a']['c']['d'])
###
x = [1, 2, 3]
y = x[0] + x[5] * 2
###
def f(x):
    return x.attr.other
f(3)
###
data = [1, 2]
result = (data[0] +
          data[9])
###
print(sum([1,
           'a']))
###
x = 5
x.y = 3
###
t = (1, 2)
t[0] = 5
###
s = 's'
s[0] = 'x'
###
del {}['a']
###
def f():
    return [1 / x for x in [1, 0]]
f()
###
list(1 / x for x in [1, 0])
###
(lambda x: x / 0)(1)
###
class A:
    x = 1 / 0
###
with 5: pass
###
with open('nope.txt') as f: pass
###
open('/nope/x', 'w')
###
open('/tmp')
###
import sys
sys.exit(3)
###
import sys
sys.exit('message')
###
import sys
print('out')
print('err', file=sys.stderr)
sys.exit()
###
exit(4)
###
raise SystemExit
###
prin('x')
###
import sys
print(sys.argv, sys.version_info >= (3, 8), sys.version_info[0], sys.version_info.major, sys.platform, sys.maxsize)
###
print(input('name? '), input())
try:
    input()
except EOFError as e:
    print('EOF', e)
###
import sys
for line in sys.stdin:
    print(repr(line))
###
import sys
print(repr(sys.stdin.read()))
###
import os
print(os.environ['NAME'], os.environ.get('NOPE'), os.getenv('NOPE', 'x'), 'NAME' in os.environ, os.getcwd(), os.listdir('.'))
os.environ['NEW'] = '1'
print(os.environ['NEW'], os.path.join('a', 'b', '/c', 'd'), os.path.basename('/a/b.txt'), os.path.dirname('/a/b.txt'), os.path.splitext('a.tar.gz'), os.path.exists('main.py'), os.path.isdir('/tmp'))
###
import os
os.environ['NOPE']
###
with open('a.txt', 'w') as f:
    print(f.write('one\ntwo\n'))
    print('three', file=f)
with open('a.txt', 'a') as f:
    f.writelines(['four\n'])
with open('a.txt') as f:
    print(f.readline(), f.read(3), f.read())
for line in open('a.txt'):
    print(line.strip(), end=',')
print(open('a.txt').readlines(), f.closed, f.name, f.mode)
print(open('a.txt', 'rb').read())
###
f = open('a.txt', 'w')
f.close()
f.write('x')
###
open('a.txt', 'w').read()
###
open('a.txt', 'q')
###
import os
os.makedirs('a/b/c')
os.mkdir('a/d')
open('a/f', 'w').close()
print(sorted(os.listdir('a')))
os.remove('a/f'); os.rmdir('a/d')
print(os.listdir('a'), os.path.isfile('a/f'))
os.makedirs('a/b/c', exist_ok=True)
os.remove('nope')
###
import os
os.mkdir('a'); os.mkdir('a')
###
import json
print(json.dumps({'b': [1, 2.5, None, True], 'a': 'é"\n', 1: 2}), json.dumps([1, {'x': ()}], indent=2), json.dumps({'b': 1, 'a': 2}, sort_keys=True, separators=(',', ':')))
print(json.loads('{"a": [1, 2.0, null, true, "\\u00e9"], "b": {}}'), json.dumps('é', ensure_ascii=False))
###
import json
json.loads('{"a": }')
###
import json
json.loads('[1, 2')
###
import json
json.dumps({1, 2})
###
import json
json.dumps(object)
###
import math
print(math.pi, math.sqrt(16), math.floor(2.7), math.ceil(2.1), math.factorial(20), math.gcd(12, 18), math.log(math.e), math.log2(8), math.isclose(0.1 + 0.2, 0.3), math.inf, math.hypot(3, 4), math.isqrt(17), math.comb(5, 2))
###
import math
math.sqrt(-1)
###
from collections import defaultdict, Counter, OrderedDict, namedtuple, deque
d = defaultdict(list); d['a'].append(1); print(d, d['z'], len(d))
c = Counter('abracadabra'); print(c, c.most_common(2), c['z'], sum(c.values()))
Point = namedtuple('Point', 'x y'); p = Point(1, y=2); print(p, p.x, p[1], p._replace(x=5), p._asdict(), p == (1, 2))
q = deque([1, 2], maxlen=3); q.append(3); q.append(4); q.appendleft(0); print(q, q.popleft())
print(OrderedDict(a=1), Counter(a=1) + Counter(a=2, b=1))
###
from functools import reduce, partial, wraps, lru_cache
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), partial(int, base=2)('101'))
def log(f):
    @wraps(f)
    def inner(*a, **k):
        print('call', f.__name__, a, k)
        return f(*a, **k)
    return inner
@log
def add(a, b=1): return a + b
print(add(1, b=2), add.__name__)
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())
###
import itertools
print(list(itertools.islice(itertools.count(5), 3)), list(itertools.chain([1], 'a')), list(itertools.product('ab', [1, 2])), list(itertools.permutations([1, 2, 3], 2)), list(itertools.combinations('abc', 2)))
print([(k, list(g)) for k, g in itertools.groupby('aabbb')], list(itertools.accumulate([1, 2, 3])), list(itertools.zip_longest('ab', 'c', fillvalue='-')), list(itertools.takewhile(lambda x: x < 3, [1, 2, 5, 1])))
###
from dataclasses import dataclass, field, asdict
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
p = P(1)
p.tags.append('t')
print(p, p == P(1, 0, ['t']), asdict(p), P(2, 3))
P()
###
from dataclasses import dataclass
@dataclass(frozen=True, order=True)
class K:
    a: int
    b: str = 'x'
print(K(1) < K(2), {K(1): 'v'}[K(1)], hash(K(1)) == hash(K(1)))
try:
    K(1).a = 2
except AttributeError as e:
    print(type(e).__name__, e)
###
from contextlib import contextmanager, suppress
@contextmanager
def cm(x):
    print('in', x)
    try:
        yield x * 2
    finally:
        print('out')
with cm(2) as v: print(v)
with suppress(KeyError): {}['a']
###
import logging
logging.basicConfig(level=logging.INFO, format='%(levelname)s %(name)s: %(message)s')
logging.debug('no'); logging.info('hello %s', 'x'); logging.getLogger('app.db').warning('careful')
try: 1 / 0
except ZeroDivisionError: logging.exception('failed')
###
import logging
logging.warning('default'); logging.info('hidden'); logging.getLogger('x').error('e')
###
import time
t = time.time()
print(type(t), isinstance(t, float), time.strftime('%Y', time.gmtime(0)), time.gmtime(86400))
time.sleep(-1)
###
import random
print(1 <= random.randint(1, 6) <= 6, random.choice('a'), 0 <= random.random() < 1, sorted(random.sample([1, 2, 3], 3)))
random.choice([])
###
print(*[1, 2, 3], sep=', ', end='!\n'); print(); print('a', 'b', sep='')
###
print('x' * 3, [0] * 3, (1, 2) * 2, 3 * 'ab', [1] * 0, 'a' * -1)
###
x = 5
print('big' if x > 3 else 'small', x and 0, x or 1, not x, None or 'd', [] and 1)
###
x = y = []
x += [1]
y.append(2)
print(x, y, x is y)
x = x + [3]
print(x is y)
a = b = 1
a += 1
print(a, b)
###
def f(x=[]):
    x.append(1)
    return x
f(); print(f())
###
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
###
class C:
    items = []
    def add(self, x): self.items.append(x); return self
C().add(1); print(C().add(2).items, C.items)
###
class Meta:
    def __getattr__(self, name): return f'<{name}>'
    def __setattr__(self, name, value): object.__setattr__(self, name, value * 2)
m = Meta(); m.x = 4
print(m.x, m.foo)
###
class A:
    def hi(self): return 'A'
class B(A):
    def hi(self): return 'B' + super().hi()
class C(A):
    def hi(self): return 'C' + super().hi()
class D(B, C):
    def hi(self): return 'D' + super().hi()
print(D().hi(), [k.__name__ for k in D.__mro__])
###
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
class Sq(Shape):
    def area(self): return 4
print(Sq().area())
Shape()
###
class D(dict):
    def __missing__(self, k): return k * 2
d = D(a=1); print(d['a'], d['q'], d, len(d), isinstance(d, dict))
class L(list):
    def total(self): return sum(self)
print(L([1, 2]).total(), L([1]) + [2], L([3]))
###
class T:
    def __hash__(self): return 1
    def __eq__(self, o): return True
print(len({T(), T()}), T() in [1])
class U:
    def __eq__(self, o): return True
{U()}
###
print("unterminated)
###
print('a'
###
if True
    print('x')
###
if True:
print('x')
###
def f():
    x = 1
      y = 2
###
x = = 2
###
print 'hello'
###
f(1 2)
###
1 = x
###
x + 1 = 2
###
def f(a, a): pass
###
return 5
###
x = (1, 2]
###
if x = 1: pass
###
while True:
    pass
  x
###
for i in range(3) print(i)
###
else: pass
###
try:
    pass
x = 1
###
class: pass
###
import
###
f(a=1, 2)
###
x = 5 +
###
def f(x:
    pass
###
import re
print(re.match(r'(\w+) (?P<n>\d+)', 'abc 42 x'), re.match('b', 'ab'), re.search('b', 'ab').span(), re.findall(r'\d+', 'a1b22'), re.findall(r'(\w)(\d)', 'a1b2'))
m = re.match(r'(\w+) (?P<n>\d+)', 'abc 42 x'); print(m.group(), m.group(1), m['n'], m.groups(), m.groupdict(), m.start(2), m.end())
print(re.sub(r'(\w)(\d)', r'\2\1', 'a1 b2'), re.sub('x', lambda m: m.group().upper(), 'axbx', count=1), re.split(r'[,;]\s*', 'a, b;c'), re.split('(-)', 'a-b'), re.escape('a.b*'))
p = re.compile('^a.c$', re.I | re.M); print(p.findall('abc\nAXC'), bool(p.search('x')), re.fullmatch('a+', 'aaa') is not None, re.subn('a', 'b', 'aa'))
print([m.start() for m in re.finditer('a', 'banana')], re.sub(r'\s+', ' ', ' a  b ').strip())
###
import re
re.compile('(a')
###
import re
re.match('a', 'b').group()
###
import subprocess
print(subprocess.check_output(['echo', 'hi']), subprocess.run(['echo', 'x'], capture_output=True, text=True).stdout, subprocess.run(['false']).returncode)
r = subprocess.run('echo out; echo err >&2; exit 3', shell=True, capture_output=True, text=True); print(r)
print(subprocess.run(['cat'], input='given', capture_output=True, text=True).stdout)
subprocess.run(['false'], check=True)
###
import subprocess
try:
    subprocess.run(['nope-not-there'])
except FileNotFoundError as e:
    print(e)
###
import socket
try:
    socket.create_connection(('127.0.0.1', 9), timeout=1)
except ConnectionRefusedError as e:
    print(e, repr(e), e.errno)
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    s.send(b'x')
except OSError as e:
    print(type(e), e)
s.close()
print(socket.gethostbyname('localhost'))
###
from urllib.parse import urlparse, quote, unquote, urlencode, urljoin, parse_qs
u = urlparse('http://web:5000/a/b?x=1&y=2#f'); print(u.scheme, u.netloc, u.path, u.query, u.fragment)
print(quote('a b/é'), unquote('a%20b'), urlencode({'a': 1, 'b': 'x y'}), parse_qs('a=1&a=2&b=3'))
###
import urllib.request, urllib.error
try:
    urllib.request.urlopen('http://127.0.0.1:9/')
except urllib.error.URLError as e:
    print(e, e.reason)
###
import urllib.request
urllib.request.urlopen('nope')
###
print(eval('1 + 2'), eval('x * 2', {'x': 4}))
exec('y = 5\nprint(y)')
print(y)
###
import copy
a = [[1], {'k': [2]}]; b = copy.deepcopy(a); c = copy.copy(a); a[0].append(9); print(a, b, c)
###
import io
from contextlib import redirect_stdout
s = io.StringIO()
with redirect_stdout(s): print('hidden')
print(repr(s.getvalue()))
###
import string
print(string.ascii_lowercase, string.digits, string.punctuation)
###
import operator
print(sorted([(1, 'b'), (2, 'a')], key=operator.itemgetter(1)), operator.add(1, 2))
###
from typing import List, Optional, Dict
def f(x: List[int], y: Optional[str] = None) -> Dict[str, int]: return {'a': x[0]}
z: int = 5
print(f([1]), z)
###
class Stack:
    def __init__(self): self._items = []
    def push(self, x): self._items.append(x)
    def pop(self):
        if not self._items:
            raise IndexError('empty stack')
        return self._items.pop()
s = Stack(); s.push(1); print(s.pop())
s.pop()
###
class N:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'N({self.v})'
print(sorted([N(3), N(1)]), max(N(1), N(2)))
N(1) + N(2)
###
class S:
    __slots__ = ('a',)
    def __iter__(self): yield from (1, 2)
    def __len__(self): return 7
    def __format__(self, spec): return f'<{spec}>'
s = S(); print(list(s), len(s), f'{s:abc}', [*s, *s], tuple(s), *s)
###
import sys
def f():
    raise ValueError('in f')
try:
    f()
except ValueError:
    print(sys.exc_info()[0], sys.exc_info()[1])
    import traceback; print(traceback.format_exc())
###
x = 10
def f():
    global x
    x += 1
    return x
print(f(), x)
del x
print(x)
###
def deco(n):
    def wrap(f):
        def inner(*a): return f(*a) * n
        return inner
    return wrap
@deco(3)
def g(x): return x
print(g(2), (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
###
a = [1, 2, 3]
for i in a:
    if i == 2: a.remove(i)
print(a)
d = {'a': 1}
for k in d: d[k + 'x'] = 1
###
print(0.1 + 0.7, 1 / 3, 100.0, 1e22, 1.0e-7, 123456789.123456789, 5e-324, 2.5e15, 1e15 + 0.5, float('nan'), -float('inf'))
###
print(round(0.5), round(1.5), round(-2.5), round(1.005, 2), round(1e20), 7.0 // 2, 7.5 % 2, -7.5 // 2, int(1e20), 3 % -2)
###
print('%.3g|%10.3e|%-10s|%5s|%s' % (1234.5678, 1234.5678, 'ab', 'cd', [1]), '{:.3}'.format(3.14159), '{:10.2f}|{:<10}|{:>+8.1f}'.format(2.5, True, 3.25), f'{1e10:g} {0.00001:g} {100000:g} {1234567:g}')
###
print(b'abc'[0], b'abc'[1:], b'a' + b'b', bytes([65, 66]), b'a,b'.split(b','), 'é'.encode('utf-8'), b'\xc3\xa9'.decode(), list(b'ab'), b'x' in b'xyz', len(b'abc'), b'ab'.hex())
###
b'\xff'.decode()
###
'é'.encode('ascii')
###
print('{:d}'.format('x'))
###
print(f'{3.5:d}')
###
print('%d' % 'x')
###
print('%s %s' % 'a')
###
print('a' % 1)
###
print([i for i in range(20) if i % 2 if i % 3], [[j for j in range(i)] for i in range(3)], {k: v for k, v in zip('ab', range(2))})
###
matrix = [[1, 2], [3, 4]]
print([list(r) for r in zip(*matrix)], sum(matrix, []), max(matrix), sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1]))
###
print(list(range(5, 0, -2)), range(10)[2:5], 5 in range(10), len(range(0, 10, 3)), range(3) == range(0, 3, 1), list(reversed(range(3))))
###
class Temp:
    def __init__(self, c): self.c = c
    @property
    def f(self): return self.c * 9 / 5 + 32
    @f.setter
    def f(self, v): self.c = (v - 32) * 5 / 9
    @classmethod
    def from_f(cls, v):
        t = cls(0); t.f = v; return t
t = Temp.from_f(212); print(t.c, t.f, vars(t)); t.f = 32; print(t.c)
###
import os
print([f for f in sorted(os.listdir('/nope'))])
###
def f(): return f.count
f.count = 3
print(f(), f.__name__, f.__qualname__)
f.missing
###
print(type(3).__name__, (3).bit_length(), 'a'.__class__, [].__len__(), type('x') is str, type(ValueError()), ValueError.__name__, ValueError.__mro__)
###
import nope.inner
###
lenght = 5
print(lenth)
###
class Foo:
    def method(self): pass
Foo().metod
###
if 1:
    try:
        raise TypeError('a')
    except ValueError:
        pass
    else:
        print('else')
    finally:
        print('fin')
###
def gen():
    try:
        yield 1
        yield 2
    finally:
        print('closed')
g = gen(); next(g); g.close()
for x in g: print(x)
raise Exception(1, 'two')
###
from datetime import datetime, timedelta, date, timezone
d = datetime(2024, 2, 28, 23, 30); t = timedelta(days=1, hours=2, seconds=5)
print(d, repr(d), d + t, d - t, (d + t) - d, repr(t), t, t.total_seconds(), t.days, t.seconds, d.isoformat(), d.strftime('%a %d %b %Y %H:%M:%S %p %j'))
print(date(2024, 3, 1) - date(2024, 2, 1), date(2024, 1, 5).weekday(), d.date(), d.year, d < d + t, f'{d:%Y/%m/%d}', datetime.fromisoformat('2024-01-02T03:04:05'), d.replace(hour=1), -t, t * 2, t / 2)
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(86400.5), isinstance(datetime.now(), date), timedelta(minutes=90), repr(timedelta(0)))
datetime(2024, 13, 1)
###
import base64
print(base64.b64encode(b'hello'), base64.b64decode('aGVsbG8='))
###
class Node:
    def __init__(self, v, nxt=None):
        self.v, self.nxt = v, nxt
    def __iter__(self):
        n = self
        while n:
            yield n.v
            n = n.nxt
print(list(Node(1, Node(2))), [*Node(3)])
###
try:
    raise ValueError('x')
except ValueError as e:
    err = e
print(err)
print(e)
###
def f(*args, **kwargs):
    return args, kwargs
print(f(*'ab', *[1], x=1, **{'y': 2}))
f(**{'a': 1}, a=2)
###
print('a' in 'abc', 'z' not in 'abc', 5 in [1, 5], 'k' in {'k': 1}, None in [None])
print(1 in 5)
###
items = [('a', 3), ('b', 1)]
for i, (name, n) in enumerate(items):
    print(i, name, n)
for name, (x, y) in {'p': (1, 2)}.items(): print(name, x, y)
###
text = """multi
line 'quoted' "text"
"""
print(text, repr(text), len(text.splitlines()))
print('con' 'cat' "ed", r'\n', '\x41\u00e9')
###
import json
class P:
    def __init__(self): self.x = 1
print(json.dumps(P(), default=lambda o: o.__dict__), json.dumps([float('nan'), 1e100, 10**20]))
json.dumps({(1, 2): 3})
###
with open('data.csv', 'w') as f:
    f.write('a,1\nb,2\n')
total = 0
with open('data.csv') as f:
    for line in f:
        name, n = line.strip().split(',')
        total += int(n)
print(total)
with open('data.csv') as f: f.write('x')
###
def div(a, b):
    try:
        return a / b
    except ZeroDivisionError:
        print('zero')
        raise
    finally:
        print('done')
div(1, 0)
###
class A:
    def __init__(self): self.__private = 1
    def get(self): return self.__private
a = A()
print(a.get())
###
x = [1, 2, 3]
x[1:2] = [9, 9]; print(x, x[-1], x[:-1], x[::-1])
print(x[10])
###
a = {'x': [1, {'y': (2, 3)}]}
print(a['x'][1]['y'][0], a.get('q', {}).get('r'))
a['x'][5]
###
def counter():
    c = 0
    def inc(by=1):
        nonlocal c
        c += by
        return c
    return inc
i = counter(); i(); print(i(5))
print(i.__name__, i.__qualname__)
###
print(sorted([3, 'a']))
###
print(sum(['a', 'b']))
###
print(', '.join([1, 2]))
###
print(int(None))
###
print(list(5))
###
print(dict([1]))
###
print([1, 2, 3].index(9))
###
print('{a}'.format(b=1))
###
class B:
    def __enter__(self): return self
with B(): pass
###
print("%(x)s" % {'y': 1})
###
def g():
    yield 1
    raise KeyError('gen')
for v in g(): print(v)
###
print(max(3, 'a'))
###
import time
print(time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(1700000000)), time.ctime(0), time.asctime(time.gmtime(0)))
###
while True:
    try:
        n = int(input('n: '))
    except ValueError as e:
        print('bad', e)
    except EOFError:
        print('end')
        break
###
nums = [1, 2, 3, 4]
evens = list(filter(lambda n: n % 2 == 0, nums))
print(evens, list(map(lambda a, b: a + b, nums, evens)), any(n > 3 for n in nums))
print(*map(str, nums), sep='-')
print(list(map(int, ['1', 'x'])))
###
print(isinstance(5, 'int'))
###
print(True + True, True == 1, int(True), str(True), True and 'x', not None, bool('False'))
print(0 or [] or 'last', None is None, 1 if [] else 2)
###
s = 'The quick brown fox'
print({w: len(w) for w in s.split()}, ''.join(reversed(s)), s[4:9].upper(), sorted(s.split(), key=len), s.count('o'))
###
def f(a: int, b: 'str' = 'x', *, c: float = 1.0) -> None:
    """Doc."""
    pass
print(f(1), f.__defaults__)
###
lst = [[0] * 2 for _ in range(2)]
lst[0][1] = 5
print(lst)
a = b = []
a.append(1); print(b, a == b, a is b, id(a) == id(b))
`
  .slice(1)
  .split('\n###\n');
