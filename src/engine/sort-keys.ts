/** The same record with its keys in order, as JSON of Go has those of a map. */
export function sortKeys<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  const result: Record<string, T> = {};
  for (const key of Object.keys(record).sort()) result[key] = record[key] as T;
  return result;
}
