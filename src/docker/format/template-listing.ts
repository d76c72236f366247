import { CliError } from '../cli/error.ts';
import { encodeJSON } from '../json/encode.ts';
import { any, getter, mapOf, pointerTo, string, struct, type Type } from '../reflect/type.ts';
import { Value } from '../reflect/value.ts';
import { tabwriter } from '../tabwriter.ts';
import { TemplateExecError, TemplateParseError } from '../template/errors.ts';
import { dockerFunctions, headerFunctions } from '../template/functions/docker.ts';
import { Template } from '../template/template.ts';
import type { Listing } from './listing.ts';

/**
 * Prints things as `--format` says: `json`, `table TEMPLATE` or a template (docker/cli, formatter.Context).
 * @throws {CliError} for a template that cannot be read or executed
 */
export function formatListing<T>(listing: Listing<T>, items: readonly T[], format: string, trunc: boolean): string {
  const isTable = format.startsWith('table');
  const template = parse(isTable ? format.slice('table'.length) : format === 'json' ? '{{json .}}' : format);
  const type = contextType(listing, trunc);
  try {
    const rows = items.map((item) => `${template.execute(new Value(pointerTo(type), item))}\n`);
    if (!isTable) return rows.join('');
    const headers = Object.fromEntries(listing.columns.map(({ name, header }) => [name, header]));
    const heading = template.execute(new Value(headerType, headers), { functions: headerFunctions });
    return tabwriter([`${heading}\n`, ...rows].join(''));
  } catch (error) {
    if (error instanceof TemplateExecError) throw new CliError(`failed to execute template: ${error.message}`);
    throw error;
  }
}

const headerType = mapOf(string, string);

function parse(format: string): Template {
  const text = format
    .replace(/^ +| +$/g, '')
    .replaceAll('\\t', '\t')
    .replaceAll('\\n', '\n');
  try {
    return new Template(text, dockerFunctions);
  } catch (error) {
    if (error instanceof TemplateParseError) throw new CliError(`failed to parse template: ${error.message}`);
    throw error;
  }
}

/** A struct without fields whose methods are the columns, as the contexts of docker/cli are. */
function contextType<T>({ typeName, columns, lookups = {}, unset = {} }: Listing<T>, trunc: boolean): Type {
  const getters = columns.map(({ name, value }) => [name, getter(string, (item: T) => value(item, trunc))] as const);
  const functions = Object.entries(lookups).map(
    ([name, look]) =>
      [name, { params: [string], result: string, call: (item: T, argument: string) => look(item, argument) }] as const,
  );
  return struct(typeName.replace(/^\*/, ''), [], {
    ...Object.fromEntries(getters),
    ...Object.fromEntries(functions),
    MarshalJSON: {
      params: [],
      result: string,
      call: (item: T) => {
        const shown = Object.fromEntries(columns.map(({ name, value }) => [name, value(item, trunc)]));
        return encodeJSON(new Value(mapOf(string, any), { ...shown, ...unset }), { escapeHTML: true });
      },
    },
  });
}
