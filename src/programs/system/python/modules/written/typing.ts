/** typing: names that annotations use. */
export const typing = `
class _Special:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, item):
        return self

    def __or__(self, other):
        return self

    def __repr__(self):
        return 'typing.' + self._name


Any, Union, Optional, List, Dict, Tuple, Set, FrozenSet, Callable, Iterable, Iterator, Sequence, Mapping, Type, Literal, Final, ClassVar, Generator, Annotated, Awaitable, MutableMapping, DefaultDict, Deque, Counter, NoReturn, Self = map(
    _Special, 'Any Union Optional List Dict Tuple Set FrozenSet Callable Iterable Iterator Sequence Mapping Type Literal Final ClassVar Generator Annotated Awaitable MutableMapping DefaultDict Deque Counter NoReturn Self'.split())
TYPE_CHECKING = False


def TypeVar(name, *constraints, **options):
    return _Special(name)


def cast(typ, val):
    return val


class Generic:
    def __class_getitem__(cls, item):
        return cls


class Protocol:
    def __class_getitem__(cls, item):
        return cls
`;

/** abc */
export const abc = `
def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class ABCMeta(type):
    pass


class ABC:
    def __new__(cls, *args, **kwargs):
        missing = sorted(name for name in dir(cls) if getattr(getattr(cls, name, None), '__isabstractmethod__', False))
        if missing:
            plural = 's' if len(missing) > 1 else ''
            raise TypeError(f"Can't instantiate abstract class {cls.__name__} with abstract method{plural} {', '.join(missing)}")
        return object.__new__(cls)
`;

/** string */
export const string = `
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&' + "'" + '()*+,-./:;<=>?@[' + chr(92) + ']^_' + chr(96) + '{|}~'
whitespace = ' \\t\\n\\r\\x0b\\x0c'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join(word.capitalize() for word in s.split(sep))
`;
