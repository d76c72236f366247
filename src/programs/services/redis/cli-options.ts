/** What is wrong with a command line. */
export class CliUsageError extends Error {}

/** A command line of redis-cli's. */
export interface CliOptions {
  host: string;
  port: number;
  user: string | undefined;
  password: string | undefined;
  /** A password was written on the command line. */
  warn: boolean;
  db: number;
  raw: boolean | undefined;
  repeat: number;
  /** Seconds. */
  interval: number;
  /** The last argument comes from standard input. */
  fromInput: boolean;
  /** An error of the server's is an error. */
  failing: boolean;
  version: boolean;
  help: boolean;
  words: readonly string[];
}

export const CLI_HELP = `Usage: redis-cli [OPTIONS] [cmd [arg [arg ...]]]
  -h <hostname>      Where the server is (default: 127.0.0.1)
  -p <port>          On which port (default: 6379)
  -a <password>      The password (safer in the variable REDISCLI_AUTH)
  --user <username>  Who one is, with -a
  -u <uri>           All of it: redis://user:password@host:port/db
  -r <repeat>        Say the command so often
  -i <interval>      With so many seconds between (0.1 is 100 ms)
  -n <db>            The number of the database
  -x                 Read the last argument from standard input
  -e                 End with an error where the command does
  --raw              Show replies as they come
  --no-raw           Show them for people, even where nobody looks
  --no-auth-warning  Do not warn of a password on the command line
  --help             Say this
  --version          Say the version

Without a command it asks for one after the other.
`;

/** @param password the one of the environment */
export function parseCli(args: readonly string[], password: string | undefined): CliOptions {
  const options: CliOptions = {
    ...{ host: '127.0.0.1', port: 6379, user: undefined, password, warn: false, db: 0, raw: undefined },
    ...{ repeat: 1, interval: 0, fromInput: false, failing: false, version: false, help: false, words: [] },
  };
  let silent = false;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    const value = () => {
      const next = args[++at];
      if (next === undefined) throw new CliUsageError(`Unrecognized option or bad number of args for: '${arg}'`);
      return next;
    };
    if (!arg.startsWith('-') || arg === '-') {
      options.words = args.slice(at);
      break;
    }
    switch (arg) {
      case '-h':
        options.host = value();
        break;
      case '-p':
        options.port = Number(value());
        break;
      case '-a':
      case '--pass':
        options.password = value();
        options.warn = true;
        break;
      case '--user':
        options.user = value();
        break;
      case '-n':
        options.db = Number(value());
        break;
      case '-r':
        options.repeat = Number(value()) < 0 ? Number.POSITIVE_INFINITY : Number(args[at]);
        break;
      case '-i':
        options.interval = Number(value());
        break;
      case '-u':
        readAddress(options, value());
        break;
      case '-x':
        options.fromInput = true;
        break;
      case '-e':
        options.failing = true;
        break;
      case '--raw':
        options.raw = true;
        break;
      case '--no-raw':
        options.raw = false;
        break;
      case '--no-auth-warning':
        silent = true;
        break;
      case '-2':
        break;
      case '-v':
      case '--version':
        options.version = true;
        break;
      case '--help':
        options.help = true;
        break;
      default:
        throw new CliUsageError(`Unrecognized option or bad number of args for: '${arg}'`);
    }
  }
  if (silent) options.warn = false;
  return options;
}

function readAddress(options: CliOptions, text: string): void {
  const match = /^redis:\/\/(?:(?:([^:@]*):)?([^@]*)@)?([^:/]*)(?::(\d+))?(?:\/(\d+))?$/.exec(text);
  if (!match) throw new CliUsageError('Invalid URI scheme');
  const [, user, password, host = '', port, db] = match;
  if (host !== '') options.host = host;
  if (port !== undefined) options.port = Number(port);
  if (db !== undefined) options.db = Number(db);
  if (password !== undefined) {
    options.password = password;
    options.warn = true;
    if (user) options.user = user;
  }
}
