import { type Command, command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { quote } from '../../quote.ts';
import { decodeBytes } from '../../text.ts';
import { COREUTILS } from '../suite.ts';
import { ENCODINGS, type Encoding } from './encodings.ts';
import { readWhole } from './reading.ts';

const OPTIONS = `
  -d, --decode          print what is encoded
  -i, --ignore-garbage  with -d, ignore what does not belong there
  -w, --wrap=COLS       lines of COLS characters (76 unless told); 0 for one line
`;

async function convert(invocation: Invocation, encoding: Encoding): Promise<number> {
  const { options, operands, out } = invocation;
  const [path = '-', extra] = operands;
  const width = options.value('w') ?? '76';
  if (!/^\d+$/.test(width)) throw new Failure(`invalid wrap size: ${quote(width)}`);
  if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
  const data = await readWhole(invocation, path, (name, message) =>
    message === 'Is a directory' ? `read error: ${message}` : `${name}: ${message}`,
  );
  if (options.has('d')) {
    const text = decodeBytes(data).replace(/\n/g, '');
    const clean = options.has('i') ? [...text].filter((char) => encoding.alphabet.test(char)).join('') : text;
    const { bytes, valid } = encoding.decode(clean);
    await out.write(bytes);
    if (!valid) throw new Failure('invalid input');
    return 0;
  }
  if (encoding === ENCODINGS.z85 && data.length % 4 !== 0)
    throw new Failure('invalid input (length must be multiple of 4 characters)');
  const text = encoding.encode(data);
  const wrap = Number(width);
  if (wrap === 0) await out.write(text);
  else for (let at = 0; at < text.length; at += wrap) await out.write(`${text.slice(at, at + wrap)}\n`);
  return 0;
}

/** base32 (RFC 4648) */
export const base32: Command = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]',
    about: 'Print FILE in Base32, or what is in Base32.\n\nWithout FILE, or where it is -, read standard input.',
    options: OPTIONS,
  },
  run: (invocation) => convert(invocation, ENCODINGS.base32 as Encoding),
});

/** basenc */
export const basenc: Command = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]',
    about: 'Print FILE encoded, or decoded.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
      --base64          as base64 does (RFC 4648, section 4)
      --base64url       safe in names of files and in URLs (section 5)
      --base32          as base32 does (section 6)
      --base32hex       with the digits in front (section 7)
      --base16          hexadecimal (section 8)
      --base2msbf       bits, the highest first
      --base2lsbf       bits, the lowest first
      --z85             ASCII85 as ZeroMQ has it
${OPTIONS}`,
  },
  run(invocation) {
    const kind = invocation.options.last(...Object.keys(ENCODINGS));
    if (kind === undefined) throw new UsageError('missing encoding type');
    return convert(invocation, ENCODINGS[kind] as Encoding);
  },
});
