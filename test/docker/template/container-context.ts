import { displayablePorts } from '../../../src/docker/ports-display.ts';
import { any, field, getter, type Method, pointerTo, string, struct } from '../../../src/docker/reflect/type.ts';

interface Row {
  readonly Names: readonly string[];
  readonly Image: string;
  readonly Labels: Readonly<Record<string, string>>;
  readonly Ports: Parameters<typeof displayablePorts>[0];
}

const label: Method = {
  params: [string],
  result: string,
  call: (row: Row, name: string) => row.Labels[name] ?? '',
};

/** As much of *formatter.ContainerContext as the recorded cases use; its data is a row of `GET /containers/json`. */
export const containerContext = pointerTo(
  struct(
    'formatter.ContainerContext',
    [
      field('HeaderContext', struct('formatter.HeaderContext', [field('Header', any)]), { embedded: true }),
      field('trunc', any),
      field('c', any),
    ],
    {
      Names: getter(string, (row: Row) => row.Names.map((name) => name.slice(1)).join(',')),
      Image: getter(string, (row: Row) => row.Image),
      Ports: getter(string, (row: Row) => displayablePorts(row.Ports)),
      Label: label,
    },
  ),
);
