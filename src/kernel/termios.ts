/** The terminal modes that the line discipline honours, under their termios(3) names. */
export interface Termios {
  /** Input is handed over line by line, with editing. */
  icanon: boolean;
  /** What is typed is shown. */
  echo: boolean;
  /** The characters below send signals. */
  isig: boolean;
  /** A carriage return is read as a newline. */
  icrnl: boolean;
  /** A newline is written as carriage return and newline. */
  opost: boolean;
  /** Background processes that write are stopped. */
  tostop: boolean;
}

/** As a terminal is when it is opened. */
export const COOKED: Readonly<Termios> = {
  icanon: true,
  echo: true,
  isig: true,
  icrnl: true,
  opost: true,
  tostop: false,
};

/** What cfmakeraw(3) makes of it. */
export const RAW: Readonly<Termios> = {
  icanon: false,
  echo: false,
  isig: false,
  icrnl: false,
  opost: false,
  tostop: false,
};

/** Control characters, with the defaults of `stty -a`. */
export const CONTROL = {
  intr: 0x03,
  quit: 0x1c,
  susp: 0x1a,
  eof: 0x04,
  erase: 0x7f,
  kill: 0x15,
  werase: 0x17,
  reprint: 0x12,
  lnext: 0x16,
} as const;
