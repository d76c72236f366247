import { collector } from '../collector.mjs';

const { cases, add } = collector();

add(
  'gnu',
  String.raw`
diff3 a.txt b.txt fruit.txt
env printf 'a\nb\nc\n' > o; env printf 'a\nB\nc\n' > m; env printf 'a\nb\nC\nd\n' > y; diff3 m o y
env printf 'a\nb\nc\n' > o; env printf 'a\nB\nc\n' > m; env printf 'a\nb\nC\nd\n' > y; diff3 -m m o y
env printf 'a\nb\nc\nd\ne\n' > o; env printf 'A\nb\nc\nd\ne\n' > m; env printf 'a\nb\nc\nd\nE\n' > y; diff3 m o y
env printf 'a\nb\nc\nd\ne\n' > o; env printf 'A\nb\nc\nd\ne\n' > m; env printf 'a\nb\nc\nd\nE\n' > y; diff3 -m m o y
env printf 'a\nb\nc\n' > o; env printf 'a\nX\nc\n' > m; diff3 m o m
env printf 'a\nb\nc\n' > o; env printf 'a\nX\nc\n' > m; diff3 -m m o m
env printf 'a\nc\n' > o; env printf 'a\nb\nc\n' > m; diff3 m o o
env printf 'a\nc\n' > o; env printf 'a\nb\nc\n' > m; diff3 o o m
env printf 'a\nb\nc\n' > o; env printf 'a\nc\n' > m; diff3 m o o
diff3 a.txt a.txt a.txt
diff3 -m a.txt a.txt b.txt
diff3
diff3 a.txt
diff3 a.txt b.txt c d
diff3 a.txt nosuch b.txt
sdiff -w 40 a.txt b.txt
sdiff a.txt b.txt
sdiff -s -w 40 a.txt b.txt
sdiff a.txt a.txt
sdiff
sdiff a.txt
sdiff a b c
gzip -k a.txt; zgrep b a.txt.gz
gzip -k a.txt; zgrep -c b a.txt.gz b.txt
gzip -k a.txt; zgrep -l b a.txt.gz
gzip -k a.txt; zgrep -H b a.txt.gz
gzip -k a.txt; zgrep -n 'b\|c' a.txt.gz b.txt
gzip -k a.txt; zgrep -h b a.txt.gz b.txt
gzip -k a.txt; zegrep 'a|b' a.txt.gz
gzip -k a.txt; zfgrep b a.txt.gz
gzip -k a.txt; zgrep -e a -e c a.txt.gz
gzip -k a.txt; zgrep zzz a.txt.gz
gzip -c a.txt | zgrep b
zgrep x nosuch
zgrep
gzip -k a.txt; zdiff a.txt.gz b.txt
gzip -k a.txt; zdiff -u a.txt.gz a.txt
gzip -k a.txt; zdiff a.txt.gz
gzip -k a.txt; zcmp a.txt.gz b.txt
gzip -k a.txt; zcmp a.txt.gz a.txt
zdiff
gzip -k a.txt; zmore a.txt.gz
gzip -k a.txt; uncompress -c a.txt.gz
env printf 'caf\303\251\n' | iconv -f utf-8 -t latin1 | od -An -c
env printf 'caf\351\n' | iconv -f latin1 -t utf-8
env printf 'caf\303\251\n' | iconv -f utf-8 -t ascii
env printf 'caf\303\251\n' | iconv -f utf-8 -t ascii//IGNORE
env printf 'caf\303\251\n' | iconv -c -f utf-8 -t ascii
env printf 'ab\n' | iconv -f utf-8 -t utf-16 | od -An -tx1
env printf 'ab\n' | iconv -f utf-8 -t utf-16be | od -An -tx1
env printf 'ab\n' | iconv -f utf-8 -t utf-32 | od -An -tx1
env printf '\377\n' | iconv -f utf-8 -t utf-16le
env printf 'a\0b\0' | iconv -f utf-16le -t utf-8
env printf '\200\n' | iconv -f cp1252 -t utf-8
env printf '\244\n' | iconv -f iso-8859-15 -t utf-8
iconv -f foo -t utf-8 a.txt
iconv -f utf-8 -t latin1 nosuch
iconv -f latin1 -t utf-8 -o out a.txt && cat out
run-parts
run-parts nosuch
mkdir rp; cp script.sh rp/one; cp script.sh rp/two; cp script.sh rp/no.sh; run-parts rp
mkdir rp; cp script.sh rp/one; cp script.sh rp/two; cp script.sh rp/no.sh; run-parts --test rp
mkdir rp; cp script.sh rp/one; cp a.txt rp/two; run-parts --list rp
mkdir rp; cp script.sh rp/one; cp script.sh rp/two; run-parts -v --reverse rp
mkdir rp; cp script.sh rp/one; cp script.sh rp/two; run-parts --regex '^o' --test rp
mkdir rp; cp script.sh rp/one; cp a.txt rp/two; run-parts -v -a x rp
tempfile 2>&1 | head -n 1
tempfile -n a.txt
locale
locale charmap
locale nosuch
locale -k charmap
locale abday
locale -k day
getconf
getconf PAGE_SIZE
getconf LONG_BIT
getconf CLK_TCK
getconf NAME_MAX
getconf NAME_MAX /
getconf PATH
getconf GNU_LIBC_VERSION
getconf HOST_NAME_MAX
getconf ARG_MAX
getconf nosuch
getconf a b c
localedef
ldd
ldd nosuch
ldd a.txt
ldd dir
`,
);
add('gnu', 'locale charmap', { locale: 'C.UTF-8' });

export { cases };
