/** A command of a transcript with what came of it. */
export interface Step {
  command: string;
  output: string[];
  status: number;
}

/** The commands of a transcript, in order. */
export function parseTranscript(text: string): Step[] {
  const steps: Step[] = [];
  for (const line of text.split('\n')) {
    const step = steps.at(-1);
    if (line.startsWith('  $ ')) steps.push({ command: line.slice(4), output: [], status: 0 });
    else if (line.startsWith('  ') && step) {
      const status = /^ {2}\[(\d+)\]$/.exec(line);
      if (status) step.status = Number(status[1]);
      else step.output.push(line.slice(2));
    }
  }
  return steps;
}

/** The commands and comments alone: what `linkyard transcript` takes. */
export function commandsOf(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith('  $ ') ? [line.slice(4)] : line.startsWith('#') ? [line] : []))
    .join('\n');
}

/**
 * Replaces what varies from run to run: ids, times, durations, sizes, random names; the same value by the same word
 * throughout a transcript, so one of these is made for each.
 */
export function normaliser(): (line: string) => string {
  const seen = new Map<string, Map<string, number>>();
  const word = (kind: string, value: string) => {
    const values = seen.get(kind) ?? new Map<string, number>();
    seen.set(kind, values);
    if (!values.has(value)) values.set(value, values.size + 1);
    return `<${kind}${values.get(value)}>`;
  };
  return (line) =>
    line
      .replace(/\b[0-9a-f]{64}\b/g, (id) => word('id', id.slice(0, 12)))
      .replace(/\b(?=[0-9a-f]*\d)[0-9a-f]{12}\b/g, (id) => word('id', id))
      .replace(/\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d/g, '<time>')
      .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z| [+-]\d{4} \w+|[+-]\d\d:\d\d)?/g, '<time>')
      .replace(
        /(Less than a second|About a minute|About an hour|\d+ (seconds?|minutes?|hours?|days?|weeks?|months?|years?))( ago)?/g,
        '<duration>',
      )
      .replace(/time=[\d.]+ ms/g, 'time=<ms>')
      .replace(/(round-trip [a-z/]+ = )[\d./]+( ms)/g, '$1<ms>$2')
      .replace(/\b\d+(\.\d+)?(kB|MB|GB|B)\b/g, '<size>')
      .replace(/\b[a-z]+_[a-z]+\d?(?=\/|\b)/g, (name) => (/^(ip|host|link)_/.test(name) ? name : word('name', name)))
      .replace(/^bash: line \d+: /, 'bash: ')
      // A duration's length moves the columns of a table.
      .replace(/ {2,}/g, '  ')
      .trimEnd();
}

/** Reduces a help text to its facts: usage line, headings, names of commands and flags. The rest is everyone's own prose. */
export function summariseHelp(lines: string[]): string[] {
  const start = lines.findIndex((line) => /^(Usage:|Usage of )/.test(line));
  if (start < 0) return lines;
  const facts = lines.slice(start + 1).flatMap((line) => {
    if (/^\s+-/.test(line)) return [`  ${line.trim().split(/ {2,}|\t/)[0]}`];
    if (/^(Run|See) '.*' for more information/.test(line) || /^[A-Z][A-Za-z ]*:$/.test(line)) return [line];
    const command = /^ {2,4}([a-z][\w-]*)\*?( {2,}|$)/.exec(line);
    return command ? [`  ${command[1]}`] : [];
  });
  return [...lines.slice(0, start + 1), ...facts];
}

/** The commands in which two transcripts differ. What the recorded one calls `<anything>` counts for neither. */
export function differences(recorded: string, ours: string): { command: string; want: string; got: string }[] {
  const theirs = normaliser();
  const mine = normaliser();
  const actual = parseTranscript(ours);
  return parseTranscript(recorded).flatMap((step, i) => {
    if (step.output.length === 1 && step.output[0] === '<anything>') return [];
    const want = show(step, theirs);
    const other = actual[i];
    const got = other ? show(other, mine) : '<missing>';
    return want === got ? [] : [{ command: step.command, want, got }];
  });
}

function show({ output, status }: Step, normalise: (line: string) => string): string {
  return [...summariseHelp(output).map(normalise), `[${status}]`].join('\n');
}
