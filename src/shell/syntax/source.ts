/** A text that commands were parsed from; positions in its tree are offsets into it. */
export class Source {
  readonly text: string;
  /** What BASH_SOURCE calls it: a file, `main`, or nothing for what was typed. */
  readonly name: string;
  /** The number of its first line. */
  readonly firstLine: number;
  #starts: number[] | undefined;

  constructor(text: string, name = '', firstLine = 1) {
    this.text = text;
    this.name = name;
    this.firstLine = firstLine;
  }

  /** The number of the line that an offset lies in. */
  lineAt(pos: number): number {
    this.#starts ??= lineStarts(this.text);
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= pos) low = middle;
      else high = middle - 1;
    }
    return this.firstLine + low;
  }

  /** The text of the line that an offset lies in, without its newline. */
  lineTextAt(pos: number): string {
    const start = this.text.lastIndexOf('\n', Math.max(0, pos - 1)) + 1;
    const end = this.text.indexOf('\n', start);
    return this.text.slice(start, end < 0 ? undefined : end);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
