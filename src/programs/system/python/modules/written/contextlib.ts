/** contextlib */
export const contextlib = `
class _Manager:
    def __init__(self, generator):
        self._generator = generator

    def __enter__(self):
        try:
            return next(self._generator)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, traceback):
        if kind is None:
            try:
                next(self._generator)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self._generator.throw(value)
        except StopIteration:
            return True
        except BaseException as error:
            if error is value:
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    def helper(*args, **kwds):
        return _Manager(func(*args, **kwds))
    helper.__name__ = func.__name__
    return helper


class suppress:
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        return kind is not None and issubclass(kind, self._exceptions)


class closing:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *info):
        self.thing.close()


class nullcontext:
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *info):
        pass


class redirect_stdout:
    def __init__(self, new_target):
        self._target = new_target

    def __enter__(self):
        import sys
        self._before = sys.stdout
        sys.stdout = self._target
        return self._target

    def __exit__(self, *info):
        import sys
        sys.stdout = self._before
`;

/** io.StringIO */
export const io = `
class StringIO:
    def __init__(self, initial_value='', newline=None):
        self._text = initial_value
        self._at = 0

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        self._text = self._text[:self._at] + text + self._text[self._at + len(text):]
        self._at += len(text)
        return len(text)

    def read(self, size=-1):
        start = self._at
        self._at = len(self._text) if size is None or size < 0 else min(len(self._text), start + size)
        return self._text[start:self._at]

    def readline(self):
        end = self._text.find('\\n', self._at)
        return self.read((len(self._text) if end < 0 else end + 1) - self._at)

    def readlines(self):
        return list(self)

    def getvalue(self):
        return self._text

    def seek(self, at, whence=0):
        self._at = at
        return at

    def tell(self):
        return self._at

    def flush(self):
        pass

    def close(self):
        pass

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        return self

    def __exit__(self, *info):
        pass
`;

/** copy */
export const copy = `
def copy(x):
    if isinstance(x, list):
        return list(x)
    if isinstance(x, (dict, set)):
        return x.copy()
    own = getattr(x, '__copy__', None)
    if own is not None and not isinstance(x, type):
        return own()
    if hasattr(x, '__dict__') and not isinstance(x, type) and not callable(x):
        made = object.__new__(type(x))
        for name, value in vars(x).items():
            setattr(made, name, value)
        return made
    return x


def deepcopy(x, memo=None):
    memo = {} if memo is None else memo
    if id(x) in memo:
        return memo[id(x)]
    if type(x) is list:
        made = memo[id(x)] = []
        made.extend(deepcopy(item, memo) for item in x)
        return made
    if type(x) is tuple:
        return tuple(deepcopy(item, memo) for item in x)
    if type(x) is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if type(x) is set:
        return {deepcopy(item, memo) for item in x}
    made = memo[id(x)] = copy(x)
    if made is not x and hasattr(made, '__dict__'):
        for name, value in list(vars(made).items()):
            setattr(made, name, deepcopy(value, memo))
    return made
`;
