"""Types the keys of sessions.json into the machine's own bash, and keeps what the terminal was sent:
    python3 test/shell/record-sessions.py
Numbers among the keys are milliseconds that pass."""
import fcntl, json, os, pathlib, select, shutil, signal, struct, subprocess, termios, time

HERE = pathlib.Path(__file__).parent
HOME = pathlib.Path('/tmp/shell-fixture')
FILES = {
    'a.txt': 'one\ntwo\nthree\n', 'b.txt': 'beta\nalpha\n', '.hidden': 'secret\n', 'sp ace.txt': 'space\n',
    'sub/c.txt': 'see\n', 'sub/d.log': 'log\n', 'script.sh': '#!/bin/bash\necho "script $0 $# $1"\nexit 4\n',
    'plain.sh': 'echo "plain $1"\n',
}
ENV = {
    'PATH': '/usr/bin:/bin', 'HOME': '/root', 'LC_ALL': 'C.UTF-8', 'TERM': 'vt100', 'PS1': '$ ', 'PWD': str(HOME),
    'INPUTRC': '/dev/null', 'HISTFILE': '/dev/null',
}

def fresh_home():
    shutil.rmtree(HOME, ignore_errors=True)
    for name, text in FILES.items():
        path = HOME / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o755 if name.endswith('.sh') else 0o644)

def record(keys):
    fresh_home()
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack('HHHH', 200, 80, 0, 0))
    shell = subprocess.Popen(
        ['/bin/bash', '--norc', '-i'], stdin=theirs, stdout=theirs, stderr=theirs, cwd=HOME, env=ENV,
        start_new_session=True, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
    os.close(theirs)
    out = b''

    def drain(quiet, most=3.0):
        nonlocal out
        end = time.time() + most
        while time.time() < end:
            if not select.select([ours], [], [], quiet)[0]:
                return
            try:
                out += os.read(ours, 65536)
            except OSError:
                return

    drain(0.5)
    for key in keys:
        if isinstance(key, (int, float)):
            drain(key / 1000 + 0.05, key / 1000 + 0.1)
            continue
        try:
            os.write(ours, key.encode())
        except OSError:
            break
        drain(0.2)
    os.close(ours)
    for number in (signal.SIGHUP, signal.SIGKILL):
        try:
            os.killpg(shell.pid, number)
        except ProcessLookupError:
            pass
        time.sleep(0.05)
    shell.wait()
    # The pauses that an old terminal needs are no characters.
    return out.decode('utf8', 'replace').replace('\0', '')

path = HERE / 'sessions.json'
sessions = [{'keys': session['keys'], 'output': record(session['keys'])} for session in json.loads(path.read_text())]
path.write_text(json.dumps(sessions, indent=2, ensure_ascii=False) + '\n')
