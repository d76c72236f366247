import { command } from '../command.ts';
import { eachInput } from '../input.ts';
import { COREUTILS } from './suite.ts';

const LF = 10;
const TAB = 9;
const encoder = new TextEncoder();

interface Marks {
  number: 'all' | 'nonempty' | undefined;
  squeeze: boolean;
  ends: boolean;
  tabs: boolean;
  controls: boolean;
}

/** cat */
export const cat = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Print FILEs one after the other.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -A, --show-all           equivalent to -vET
  -b, --number-nonblank    number lines that are not empty, overrides -n
  -e                       equivalent to -vE
  -E, --show-ends          mark the end of each line with $
  -n, --number             number all lines
  -s, --squeeze-blank      print one empty line for many
  -t                       equivalent to -vT
  -T, --show-tabs          show TAB as ^I
  -u                       (ignored)
  -v, --show-nonprinting   show control characters as ^X and M-X
`,
  },
  busybox: {
    synopsis: '[-nbvteA] [FILE]...',
    about: 'Print FILEs to stdout',
    options: `
	-n	Number lines
	-b	Number lines that are not empty
	-v	Show control characters as ^x or M-x
	-t	...and tabs as ^I
	-e	...and the ends of lines as $
	-A	Same as -vte`,
    unlisted: '\t-u  ',
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    const marks: Marks = {
      number: options.has('b') ? 'nonempty' : options.has('n') ? 'all' : undefined,
      squeeze: options.has('s'),
      ends: options.has('A', 'e', 'E'),
      tabs: options.has('A', 't', 'T'),
      controls: options.has('A', 'e', 't', 'v'),
    };
    const plain = !Object.values(marks).some(Boolean);
    const marked = marker(marks);
    let open = false;
    return eachInput(
      proc,
      operands,
      async (stream) => {
        for (;;) {
          if (!stream.file.readable) await out.flush();
          const data = await stream.read();
          if (data.length === 0) break;
          open = data.at(-1) !== LF;
          await out.write(plain ? data : marked(data));
        }
        // busybox numbers lines as wholes.
        if (open && marks.number && flavour === 'busybox') await out.write(marked(Uint8Array.of(LF)));
        open = false;
      },
      (path, error, stage) =>
        complain(
          flavour === 'gnu'
            ? `${path}: ${error}`
            : stage === 'open'
              ? `can't open '${path}': ${error}`
              : `read error: ${error}`,
        ),
    );
  },
});

/** Marks chunk after chunk; what it knows of the line that it is in goes from file to file. */
function marker(marks: Marks): (data: Uint8Array) => Uint8Array {
  let count = 0;
  let atStart = true;
  let empty = 0;
  return (data) => {
    const bytes: number[] = [];
    for (const byte of data) {
      if (atStart) {
        if (byte === LF) {
          empty += 1;
          if (marks.squeeze && empty > 1) continue;
        } else {
          empty = 0;
        }
        if (marks.number === 'all' || (marks.number && byte !== LF)) {
          count += 1;
          bytes.push(...encoder.encode(`${String(count).padStart(6)}\t`));
        }
      }
      atStart = byte === LF;
      if (byte === LF) {
        if (marks.ends) bytes.push(36);
        bytes.push(LF);
      } else if (byte === TAB) {
        if (marks.tabs) bytes.push(94, 73);
        else bytes.push(TAB);
      } else if (marks.controls) {
        showControl(byte, bytes);
      } else {
        bytes.push(byte);
      }
    }
    return Uint8Array.from(bytes);
  };
}

function showControl(byte: number, bytes: number[]): void {
  let low = byte;
  if (byte >= 128) {
    bytes.push(77, 45);
    low -= 128;
  }
  if (low < 32) bytes.push(94, low + 64);
  else if (low === 127) bytes.push(94, 63);
  else bytes.push(low);
}
