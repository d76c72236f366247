/** The flags of a call, parsed. Asking for one that the command does not declare is a fault of ours. */
export interface Options {
  bool(name: string): boolean;
  string(name: string): string;
  number(name: string): number;
  list(name: string): readonly string[];
  /** Whether it was given, whatever its value. */
  changed(name: string): boolean;
}
