/** What ^G shows. */
export const HELP = `
 The top line tells which file is edited, and whether it has been changed. Messages come on the third line from the
 foot; the last two lines tell of keys. ^X is X with Ctrl held, M-X is X with Alt held, or typed behind Escape.

 ^G          This text
 ^X          Leave; asks whether to save first
 ^O          Save, under this or another name
 ^S          Save under this name
 ^R          Put a file in here

 ^W          Look for a text; the last one again with Enter
 ^Q          Look for it backwards
 M-W  M-Q    The next, and the one before
 ^\\          Replace a text

 ^K          Cut this line (or what is marked)
 M-6         Copy it
 ^U          Put in what was cut or copied
 M-A         Begin to mark, or end that
 M-U  M-E    Undo; do it again after all
 ^D          Delete the character below the cursor

 ^A   ^E     To the start of the line, to its end
 ^P   ^N     A line up, a line down
 ^B   ^F     A character back, a character on
 ^Y   ^V     A screen up, a screen down
 M-\\  M-/    To the first line, to the last
 ^/   M-G    To a line by its number
 ^C          Tell where the cursor is
`;
