/** What `h` shows in more. */
export const MORE_HELP = `
A number k may be typed before most commands; in brackets what it is without one.
-------------------------------------------------------------------------------
<space> or z            the next k lines [a screen]
<return>                the next k lines [1]
d or ctrl-D             the next k lines [11, or the k of last time]
s                       leave out k lines [1]
f                       leave out k screens [1]
b or ctrl-B             k screens back [1]
/<pattern>              to the k-th line with the pattern [1]
n                       the same pattern again
=                       tell the line's number
:f                      tell the file's name and the line's number
:n                      the k-th next file [1]
:p                      the k-th file before [1]
ctrl-L                  draw the screen again
q or Q                  leave
-------------------------------------------------------------------------------
`;
