import { isSysError } from '../../../kernel/errno.ts';
import { command } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { Download, Output } from './gnu-download.ts';

/** wget of GNU, as far as http goes. */
export const wget = command({
  suite: 'GNU Wget 1.21.3',
  usageStatus: 2,
  hint: (name) => `Usage: ${name} [OPTION]... [URL]...\n\nTry \`${name} --help' for more options.`,
  gnu: {
    synopsis: '[OPTION]... [URL]...',
    about: 'Fetch files over HTTP.',
    options: `
  -q, --quiet                  no messages
  -nv, --no-verbose            few messages
  -O, --output-document=FILE   write to FILE
  -P, --directory-prefix=PREFIX  save in PREFIX/
  -S, --server-response        print the response's header fields
  -T, --timeout=SECONDS        how long the network may be silent
  -t, --tries=NUMBER           how often to try (0 is for ever)
  -U, --user-agent=AGENT       what to call itself
      --header=STRING          send one more header field
      --post-data=STRING       POST this
      --post-file=FILE         POST what is in FILE
      --max-redirect=N         follow so many redirects
      --spider                 only look whether it is there
      --content-on-error       write the body of errors, too
`,
    unlisted:
      '  -N, --timestamping\n  -c, --continue\n  -n ARG\n  -v, --verbose\n      --no-check-certificate\n      --progress=TYPE\n      --show-progress\n  -V\n      --no-clobber',
  },
  async run(invocation) {
    const { operands, options, proc } = invocation;
    if (options.has('V')) {
      await invocation.out.write('GNU Wget 1.21.3\n');
      return 0;
    }
    if (operands.length === 0) {
      // What is missing is an URL, which is no wrong option: the status differs.
      await proc.stderr.write(
        `${invocation.name}: missing URL\nUsage: ${invocation.name} [OPTION]... [URL]...\n\nTry \`${invocation.name} --help' for more options.\n`,
      );
      throw new MissingUrl();
    }
    for (const absent of ['N', 'c']) if (options.has(absent)) throw new Failure(`-${absent} is not simulated here`);
    let target: Output | undefined;
    const document = options.value('O');
    try {
      target = document === undefined ? undefined : new Output(proc, document);
    } catch (error) {
      if (!isSysError(error)) throw error;
      await proc.stderr.write(`${document}: ${error.message}\n`);
      return 1;
    }
    let status = 0;
    for (const url of operands) {
      const own = await new Download(invocation, target).run(url);
      status = own !== 0 && (status === 0 || own < status) ? own : status;
    }
    return status;
  },
});

class MissingUrl extends Failure {
  constructor() {
    super('', 1);
  }
}
