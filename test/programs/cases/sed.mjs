import { collector } from './collector.mjs';

const { cases, add, both } = collector();

both(String.raw`
sed p a.txt
sed -n p a.txt
sed 2d fruit.txt
sed '2,4d' fruit.txt
sed '$d' fruit.txt
sed '/apple/d' fruit.txt
sed '/apple/!d' fruit.txt
sed -n '2,3p' fruit.txt
sed -n '/cherry/,$p' fruit.txt
sed -n '/banana/,/cherry/p' fruit.txt
sed -n '2~2p' fruit.txt
sed -n '2,+1p' fruit.txt
sed -n '$=' fruit.txt
sed = a.txt
sed 's/a/X/' fruit.txt
sed 's/a/X/g' fruit.txt
sed 's/a/X/2' fruit.txt
sed -n 's/a/X/gp' fruit.txt
sed 's/APPLE/x/I' fruit.txt
sed 's/\(.\)\(.\)/\2\1/' fruit.txt
sed -E 's/(.)(.)/\2\1/' fruit.txt
sed -r 's/(a+)(p+)/[\1|\2]/' fruit.txt
sed 's/.*/<&>/' fruit.txt
sed 's/.*/\&/' a.txt
sed 's|a|/|g' fruit.txt
sed 's/a/\n/' a.txt
sed 's/x*/-/g' a.txt
sed 's/^/> /' a.txt
sed 's/$/ </' a.txt
sed '/^$/d' words
sed 's/[aeiou]//g' fruit.txt
sed 's/[[:space:]]\+/ /g' words
sed -e 's/a/b/' -e 's/b/c/' fruit.txt
sed 's/a/b/;s/b/c/' fruit.txt
sed '/apple/s/p/P/g' fruit.txt
sed '2q' fruit.txt
sed '2q5' fruit.txt
sed -n '2{p;q}' fruit.txt
sed '1!G;h;$!d' a.txt
sed 'N;s/\n/,/' fruit.txt
sed '$!N;P;D' fruit.txt
sed ':a;N;$!ba;s/\n/,/g' fruit.txt
sed 'y/abc/xyz/' fruit.txt
sed '2a\new line' a.txt
sed '2a new line' a.txt
sed '2i\new line' a.txt
sed '2c\new line' a.txt
sed '2,3c\changed' a.txt
sed 'a\' -e 'x' a.txt
sed -n l words
sed 'n;d' fruit.txt
sed '2r a.txt' b.txt
sed -n '/a/w out.txt' fruit.txt ; cat out.txt
sed 's/a/X/w out.txt' fruit.txt ; cat out.txt
sed '/b/{s/b/B/;s/$/!/}' a.txt
sed -i 's/a/X/' fruit.txt ; cat fruit.txt
sed -i.bak 's/a/X/' fruit.txt ; cat fruit.txt.bak fruit.txt
sed -n '1p' a.txt b.txt
sed 's/a/b' fruit.txt
sed k fruit.txt
sed 's/a/b/k' fruit.txt
sed '/a' fruit.txt
sed '{p' fruit.txt
sed 'p}' fruit.txt
sed 'b foo' fruit.txt
sed p nosuch
sed p nosuch a.txt
sed p dir
sed
sed -f script.sed nosuch
env printf 's/a/X/\n# comment\n2d\n' > s.sed ; sed -f s.sed fruit.txt
sed 's/e$/E/;t;s/^/-/' fruit.txt
sed -n 'x;p' a.txt
sed 'G' a.txt
sed p noeol
sed '$a end' noeol
sed s/last/LAST/ noeol
sed --expression=p -n a.txt
sed 's/\t/TAB/' words
sed 's/o\b/0/g' words
sed 's/\<t/T/g' words
sed 's/\(a\)\|\(b\)/[\1\2]/' a.txt
sed -E 's/a|b|c/<&>/' a.txt
sed -E 's/(foo|o)+/X/' words
sed '0,/apple/d' fruit.txt
sed '3,2p' -n fruit.txt
sed '2!s/^/x/' a.txt
sed '/a/,+1d' a.txt
sed -n '/c/,2p' a.txt
sed 's/a\|b/X/g' a.txt
sed '1~2d' fruit.txt
sed 's/.../&\n/' fruit.txt
sed 's,/,|,g' passwd
sed -e '/db/,/^$/d' old.conf
sed -n '/\[db\]/,$ { /name/ s/.*= *//p }' old.conf
sed 's/=.*//;s/ *$//' old.conf
sed 'y/abc/xy/' a.txt
sed 's/\(a/x/' a.txt
sed 's/a/\2/' a.txt
sed '1d;n;d' fruit.txt
sed -n '2{=;p}' fruit.txt
sed '$!d' fruit.txt
sed -E 's/([a-z]+), ([a-z]+)/\2/' people.csv
cat fruit.txt | sed 1d
env echo hello | sed 's/l*/X/g'
env echo abcabc | sed 's/b/X/2g'
env echo a.b.c | sed 's/\./-/g'
env echo 'a/b' | sed 's/\//-/'
env echo hello | sed 's/\(h\)\(.*\)/\2\1/'
`);

add(
  'gnu',
  String.raw`
sed 's/b*/-/2' a.txt
sed -n '$p' fruit.txt noeol
sed 's/[/]/x/' passwd
sed 's/\w\+/\u&/g' words
sed 's/.*/\U&/' fruit.txt
sed 's/\(.\)\(.*\)/\U\1\E\2/' fruit.txt
sed 's/\([a-z]*\) \([a-z]*\)/\u\1 \L\2/' words
sed -s -n '$=' a.txt b.txt
sed -z 's/\n/,/g' fruit.txt
sed --quiet 1p a.txt
sed -n '/A/Ip' fruit.txt
sed 'N;N;s/^a$/X/Mg' a.txt
sed 'F' a.txt
sed '2z' a.txt
sed '2Q' a.txt
sed 'R b.txt' a.txt
sed '2W out' a.txt
sed 's/a/b/w /dev/stdout' a.txt
sed -n 'l 20' access.log | head -n 4
sed -l 20 -n l words
sed --posix 'N;p' a.txt
sed 's/a/b/gg' a.txt
sed 's/a/b/0' a.txt
sed 's/a/b/pp' a.txt
sed '1,p' a.txt
sed '0p' a.txt
sed ': ' a.txt
sed 'y/abc/xy' a.txt
sed 'a' a.txt
sed 'dp' a.txt
sed '2,3q' a.txt
sed '//p' a.txt
sed '/a/p;//d' a.txt
sed 's/a/b/;}' a.txt
sed '}' a.txt
sed 'r' a.txt
sed -e 'p' -e 'k' a.txt
sed '!!p' a.txt
sed '#n' a.txt
sed -E 's/a(/x/' a.txt
sed -E 's/a)/x/' a.txt
sed -E 's/*a/x/' a.txt
sed 's/a[/x/' a.txt
sed '/a/I,/c/Id' a.txt
sed 's/a/\x41\o102\d067/' a.txt
sed 's#a\#b#x#' a.txt
sed -n '/a/{p;p}' a.txt
sed -i p nosuch
sed -i p dir
sed -ibak_* s/a/b/ a.txt ; ls bak_a.txt
sed --foo p a.txt
sed --version | head -n 1
sed '2{s/b/X/;n;s/c/Y/}' a.txt
sed '5,$p' -n fruit.txt
sed '$s/$/!/' a.txt b.txt
sed -u 1d a.txt
sed 's/é/e/' utf8.txt
sed '1i\  indented' a.txt
sed '1a\' a.txt
sed 'a foo\nbar' a.txt
sed 'c\' -e 'x' a.txt
`,
);

export { cases };
