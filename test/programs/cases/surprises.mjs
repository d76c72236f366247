import { collector } from './collector.mjs';

// Where programs do not do what one would think, or say it in words of their own.
const { cases, add } = collector();

// the rest
add(
  'busybox',
  String.raw`
cat -b words noeol
head -n +2 fruit.txt
head -c 1M fruit.txt | wc -c
tail -n 1 - a.txt < b.txt
wc fruit.txt words nosuch dir
wc -L words utf8.txt
wc bin.dat
sort dir
sort -k 1,0 a.txt
sort -t '\0' a.txt
env printf '+5\n-3\n 4\n3x\nx\n' | sort -n
env printf 'x:1\nx:01\ny:1\n' | sort -t: -k2n -u
uniq -z a.txt | od -c
uniq dir
cut -c 1 -f 1 fruit.txt
cut -c
tr z-a x < a.txt
tr a b c
tr 'a\-c' xyz < a.txt
tr '[:foo:]' x < a.txt
tr a '' < a.txt
tr -t abc x < a.txt
tr 'a-\n' b < a.txt
yes -- -x | head -1
yes -x | head -1
env printf '1\n2\n3\n' | awk '{ s += $1; ss += $1 * $1 } END { print s / NR, sqrt(ss / NR - (s / NR) ^ 2) }'
env printf '%d\n' 99999999999999999999
env printf 'no args %s %d\n'
env printf '%d %d\n' 1 2 3
env printf '%a\n' 1
env printf '%s %b %d\n' a 'b\n' 3 d
env test a = && env echo x
env test '(' a
env test -N a.txt ; env echo N
env test 99999999999999999999 -gt 1 && env echo big
expr length
expr -- -1 + 2
expr 99999999999999999999 + 1
expr quote length
expr abc : '\('
sleep -1
sleep --nosuch
env -S 'echo a b'
id -n
id -ug
id -r
tty x
timeout -s FOO 1 true
od -i a.txt
od -l a.txt
od -j 100 a.txt
od -A z a.txt
env echo 'YQ' | base64 -d
env echo 'YQ!o=' | base64 -di
md5sum -c nosuch
md5sum -c empty
md5sum -b a.txt
sha256sum -c -w s
paste -d '' a.txt b.txt
paste -z a.txt b.txt | od -c | head -2
fold -w 0 a.txt
nl -b p^b a.txt
nl -w x a.txt
nl -b x a.txt
truncate -s +3 a.txt ; wc -c a.txt
truncate -s -3 a.txt ; wc -c a.txt
truncate -s '<4' a.txt ; wc -c a.txt
truncate -s '>10' a.txt ; wc -c a.txt
truncate -s %5 a.txt ; wc -c a.txt
truncate -s /3 a.txt ; wc -c a.txt
dd if=a.txt conv=ucase status=none
dd bs=0 if=a.txt
dd if=a.txt ibs=3 obs=5 status=noxfer 2>&1
dd if=a.txt conv=foo
`,
);
add(
  'gnu',
  String.raw`
wc -L words utf8.txt
wc bin.dat
sort -k 1,0 a.txt
sort -y
tr 'a-\n' b < a.txt
tac dir
env printf '%d\n' ''
env printf '\u12'
env test a '<' b && env echo lt
env test a '>' b || env echo gt
expr length
id -z
base64 dir
md5sum a.txt > s ; rm a.txt ; md5sum -c --ignore-missing s
sha224sum a.txt
sha384sum a.txt
fold -w 0 a.txt
nl -b x a.txt
dd if=a.txt ibs=3 obs=5 status=noxfer 2>&1
dd if=a.txt conv=foo
`,
);
add(
  'busybox',
  `
fold -w 3 utf8.txt
`,
  { locale: 'C.UTF-8' },
);

// sed
add(
  'busybox',
  String.raw`
sed -n '2,~4p' fruit.txt
sed 's/.*/\U&/' fruit.txt
sed 's/\(.\)\(.*\)/\u\1\2/' fruit.txt
sed -E 's/(.)(.*)/\U\1\E\2/' fruit.txt
sed 's/.*/\L\u&/' fruit.txt
sed 's/b/\t\x41/' a.txt
sed -n 'l 20' words
sed '2Q' fruit.txt
sed '2Q3' fruit.txt
sed 'R b.txt' a.txt
sed '2W out.txt' a.txt ; cat out.txt
sed 'i\' a.txt
sed '$a\' noeol
sed 'a' a.txt
sed -s -n '$p' a.txt b.txt
sed -s -n '$=' a.txt b.txt
sed -s 1d a.txt b.txt
sed -z 's/\n/,/g' a.txt
sed 's/a\)/x/' a.txt
sed 's/a/x/pp' a.txt
sed 's/a/x/0' a.txt
sed 's/a/x/2 3' a.txt
sed s a.txt
sed ',2p' a.txt
sed '0p' a.txt
sed 'pp' a.txt
sed 'p x' a.txt
sed '2 , 3 p' a.txt
sed '2!!p' a.txt
sed ':' a.txt
sed '1:a' a.txt
sed '1}' a.txt
sed '1,2q' a.txt
sed '1,2a x' a.txt
sed '1,2i x' a.txt
sed '1,2r b.txt' a.txt
sed 'F' a.txt
sed 'z' a.txt
sed -n '/an/I{p;q}' fruit.txt
sed '/APPLE/Id' fruit.txt
sed -E 's/^*a/X/' a.txt
sed -E 's/a{2/X/' a.txt
sed -E 's/+a/X/' a.txt
sed -u p a.txt
sed --version | head -1
sed 's/\x61/X/' a.txt
sed 's/\o141/X/' a.txt
sed 's/\d097/X/' a.txt
sed 's/a/\x26/' a.txt
`,
);
add(
  'gnu',
  `
sed 's/a/x/2 3' a.txt
sed 's/^/echo /e' a.txt
sed '1e echo hi' a.txt
sed 'v' a.txt
sed -E 's/^*a/X/' a.txt
`,
);

// awk
add(
  'gnu',
  String.raw`
awk 'BEGIN { printf "%c", "" }' | od -c
awk 'BEGIN { printf "%5%|%%\n" }'
awk 'BEGIN { printf "%z\n" }'
awk 'BEGIN { printf "%u\n", -1 }'
awk 'BEGIN { printf "%d\n", 2147483648; printf "%d\n", 1e18 }'
awk 'BEGIN { printf "%x\n", -1 }'
awk 'BEGIN { print 2 ** 3, 2 ^ 3 ^ 2; x = 2; x ^= 3; print x; x **= 2; print x }'
awk 'BEGIN { print 1==1, 1!=1, "a"=="a", "a"!="b", 2<=2, 3>=4 }' ; ls
awk 'BEGIN { s = "a+b"; gsub("+", "-", s); print s }'
awk 'BEGIN { if ((getline l < "dir") < 0) print "err" }'
awk 'BEGIN { print "x" > "nosuch/y" }'
awk 'BEGIN { print "b\na\nc" | "sort"; print "end" }'
awk 'BEGIN { fflush(); print fflush("nope") }'
awk 'function f(a) { return a } BEGIN { print f(1, 2) }'
awk 'func f(x) { return x * 2 } BEGIN { print f(4) }'
awk 'BEGIN { print length(x); x[1] = 1 }'
awk 'BEGIN { x = 1; x[1] = 2 }'
awk '{ print $NF-1, $(NF-1) }' words
awk '{ print $-1 }' a.txt
awk 'BEGIN { NF = -1 }'
awk '/p{2}/' fruit.txt
awk '/(an){2}/' fruit.txt
awk '/^.{5}$/' fruit.txt
awk '/+/' numbers.txt
awk '/*/' numbers.txt
awk '/a)/' numbers.txt
awk '/[a/' numbers.txt
awk 'BEGIN { print 0x1F, 011, 1e3, .5, 5. }'
awk 'BEGIN { print and(12, 10), or(12, 10), xor(12, 10), lshift(1, 4), rshift(16, 2) }'
awk 'BEGIN { switch (1) { case 1: print "x" } }'
awk 'BEGIN { print gensub(/a/, "b", 1, "aaa") }'
awk 'BEGIN { printf "%s %s\n", "a" }'
awk 'BEGIN { printf }'
awk 'BEGIN { print substr("abc") }'
awk 'BEGIN { print substr("abc", 1, 2, 3) }'
awk 'BEGIN { print split("a b") }'
awk 'BEGIN { print index("a") }'
awk 'BEGIN { print toupper() }'
awk 'BEGIN { sub(/a/) }'
awk 'BEGIN { print "unterminated }'
awk 'BEGIN { print /unterminated }'
awk 'BEGIN { for (i in ) print }'
awk 'BEGIN { break }'
awk 'BEGIN { continue }'
awk 'function f() { next } BEGIN { f() }'
awk 'BEGIN { print ) }'
awk 'BEGIN { @ }'
awk 'BEGIN { x = 1; function f() { } }'
awk 'function f(x) { } function f(y) { } BEGIN { }'
awk 'BEGIN' a.txt
awk 'END' a.txt
awk '/a/ /b/' a.txt
awk --help
awk -W version
awk -version
awk --version
awk -V
`,
);
add(
  'busybox',
  String.raw`
awk 'BEGIN { printf "%c", "" }' | od -c
awk 'BEGIN { printf "%z\n" }'
awk 'BEGIN { printf "%u\n", -1 }'
awk 'BEGIN { printf "%d\n", 2147483648; printf "%d\n", 1e18 }'
awk 'BEGIN { printf "%x\n", -1 }'
awk 'BEGIN { print log(-1) }'
awk 'BEGIN { print log(0) }'
awk 'BEGIN { print 2 ** 3, 2 ^ 3 ^ 2; x = 2; x ^= 3; print x; x **= 2; print x }'
awk 'BEGIN { print 1==1, 1!=1, "a"=="a", "a"!="b", 2<=2, 3>=4 }' ; ls
awk '{ sub(/a/, "b", $1); print $0 }' words
awk 'BEGIN { print close("nothing") }'
awk 'function max(a, b) { if (a > b) return a; return b } { m = max(m, $1) } END { print m }' numbers.txt
awk 'BEGIN { x = 1; x[1] = 2 }'
awk -F 't' '{ print $1 }' words
awk '{ print $NF-1, $(NF-1) }' words
awk 'BEGIN { NF = -1 }'
awk '{ $3++; print }' words
awk '/\<the\>/' words
awk '/+/' numbers.txt
awk '/*/' numbers.txt
awk '/a)/' numbers.txt
awk '/[a/' numbers.txt
awk 'BEGIN { print "\x41\102\/\"\q" }'
awk 'BEGIN { print(1,2)(3) }'
awk 'BEGIN { print (1,2), 3 }'
awk 'BEGIN { print substr("abc") }'
awk 'BEGIN { print split("a b") }'
awk 'BEGIN { print index("a") }'
awk 'BEGIN { print toupper() }'
awk 'BEGIN { sub(/a/) }'
awk 'BEGIN { print "unterminated }'
awk 'BEGIN { print /unterminated }'
awk 'BEGIN { break }'
awk 'BEGIN { continue }'
awk 'BEGIN { next }'
awk 'BEGIN { return 1 }'
awk 'function f(x) { } function f(y) { } BEGIN { }'
awk 'length' words
awk '{ print }' a.txt nosuch b.txt
awk -W version
awk -W foo
awk -W help
`,
);

// grep
add(
  'gnu',
  `
grep -A 0 apple fruit.txt
grep -E '^*a' fruit.txt
grep -A -1 apple fruit.txt
grep -P '(' fruit.txt
grep -L zzz fruit.txt
grep --group-separator=XX -A0 apple fruit.txt
grep -A1 b a.txt b.txt
grep -C 1 -n b a.txt b.txt
`,
);
add(
  'busybox',
  `
grep -r the
grep -A -1 apple fruit.txt
grep -A1 b a.txt b.txt
grep -C 1 -n b a.txt b.txt
`,
);

// find
add(
  'busybox',
  String.raw`
find dir -name '*.txt' -delete ; find dir | sort
find dir -delete ; ls dir
find dir -iregex '.*/ONE.*'
find dir -type f -ls | wc -l
find . -uid 0 -name a.txt
find . -lname 'fr*'
find . -xtype l
find dir -true | wc -l
find dir -false
find dir -ok
find dir -execdir echo {} \; | sort
find dir -readable -name one.txt
find dir -daystart -mtime +1 -name one.txt
`,
);
add(
  'gnu',
  String.raw`
find dir -fprint out.txt ; sort out.txt
find . -anewer nosuch
find a.txt -printf '%'
find dir -regextype foo -regex x
find . -newermt 2020-01-10 -type f | sort
find . -newermt foo
find . ! -newermt '2020-01-05' -type f | sort
find dir -fprintf o '%f\n' ; sort o
`,
);

// files
add(
  'busybox',
  `
ls -go a.txt
ls -T 4 -C -w 40
ls -L broken
ls --color=foo
ls -o a.txt
cp -t nosuch a.txt
cp --parents dir/one.txt void ; find void
cp --no-clobber a.txt b.txt ; cat b.txt
cp --reflink=auto a.txt c ; cat c
mv -T a.txt void
rm -d void ; ls
rm -d dir
rm -ri void < a.txt
mkdir -pv c/d
mkdir -p a.txt/b
mkdir -p void/x/../y ; ls void
rmdir -v void
mkdir -p c/d ; rmdir -pv c/d
ln -t dir -s ../a.txt ; readlink dir/a.txt
ln -b -s a.txt b.txt ; ls b.txt~
chmod -f 644 nosuch
chown -v daemon a.txt
chown -c daemon a.txt
chown -vR daemon:daemon dir | sort
stat -c '%q' a.txt
stat -c '%' a.txt
stat -c '%m' /
readlink -v a.txt
readlink -f broken
realpath -e nosuch
realpath -m nosuch/x
realpath -s link
realpath --relative-to=dir a.txt
realpath --relative-base=/tmp a.txt
realpath -z a.txt | od -c | head -1
realpath -q nosuch/x
dirname -z a/b | od -c
du -sh dir
du -ah dir | sort -k2
df -B x .
`,
);
add(
  'gnu',
  `
ls --time-style=foo -l a.txt
ls --time=foo
ls --format=foo
ls -1 --zero a.txt
ls -w 0 -C
cp -b a.txt b.txt ; ls b.txt~
cp -S .bak -b a.txt b.txt ; ls b.txt.bak
cp --backup=numbered a.txt b.txt ; ls
cp --attributes-only a.txt b.txt ; cat b.txt
cp --preserve=foo a.txt c
mv -b a.txt b.txt ; cat b.txt~
rm dirlink/
rm -r dirlink/
rm --interactive=foo a.txt
rm a.txt/
mkdir -p a.txt/b
mkdir -p void/x/../y ; ls void
ln -s /etc/passwd
ln a.txt
ln -b -s a.txt b.txt ; ls b.txt~
touch --time=foo c
touch c/
chmod --reference=nosuch a.txt
du -B x a.txt
df -m . | head -1
df -B x .
`,
);

// dates
add(
  'busybox',
  `
date -u -d '2024-02-29 13:05:09' '+%N'
date -u -d '2024-02-29 13:05:09' '+%z %:z %::z %Z'
date -u -d '2024-02-29 13:05:09' '+%h %e %q'
date -u -d '2024-02-29' --iso-8601
date -u +%Y +%m
date -u -d '2024-01-31 +1 month' +%F
date -u -d '2024-01-31 next month' +%F
date -u -d '2024-03-01 yesterday' +%F
date -u -d '2024-03-01 1 day ago' +%F
date -u -d '2024-03-01 -1 day' +%F
date -u -d '2024-03-01 + 2 weeks' +%F
date -u -d '2024-03-01 12:00 +3 hours' '+%F %T'
date -u -d '2024-03-01T12:00:00Z' '+%F %T'
date -u -d '2024-03-01T12:00:00+02:00' '+%F %T'
date -u -d '2024-03-01 12:00 EST' '+%F %T'
date -u -d 'Mar 1 2024' +%F
date -u -d '1 March 2024' +%F
date -u -d '1 Mar 2024 10:00' '+%F %T'
date -u -d 'March 1, 2024' +%F
date -u -d '3/1/2024' +%F
date -u -d '3/1' +%m-%d
date -u -d '20240301' +%F
date -u -d '20240301 1234' '+%F %T'
date -u -d 'Fri, 01 Mar 2024 12:00:00 GMT' '+%F %T'
date -u -d 'Fri Mar  1 12:00:00 UTC 2024' '+%F %T'
date -u -d '2024-03-01 3pm' '+%F %T'
date -u -d '2024-03-01 3:30 am' '+%F %T'
date -u -d '12am 2024-03-01' '+%F %T'
date -u -d 'noon 2024-03-01' '+%F %T'
date -u -d 'midnight 2024-03-01' '+%F %T'
date -u -d '@-1' '+%F %T'
date -u -d '1970-01-01 00:00:00.123456' +%N
date -u -d '2024-03-01 last friday' +%F
date -u -d '2024-03-01 next monday' +%F
date -u -d 'monday 2024-03-01' +%F
date -u -d '2024-03-01 1 year ago' +%F
date -u -d '2024-03-01 2 days ago 3 hours' '+%F %T'
date -u -d '2024-03-01 tomorrow' +%F
date -u -d '2024-03-01 fortnight' +%F
date -u -d '2024-03-01 +90 minutes' '+%F %T'
date -u -d '2024-03-01 -30 sec' '+%F %T'
date -u -d 'Jan' +%m
date -u -d '2024-03-01 12:34:56.789' '+%T.%3N'
date -u -d 202403011234.56 '+%F %T'
date -u -d 03011234 '+%m-%d %T'
`,
);
add(
  'gnu',
  `
date -u -d '2024-03-01 12:00 +3 hours' '+%F %T'
date -u -d '2024-03-01 12:00 UTC+3' '+%F %T'
date -u -d '20240301 1234' '+%F %T'
date -u -d 'noon 2024-03-01' '+%F %T'
date -u -d 'midnight 2024-03-01' '+%F %T'
date -u -d '24-03-01' +%F
date -u -d 'Jan' +%m
date -u -d 202403011234 '+%F %T'
`,
);

// diff and cmp
add(
  'busybox',
  `
diff nosuch nosuch2
diff --brief a.txt b.txt
diff -T a.txt b.txt
diff -p -u old.conf new.conf | tail -n +3
`,
);
add(
  'gnu',
  `
diff -n a.txt b.txt
diff bin.dat a.txt
diff -T a.txt b.txt
diff -u0 old.conf new.conf | tail -n +3
`,
);

// archives
add(
  'gnu',
  `
tar tf empty
tar cf x.tar a.txt ; tar xkf x.tar
gzip -v a.txt
gzip a.txt ; gzip -l a.txt.gz
gunzip
gzip -cdf a.txt
`,
);
add(
  'busybox',
  `
tar tf empty
tar cf x.tar --exclude='*.log' dir ; tar tf x.tar | sort
tar cf x.tar --exclude=sub dir ; tar tf x.tar | sort
tar cf x.tar a.txt ; tar xkf x.tar
tar --create --file=x.tar a.txt ; tar --list --file=x.tar
tar --extract --file x.tar
tar cf x.tar -T a.txt
tar czf x.tgz a.txt ; tar tf x.tgz
tar xzf a.txt
gzip a.txt ; gzip a.txt.gz
gunzip
zcat a.txt
`,
);

// split, expand, unexpand and the lesser sums
add(
  'gnu',
  String.raw`
expand words
expand -t 4 words
expand -i words
expand -t 2,5 words
expand -t 0 words
expand -t x words
expand nosuch
env printf 'a\tb\tc\n\tx\n' | expand
env printf 'a\tb\tc\n\tx\n' | expand -t4
unexpand words
unexpand -a words
env printf '        a       b\n' | unexpand
env printf '        a       b\n' | unexpand -a
env printf '    a   b  c d\n' | unexpand -a -t 4
env printf 'abcdefg h\n' | unexpand -a
env printf 'abcdef  h\n' | unexpand -a
env printf 'abcdefg  h\n' | unexpand -a
env printf '  \t a\n' | unexpand | od -c
env printf '    a\n' | unexpand -t 4
unexpand nosuch
split -l 2 fruit.txt p. ; cat p.aa p.ab p.ac
split -b 10 fruit.txt ; wc -c xaa xab
split -n 3 fruit.txt ; wc -c xaa xab xac
split -C 15 fruit.txt ; wc -c xaa xab xac
split -d -l 3 fruit.txt ; cat x00 x01
split -a 1 -l 1 fruit.txt ; cat xa xf
split -l 0 fruit.txt
split -l x fruit.txt
split -b x fruit.txt
split nosuch
split dir
split -l 1 -b 1 a.txt
split --verbose -l 2 a.txt
split -2 a.txt ; cat xaa
split a.txt y z
split -z a.txt
split --additional-suffix=.txt -l 2 a.txt ; cat xaa.txt
split --numeric-suffixes=5 -l 2 a.txt ; cat x05
split empty ; ls xaa
split - < a.txt ; cat xaa
sha224sum a.txt
sha384sum a.txt
`,
);
add(
  'busybox',
  String.raw`
expand words
expand -t 4 words
expand -i words
expand -t 2,5 words
expand -t 0 words
expand -t x words
expand nosuch
env printf 'a\tb\tc\n\tx\n' | expand
env printf 'a\tb\tc\n\tx\n' | expand -t4
unexpand words
unexpand -a words
env printf '        a       b\n' | unexpand
env printf '        a       b\n' | unexpand -a
env printf '    a   b  c d\n' | unexpand -a -t 4
env printf 'abcdefg h\n' | unexpand -a
env printf 'abcdef  h\n' | unexpand -a
env printf 'abcdefg  h\n' | unexpand -a
env printf '  \t a\n' | unexpand | od -c
env printf '    a\n' | unexpand -t 4
unexpand nosuch
`,
);

export { cases };
