/** What `h` shows. */
export const HELP = `
   LESS: A NUMBER N MAY BE TYPED BEFORE THE COMMANDS MARKED WITH *

  h              this text               q  :q  ZZ      leave

                 MOVING
  j  e  RETURN  * a line on (N lines)    k  y         * a line back
  f  SPACE      * a screen on            b            * a screen back
  z             * a screen on; N is the size from now   w   * the same, back
  d             * half a screen on       u            * half a screen back
  RIGHT         * half a screen right    LEFT         * half a screen left
  J  K          * a line on or back, beyond the ends as well
  F               stay at the end and show what is added; ^C stops that
  r               draw the screen again  R   read the file again

                 JUMPING
  g  <          * the first line (line N)
  G  >          * the last line (line N)
  p  %          * N percent into the file
  mX              remember this place under the letter X
  'X              go to the place X; '' is where one was before

                 SEARCHING
  /pattern      * the next line with the pattern, !pattern: without it
  ?pattern      * the same, backwards
  n  N          * again; again in the other direction
  ESC-u           show matches in reverse video, or do not
  &pattern        show only the lines with the pattern; none: all lines

                 FILES
  :e FILE         look at another file   :n  :p       * the next, the previous
  :x            * the first              :d             forget this one
  =  :f           where one is           V              the version

                 OTHER THINGS
  -X              turn an option over (such as -N -S -i -R -M)   _X   tell it
  +COMMAND        do this for each new file
  !COMMAND        run a command of the shell
  s FILE          keep standard input in a file
  v               edit the file
`;
