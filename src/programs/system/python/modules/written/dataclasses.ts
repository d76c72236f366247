/** dataclasses */
export const dataclasses = `
_missing = object()


class Field:
    def __init__(self, default, default_factory, init, repr, compare):
        self.name = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.compare = compare


class FrozenInstanceError(AttributeError):
    pass


def field(*, default=_missing, default_factory=_missing, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=False):
    if default is not _missing and default_factory is not _missing:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, compare)


def _collect(cls):
    found = {}
    for base in reversed(cls.__mro__[1:]):
        found.update(getattr(base, '__dataclass_fields__', {}))
    for name in cls.__dict__.get('__annotations__', {}):
        value = cls.__dict__.get(name, _missing)
        own = value if isinstance(value, Field) else Field(value, _missing, True, True, True)
        own.name = name
        if isinstance(own.default, (list, dict, set)):
            raise ValueError(f'mutable default {type(own.default)} for field {name} is not allowed: use default_factory')
        if value is not _missing:
            if own.default is _missing:
                delattr(cls, name)
            else:
                setattr(cls, name, own.default)
        found[name] = own
    return found


def _initializer(cls, fields, frozen, kw_only):
    names = {'_factory': _missing, '_set': object.__setattr__}
    parameters = []
    lines = []
    optional = False
    for one in fields:
        value = one.name
        if one.default is not _missing or one.default_factory is not _missing:
            names['_default_' + one.name] = _missing if one.default is _missing else one.default
            if one.default_factory is not _missing:
                names['_make_' + one.name] = one.default_factory
                value = f'_make_{one.name}() if {one.name} is _factory else {one.name}' if one.init else f'_make_{one.name}()'
            if one.init:
                parameters.append(f'{one.name}=_default_{one.name}')
                optional = True
            elif one.default_factory is _missing:
                value = '_default_' + one.name
        elif one.init:
            if optional and not kw_only:
                raise TypeError(f'non-default argument {one.name!r} follows default argument')
            parameters.append(one.name)
        else:
            continue
        lines.append(f'        _set(self, {one.name!r}, {value})' if frozen else f'        self.{one.name} = {value}')
    if hasattr(cls, '__post_init__'):
        lines.append('        self.__post_init__()')
    star = ['*'] if kw_only and parameters else []
    head = f'class {cls.__qualname__.split(".")[-1]}:\\n    def __init__({", ".join(["self", *star, *parameters])}):\\n'
    _run(head + '\\n'.join(lines or ['        pass']), names)
    return names[cls.__qualname__.split('.')[-1]].__init__


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False):
    if cls is None:
        return lambda own: dataclass(own, init=init, repr=repr, eq=eq, order=order, frozen=frozen, kw_only=kw_only)
    found = _collect(cls)
    fields = list(found.values())
    cls.__dataclass_fields__ = found
    if init and '__init__' not in cls.__dict__:
        cls.__init__ = _initializer(cls, fields, frozen, kw_only)
    values = lambda self: tuple(getattr(self, one.name) for one in fields if one.compare)
    if repr and '__repr__' not in cls.__dict__:
        def __repr__(self):
            shown = ', '.join(f'{one.name}={getattr(self, one.name)!r}' for one in fields if one.repr)
            return f'{type(self).__qualname__}({shown})'
        cls.__repr__ = __repr__
    if eq and '__eq__' not in cls.__dict__:
        def __eq__(self, other):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return values(self) == values(other)
        cls.__eq__ = __eq__
        cls.__hash__ = (lambda self: hash(values(self))) if frozen or unsafe_hash else None
    if order:
        cls.__lt__ = lambda self, other: values(self) < values(other) if type(other) is type(self) else NotImplemented
        cls.__le__ = lambda self, other: values(self) <= values(other) if type(other) is type(self) else NotImplemented
        cls.__gt__ = lambda self, other: values(self) > values(other) if type(other) is type(self) else NotImplemented
        cls.__ge__ = lambda self, other: values(self) >= values(other) if type(other) is type(self) else NotImplemented
    if frozen:
        def __setattr__(self, name, value):
            raise FrozenInstanceError(f'cannot assign to field {name!r}')

        def __delattr__(self, name):
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        cls.__setattr__ = __setattr__
        cls.__delattr__ = __delattr__
    return cls


def fields(class_or_instance):
    return tuple(class_or_instance.__dataclass_fields__.values())


def is_dataclass(obj):
    return hasattr(obj, '__dataclass_fields__')


def _plain(value):
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item) for item in value])
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def asdict(obj):
    return {one.name: _plain(getattr(obj, one.name)) for one in fields(obj)}


def astuple(obj):
    return tuple(getattr(obj, one.name) for one in fields(obj))


def replace(obj, /, **changes):
    return type(obj)(**{**{one.name: getattr(obj, one.name) for one in fields(obj) if one.init}, **changes})
`;
