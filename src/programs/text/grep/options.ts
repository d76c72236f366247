/** What --help tells of grep's options, which is what options there are. */
export const GREP_OPTIONS = `Pattern selection and interpretation:
  -E, --extended-regexp     PATTERNS are extended regular expressions
  -F, --fixed-strings       PATTERNS are text
  -G, --basic-regexp        PATTERNS are basic regular expressions
  -P, --perl-regexp         PATTERNS are Perl's regular expressions
  -e, --regexp=PATTERNS     look for PATTERNS
  -f, --file=FILE           look for the PATTERNS in FILE
  -i, --ignore-case         lower and upper case are the same
      --no-ignore-case      they are not (as unless told)
  -w, --word-regexp         only whole words
  -x, --line-regexp         only whole lines
  -z, --null-data           NUL ends a line
  -y  same as -i

Miscellaneous:
  -s, --no-messages         no messages of errors
  -v, --invert-match        lines that do not match
  -V, --version             print the version

Output control:
  -m, --max-count=NUM       no more than NUM lines
  -b, --byte-offset         with offsets in bytes
  -n, --line-number         with line numbers
      --line-buffered       write after each line
  -H, --with-filename       with file names
  -h, --no-filename         without file names
      --label=LABEL         LABEL for standard input's name
  -o, --only-matching       only what matches
  -q, --quiet, --silent     print nothing
      --binary-files=TYPE   binary files are binary, text or without-match
  -a, --text                same as --binary-files=text
  -I                        same as --binary-files=without-match
  -d, --directories=ACTION  read, recurse or skip directories
  -D, --devices=ACTION      read or skip devices
  -r, --recursive           same as --directories=recurse
  -R, --dereference-recursive  the same, but follow all symlinks
      --include=GLOB        only files that match GLOB
      --exclude=GLOB        not files that match GLOB
      --exclude-from=FILE   not files that match a pattern in FILE
      --exclude-dir=GLOB    not directories that match GLOB
  -L, --files-without-match  only names of files that nothing matches in
  -l, --files-with-matches  only names of files that something matches in
  -c, --count               only how many lines match
  -T, --initial-tab         tabs before lines
  -Z, --null                NUL behind file names

Context control:
  -B, --before-context=NUM  NUM lines before
  -A, --after-context=NUM   NUM lines behind
  -C, --context=NUM         NUM lines before and behind
      --group-separator=SEP  SEP between groups of lines
      --no-group-separator  nothing between groups of lines
      --color[=WHEN]
      --colour[=WHEN]       matches in color; WHEN is always, never or auto
  -U, --binary              (files are read as they are)`;

export const GREP_BUSYBOX_OPTIONS = `
	-H	With file names
	-h	Without file names
	-n	With line numbers
	-l	Only names of files that match
	-L	Only names of files that do not match
	-c	Only how many lines match
	-o	Only what matches
	-q	Quiet. 0 where PATTERN is found, 1 where not
	-v	Lines that do not match
	-s	No messages of errors
	-r	Recurse
	-R	Recurse and follow symlinks
	-i	Lower and upper case are the same
	-w	Only whole words
	-x	Only whole lines
	-F	PATTERN is text
	-E	PATTERN is an extended regexp
	-z	NUL ends a line
	-m N	No more than N times per file
	-A N	N lines behind
	-B N	N lines before
	-C N	Same as '-A N -B N'
	-e PTRN	Look for PTRN
	-f FILE	Look for the patterns in FILE`;
