/** What a shell would take apart or change, so that a name with it needs quotes. */
const SPECIAL = /[\s!"#$&'()*;<=>?[\\\]^`{|}~]|^$/;
const UNSAFE_ANYWHERE = /[\s!"$&'()*;<>?[\\^`|]/;
const CONTROL = /[\x00-\x1f\x7f\uDC80-\uDCFF]/u;

/** A name in single quotes, as messages of the C locale have it; control characters are escaped. */
export function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/[\x00-\x1f\x7f]/g, escapeControl)}'`;
}

/** A name as one could type it in a shell, always in quotes: GNU's `shell-escape-always`. */
export function shellQuote(text: string): string {
  if (CONTROL.test(text)) return escaped(text);
  if (!text.includes("'")) return `'${text}'`;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

/** {@link shellQuote} where the name needs it: GNU's `shell-escape`. */
export function shellQuoteIfNeeded(text: string): string {
  return needsQuotes(text) ? shellQuote(text) : text;
}

/** Whether a shell would not take the name as it is. */
export function needsQuotes(text: string): boolean {
  return (
    text === '' ||
    CONTROL.test(text) ||
    /^[~#]/.test(text) ||
    /^[{}]$/.test(text) ||
    UNSAFE_ANYWHERE.test(text) ||
    (SPECIAL.test(text) && text.includes('='))
  );
}

/** Pieces in '…' and control characters in $'…'. */
function escaped(text: string): string {
  let out = "'";
  let inControl = false;
  for (const char of text) {
    if (CONTROL.test(char)) {
      if (!inControl) out += "'$'";
      inControl = true;
      out += escapeControl(char);
      continue;
    }
    if (inControl) out += "''";
    inControl = false;
    out += char === "'" ? "'\\''" : char;
  }
  return `${out}'`;
}

const NAMED: Record<string, string> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
};

/** A control character (or stray byte) as C writes it. */
function escapeControl(char: string): string {
  const code = char.charCodeAt(0);
  return NAMED[char] ?? `\\${(code >= 0xdc00 ? code - 0xdc00 : code).toString(8).padStart(3, '0')}`;
}
