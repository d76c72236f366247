/**
 * A lesson, as its Markdown file is turned into: plain data, never code. docs/lesson-format.md describes the file.
 */
export interface Lesson {
  id: string;
  title: string;
  summary: string;
  /** The edition of Docker that it runs on. */
  edition: string;
  /** What stands before the first step. */
  introduction: Block[];
  steps: Step[];
}

export interface Step {
  /** Unique within the lesson, and kept when texts change: progress refers to it. */
  id: string;
  title: string;
  blocks: Block[];
  checks: Check[];
  /** One hint, as HTML. */
  hint: string;
  /** Lines to type; `^C` and `^D` alone on a line are keys. */
  solution: string[];
  mistakes: Mistake[];
}

/** A part of a lesson's text, in order. */
export type Block =
  /** Safe HTML. Places for live values are `<output data-live="ip db"></output>`. */
  | { kind: 'prose'; html: string }
  /** A command to run by a click, or by typing it. */
  | { kind: 'command'; command: string }
  /** Something to look at: output or a file, as it is. */
  | { kind: 'listing'; language: string; text: string };

/** A wrong way, which must not pass, and what the learner must be told then. */
export interface Mistake {
  run: string[];
  /** Part of the sentence that says what is missing. */
  says: string;
}

/** One thing that must hold before a step is done. */
export interface Check {
  /** What the learner reads in the list. */
  label: string;
  fact: Fact;
}

/** A container by its name, or any that is linked to a container of this name. */
export type ContainerSelector = { name: string } | { linkedTo: string };

/** What a check claims: about the state of the machine, or (`happened: …`) about what was done since the step began. */
export type Fact =
  | { kind: 'container'; name: string; image?: string; running?: boolean; exists?: boolean }
  | { kind: 'link'; from: string; to: string; alias?: string }
  | {
      kind: 'port';
      /** Any running container will do where neither of these is given. */
      container?: string;
      image?: string;
      /** The container's. */
      port: number;
      protocol: 'tcp' | 'udp';
      /** The host's port, where it must be a certain one. */
      hostPort?: number;
      /** The host's port must be one that Docker chose. */
      dynamic?: boolean;
      /** The host's address, where it must be a certain one. */
      address?: string;
    }
  | { kind: 'hosts'; container: string; name: string; of: string }
  | { kind: 'env'; container: string; name: string; value?: string }
  | { kind: 'moved'; container: string }
  | { kind: 'listed' }
  | { kind: 'inspected'; container: string }
  | { kind: 'ran'; program: string; in: ContainerSelector | 'host'; argument?: string }
  | { kind: 'read'; file: string; in: ContainerSelector }
  | { kind: 'pinged'; from: ContainerSelector | 'host'; to: string }
  | { kind: 'connected'; from: ContainerSelector | 'host'; to: string; port: number };

export type FactKind = Fact['kind'];
