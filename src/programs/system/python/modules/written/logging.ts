/** logging: loggers that write to standard error, a stream or a file. */
export const logging = `
import sys
import time

CRITICAL, FATAL, ERROR, WARNING, WARN, INFO, DEBUG, NOTSET = 50, 50, 40, 30, 30, 20, 10, 0
_names = {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG', 0: 'NOTSET'}
BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'


def getLevelName(level):
    for number, name in _names.items():
        if level == name:
            return number
    return _names.get(level, f'Level {level}')


def _level(level):
    if isinstance(level, str):
        number = getLevelName(level)
        if isinstance(number, str):
            raise ValueError(f'Unknown level: {level!r}')
        return number
    return level


class Formatter:
    def __init__(self, fmt=None, datefmt=None, style='%'):
        self._fmt = fmt or '%(message)s'
        self._style = style
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        if datefmt:
            return time.strftime(datefmt, time.localtime(record['created']))
        return time.strftime('%Y-%m-%d %H:%M:%S', time.localtime(record['created'])) + ',%03d' % record['msecs']

    def format(self, record):
        record = {**record, 'asctime': self.formatTime(record, self.datefmt)}
        text = self._fmt.format(**record) if self._style == '{' else self._fmt % record
        return text + ('\\n' + record['exc_text'] if record['exc_text'] else '')


class Handler:
    def __init__(self, level=NOTSET):
        self.level = _level(level)
        self.formatter = None

    def setLevel(self, level):
        self.level = _level(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or Formatter()).format(record)

    def handle(self, record):
        if record['levelno'] >= self.level:
            self.emit(record)


class StreamHandler(Handler):
    def __init__(self, stream=None):
        super().__init__()
        self.stream = stream

    def emit(self, record):
        (self.stream or sys.stderr).write(self.format(record) + '\\n')


class FileHandler(Handler):
    def __init__(self, filename, mode='a', encoding=None):
        super().__init__()
        self.baseFilename = filename
        open(filename, mode).close()

    def emit(self, record):
        with open(self.baseFilename, 'a') as file:
            file.write(self.format(record) + '\\n')


class NullHandler(Handler):
    def emit(self, record):
        pass


class Logger:
    def __init__(self, name, level=NOTSET, parent=None):
        self.name = name
        self.level = level
        self.parent = parent
        self.handlers = []
        self.propagate = True
        self.disabled = False

    def setLevel(self, level):
        self.level = _level(level)

    def getEffectiveLevel(self):
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        return level >= self.getEffectiveLevel()

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        return bool(self.handlers) or (self.parent is not None and self.propagate and self.parent.hasHandlers())

    def log(self, level, msg, *args, exc_info=False, extra=None, stack_info=False):
        if self.disabled or not self.isEnabledFor(level):
            return
        now = time.time()
        text = str(msg)
        if args:
            text = text % (args[0] if len(args) == 1 and isinstance(args[0], dict) else args)
        exc_text = ''
        if exc_info:
            import traceback
            exc_text = traceback.format_exc().rstrip('\\n')
        record = {'name': self.name, 'levelname': getLevelName(level), 'levelno': level, 'message': text, 'created': now,
                  'msecs': int(now * 1000) % 1000, 'exc_text': exc_text, 'process': _pid, 'threadName': 'MainThread',
                  'processName': 'MainProcess', **(extra or {})}
        logger, found = self, 0
        while logger is not None:
            for handler in logger.handlers:
                found += 1
                handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found and level >= WARNING:
            sys.stderr.write(text + ('\\n' + exc_text if exc_text else '') + '\\n')

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    warn = warning

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)

    def __repr__(self):
        kind = 'RootLogger' if self is root else 'Logger'
        return f'<{kind} {self.name} ({getLevelName(self.getEffectiveLevel())})>'


import os
_pid = os.getpid()
root = Logger('root', WARNING)
_loggers = {}


def getLogger(name=None):
    if not name or name == 'root':
        return root
    if name not in _loggers:
        above = name.rpartition('.')[0]
        _loggers[name] = Logger(name, NOTSET, getLogger(above) if above else root)
    return _loggers[name]


def basicConfig(*, filename=None, filemode='a', format=BASIC_FORMAT, datefmt=None, style='%', level=None, stream=None, handlers=None, force=False):
    if force:
        root.handlers.clear()
    if not root.handlers:
        for handler in handlers or [FileHandler(filename, filemode) if filename else StreamHandler(stream)]:
            if handler.formatter is None:
                handler.setFormatter(Formatter(format, datefmt, style))
            root.addHandler(handler)
        if level is not None:
            root.setLevel(level)


def _direct(name):
    def call(msg, *args, **kwargs):
        if not root.handlers:
            basicConfig()
        getattr(root, name)(msg, *args, **kwargs)
    return call


debug, info, warning, warn, error, exception, critical = map(_direct, ['debug', 'info', 'warning', 'warn', 'error', 'exception', 'critical'])


def log(level, msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **kwargs)

`;
