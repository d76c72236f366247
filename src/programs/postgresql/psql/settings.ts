import { defaultPrint, type PrintOptions } from './print.ts';

/** What psql's variables and \\pset hold. */
export class Settings {
  readonly print: PrintOptions = defaultPrint();
  readonly variables = new Map<string, string>([
    ['AUTOCOMMIT', 'on'],
    ['ON_ERROR_STOP', 'off'],
    ['QUIET', 'off'],
    ['ECHO', 'none'],
    ['VERBOSITY', 'default'],
    ['PROMPT1', '%/%R%x%# '],
    ['PROMPT2', '%/%R%x%# '],
    ['PROMPT3', '>> '],
    ['SINGLELINE', 'off'],
  ]);
  timing = false;

  flag(name: string): boolean {
    return /^(on|true|yes|1)$/i.test(this.variables.get(name) ?? '');
  }
}

/** Changes how results are printed, as \\pset does. Returns what is told of it. */
export function pset(
  print: PrintOptions,
  name: string,
  value: string | undefined,
): { told: string } | { error: string } {
  const on = (before: boolean) => (value === undefined ? !before : /^(on|true|yes|1)$/i.test(value));
  switch (name) {
    case 'format':
      if (value !== undefined && !['aligned', 'unaligned', 'csv'].includes(value)) {
        return {
          error: `\\pset: allowed formats are aligned, asciidoc, csv, html, latex, latex-longtable, troff-ms, unaligned, wrapped`,
        };
      }
      if (value !== undefined) print.format = value as PrintOptions['format'];
      return { told: `Output format is ${print.format}.` };
    case 'x':
    case 'expanded':
    case 'vertical':
      print.expanded = value === 'auto' ? 'auto' : on(print.expanded === true);
      return {
        told:
          print.expanded === 'auto'
            ? 'Expanded display is used automatically.'
            : `Expanded display is ${print.expanded ? 'on' : 'off'}.`,
      };
    case 't':
    case 'tuples_only':
      print.tuplesOnly = on(print.tuplesOnly);
      return { told: print.tuplesOnly ? 'Tuples only is on.' : 'Tuples only is off.' };
    case 'null':
      if (value !== undefined) print.null = value;
      return { told: `Null display is "${print.null}".` };
    case 'border':
      if (value !== undefined) print.border = Math.max(0, Math.min(2, Number.parseInt(value, 10) || 0));
      return { told: `Border style is ${print.border}.` };
    case 'fieldsep':
      if (value !== undefined) print.fieldSeparator = value;
      return { told: `Field separator is "${print.fieldSeparator}".` };
    case 'recordsep':
      if (value !== undefined) print.recordSeparator = value;
      return {
        told:
          print.recordSeparator === '\n'
            ? 'Record separator is <newline>.'
            : `Record separator is "${print.recordSeparator}".`,
      };
    case 'footer':
      print.footer = on(print.footer);
      return { told: `Default footer is ${print.footer ? 'on' : 'off'}.` };
    case 'title':
      print.title = value;
      return { told: value === undefined ? 'Title is unset.' : `Title is "${value}".` };
    case 'pager':
    case 'linestyle':
    case 'numericlocale':
    case 'columns':
      return { told: name === 'pager' ? `Pager usage is ${value ?? 'off'}.` : `${name} is ${value ?? ''}.` };
    default:
      return { error: `\\pset: unknown option: ${name}` };
  }
}

/** Puts variables in the place of `:name`, `:'name'` and `:"name"`, outside of quotes. */
export function interpolate(sql: string, variables: ReadonlyMap<string, string>): string {
  return sql.replace(
    /'(?:[^']|'')*'|"(?:[^"]|"")*"|::|:'(\w+)'|:"(\w+)"|:(\w+)/g,
    (whole, literal?: string, name?: string, plain?: string) => {
      const value = variables.get(literal ?? name ?? plain ?? '');
      if (value === undefined) return whole;
      if (literal !== undefined) return `'${value.replaceAll("'", "''")}'`;
      return name !== undefined ? `"${value.replaceAll('"', '""')}"` : value;
    },
  );
}
