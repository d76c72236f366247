/** itertools */
export const itertools = `
def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(iterable):
    kept = list(iterable)
    while kept:
        yield from kept


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


class chain:
    def __init__(self, *iterables):
        self._rest = (item for one in iterables for item in one)

    @classmethod
    def from_iterable(cls, iterables):
        made = cls()
        made._rest = (item for one in iterables for item in one)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._rest)


def islice(iterable, start, *more):
    stop, step = (more + (None, None))[:2]
    if not more:
        start, stop = 0, start
    start = start or 0
    step = step or 1
    if stop is not None and stop <= 0:
        return
    wanted = start
    for at, item in enumerate(iterable):
        if stop is not None and at >= stop:
            return
        if at == wanted:
            yield item
            wanted += step
        if stop is not None and at + 1 >= stop:
            return


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def dropwhile(predicate, iterable):
    dropping = True
    for item in iterable:
        dropping = dropping and predicate(item)
        if not dropping:
            yield item


def filterfalse(predicate, iterable):
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


def accumulate(iterable, func=None, *, initial=None):
    total = initial
    started = initial is not None
    if started:
        yield total
    for item in iterable:
        total = item if not started else total + item if func is None else func(total, item)
        started = True
        yield total


def zip_longest(*iterables, fillvalue=None):
    end = object()
    iterators = [iter(one) for one in iterables]
    while True:
        row = [next(one, end) for one in iterators]
        if all(item is end for item in row):
            return
        yield tuple(fillvalue if item is end else item for item in row)


def product(*iterables, repeat=1):
    pools = [list(one) for one in iterables] * repeat
    rows = [[]]
    for pool in pools:
        rows = [row + [item] for row in rows for item in pool]
    for row in rows:
        yield tuple(row)


def permutations(iterable, r=None):
    pool = list(iterable)
    r = len(pool) if r is None else r

    def go(taken):
        if len(taken) == r:
            yield tuple(pool[at] for at in taken)
            return
        for at in range(len(pool)):
            if at not in taken:
                yield from go(taken + [at])
    if r <= len(pool):
        yield from go([])


def _choose(pool, r, first, again):
    if r == 0:
        yield ()
        return
    for at in range(first, len(pool)):
        for rest in _choose(pool, r - 1, at if again else at + 1, again):
            yield (pool[at], *rest)


def combinations(iterable, r):
    yield from _choose(list(iterable), r, 0, False)


def combinations_with_replacement(iterable, r):
    yield from _choose(list(iterable), r, 0, True)


def pairwise(iterable):
    before = end = object()
    for item in iterable:
        if before is not end:
            yield before, item
        before = item


def groupby(iterable, key=None):
    group = []
    current = end = object()
    for item in iterable:
        own = item if key is None else key(item)
        if current is not end and own != current:
            yield current, iter(group)
            group = []
        current = own
        group.append(item)
    if current is not end:
        yield current, iter(group)


def tee(iterable, n=2):
    kept = list(iterable)
    return tuple(iter(kept) for _ in range(n))
`;
