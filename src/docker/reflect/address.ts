const addresses = new WeakMap<object, number>();
const FIRST = 0xc000_0a20_00;
const STEP = 0x60;
let next = FIRST;

/** A made-up address for what a pointer points to: the same for the same object, like the ones of Go's heap. */
export function addressOf(data: unknown): number {
  if (typeof data !== 'object' || data === null) return allocate();
  const known = addresses.get(data);
  if (known !== undefined) return known;
  const address = allocate();
  addresses.set(data, address);
  return address;
}

function allocate(): number {
  const address = next;
  next += STEP;
  return address;
}
