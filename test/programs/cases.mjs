/** Command lines whose output is recorded; `sh -c` runs them, with pipes, redirections and lists only. */
/** @type {{ flavour: 'gnu' | 'busybox', line: string, locale?: string, columns?: number }[]} `columns`: in a terminal so wide */
export const cases = [];

/**
 * @param {'gnu' | 'busybox'} flavour
 * @param {string} lines
 * @param {{ locale?: string, columns?: number }} [options]
 */
function add(flavour, lines, options = {}) {
  for (const line of lines.trim().split('\n')) if (line !== '') cases.push({ flavour, line, ...options });
}

/** @param {string} lines */
const both = (lines) => {
  add('gnu', lines);
  add('busybox', lines);
};

both(String.raw`
env echo hello   world
env echo -n no newline
env echo -e 'a\tb\nc\\d\x41\0101\101'
env echo -e 'stop\chere'
env echo -ne 'x\n'
env echo -E 'a\tb' -n
env echo -nx --help
env printf '%s-%s\n' a b c
env printf '%5d|%-5d|%05d|%+d\n' 42 42 42 42
env printf '%x %X %o %#x %c %%\n' 255 255 8 255 hello
env printf '%.3f %8.2e %g %g\n' 3.14159 12345.678 0.0001 1e10
env printf '%b|%s\n' 'a\tb' 'a\tb'
env printf '%d\n' abc
env printf '%d\n' 12x
env printf '%*d|%-*d|\n' 5 42 5 42
env printf '%s\n'
env printf '%d %i %u\n' 0x1f 017 3
env printf '%.2s|%5.1s|\n' hello world
env printf 'no args\n' extra
env printf
env printf '%z\n' 3
env printf "%d\n" "'A"
env test a = a
env test a = b
env test 3 -lt 5
env test 5 -lt 3
env test -f fruit.txt -a -d dir
env test -e nosuch -o -n x
env test ! -d dir
env test '(' a = a ')'
env test 1 -eq x
env test
env test -n
env test -z ''
env [ -s empty ]
env [ a = a
env [ dir -nt fruit.txt ]
env test -L link
env test -x script.sh
seq 5
seq 2 5
seq 10 -3 1
seq 0 0.25 1
seq -w 8 11
seq -s , 3
seq x
seq
seq 5 1
seq -3 2
cat fruit.txt noeol
cat -n fruit.txt
cat -b words
cat -A bin.dat
cat -v bin.dat
cat -e noeol
cat nosuch
cat nosuch fruit.txt
cat dir
cat -z
cat --foo
cat - fruit.txt
cat fruit.txt | cat -n -
tac fruit.txt
tac noeol
rev words utf8.txt
nl words
nl -b a words
nl -w 3 -s : -v 5 -i 2 fruit.txt
head -n 2 fruit.txt
head -3 fruit.txt
head -n -2 fruit.txt
head -c 5 fruit.txt
head -n 1 fruit.txt noeol
head -q -n 1 fruit.txt noeol
head nosuch
head -n x fruit.txt
head dir
seq 20 | head
tail -n 2 fruit.txt
tail -2 fruit.txt
tail -n +4 fruit.txt
tail -c 5 fruit.txt
tail -c +20 fruit.txt
tail -n 1 fruit.txt noeol
tail -q -n 1 fruit.txt noeol
tail nosuch fruit.txt
seq 20 | tail
tail -n 2 noeol
wc fruit.txt
wc -l fruit.txt
wc -lw fruit.txt words
wc fruit.txt words empty
wc -c bin.dat
wc nosuch
wc -l nosuch fruit.txt
wc -L fruit.txt
cat fruit.txt | wc
cat fruit.txt | wc -l
cat fruit.txt words | wc -c -w
wc < fruit.txt
sort fruit.txt
sort -r fruit.txt
sort -u fruit.txt
sort -n numbers.txt
sort -rn numbers.txt
sort -f fruit.txt
sort -t , -k 2 people.csv
sort -t: -k3 -n passwd
sort -t , -k 3,3 -k 2,2r people.csv
sort -k 2 words
sort -c fruit.txt
sort -c a.txt
sort nosuch
sort -s -k 1,1 words
sort -o out.txt fruit.txt ; cat out.txt
sort -h a.txt
env printf '2K\n1G\n10\n3M\n' | sort -h
env printf 'v1.10\nv1.9\nv1.2\n' | sort -V
sort -M a.txt
sort -ru numbers.txt
uniq fruit.txt
sort fruit.txt | uniq -c
sort fruit.txt | uniq -d
sort fruit.txt | uniq -u
env printf 'a\nA\nb\n' | uniq -i
env printf '1 x\n2 x\n3 y\n' | uniq -f 1
env printf 'abX\nabY\nacZ\n' | uniq -w 2
env printf 'xa\nya\nzb\n' | uniq -s 1 -c
uniq nosuch
cut -d , -f 2 people.csv
cut -d , -f 1,3 people.csv
cut -d , -f 2- people.csv
cut -c 1-3 fruit.txt
cut -c 2 fruit.txt
cut -b -2 fruit.txt
cut -d: -f1,7 passwd
cut -d ' ' -f 2 words
cut -d ' ' -s -f 2 words
cut -f 1 words
cut fruit.txt
cut -f 0 fruit.txt
cut -f x fruit.txt
cut -f 3-1 fruit.txt
cut -c 1,3-4,2 fruit.txt
paste a.txt b.txt
paste -d , a.txt b.txt
paste -s fruit.txt
paste -sd+ a.txt
seq 6 | paste - - -
paste a.txt nosuch





tr a-z A-Z < fruit.txt
tr -d aeiou < fruit.txt
tr -s a-z < words
tr -cd a-z < words
tr '[:lower:]' '[:upper:]' < fruit.txt
tr 'abc' 'x' < fruit.txt
tr '\n' ' ' < fruit.txt
tr -c 'a-z\n' _ < words
tr -s ' \t' '\n' < words
tr
tr a
tr -d a b
cat fruit.txt | tee copy.txt ; cat copy.txt
env echo more | tee -a fruit.txt ; cat fruit.txt
env echo x | tee dir
true
false
sleep 0
sleep x
sleep
yes | head -3
yes a b | head -2
`);
add(
  'gnu',
  String.raw`
cat -s words
cat -T words
cat -E fruit.txt
env printf '%q %q\n' 'a b' plain
env printf '%s %q\n' x "it's"
env printf '\u00e9\n'
env printf '%d\n' 99999999999999999999
seq -f '%.2f' 1 3
seq -f '%z' 3
seq 1 0 3
seq --foo
head -z -n 1 bin.dat
head --lines=1 fruit.txt
head --li=1 fruit.txt
head --lines
head -c 1K access.log | wc -c
head -v -n 1 fruit.txt
tail --lines=+5 fruit.txt
tail -n x fruit.txt
tail --bytes=3 fruit.txt
wc --lines fruit.txt
wc -m utf8.txt
wc dir
cut --complement -d , -f 2 people.csv
cut -d , -f 1,3 --output-delimiter=' - ' people.csv
cut -c 1-2,4-5 --output-delimiter=: fruit.txt
cut -d ab -f 1 fruit.txt
cut -s -c 1 fruit.txt
sort --reverse fruit.txt
sort -k 1.2 fruit.txt
sort -k 0 fruit.txt
sort -k x fruit.txt
sort --foo
sort -t ab fruit.txt
sort -C fruit.txt
sort -c -n numbers.txt
sort -g numbers.txt
sort -b -k 2 words
sort -z fruit.txt
uniq -D fruit.txt
sort fruit.txt | uniq -D
uniq --count fruit.txt
uniq a b c
nl -n rz fruit.txt
nl -n ln fruit.txt
nl -b p^a fruit.txt
tr -t abc x < fruit.txt
tr 'a-c' '[x*]' < fruit.txt
tr z-a x
tr '[:foo:]' x
tr abc ''
comm --total a.txt b.txt
comm a.txt b.txt
comm -12 a.txt b.txt
comm -3 a.txt b.txt
comm -23 a.txt b.txt
comm a.txt
comm --output-delimiter=, a.txt b.txt
comm fruit.txt a.txt
paste -d '\n' a.txt b.txt
tac -s , people.csv
tac nosuch
sleep 1 x
sleep 0.01s
true --foo
echo --help --version
cat --version | head -1
cat --show-ends noeol
cat --num fruit.txt
cat --n fruit.txt
`,
);
add(
  'gnu',
  `
wc -m utf8.txt
wc -L utf8.txt
wc utf8.txt
rev utf8.txt
cat -v utf8.txt
cut -c 1-3 utf8.txt
`,
  { locale: 'C.UTF-8' },
);
add(
  'busybox',
  `
busybox nosuch
busybox cat -n fruit.txt
busybox --foo
head --lines 3
cut -D -f 3,1 -d , people.csv
seq -z
sort -k
`,
);
both(String.raw`
env -i A=1 B=2
env -i A=1 env -u A B=2
env nosuch
env ./dir
env ./script.sh
env -z
timeout 5 env echo x
timeout 5 false
timeout x true
timeout 5
env kill -l 9
env kill -l TERM
env kill 99999
env kill
env kill x
env kill -FOO 1
expr 1 + 2
expr 7 / 2
expr 7 % 3 '*' 2
expr '(' 1 + 2 ')' '*' 3
expr 5 '>' 3
expr abc '<' abd
expr abc : 'a\(.\)c'
expr abc : 'b'
expr abc : '.*'
expr length hello
expr substr hello 2 3
expr index hello lo
expr match abc 'ab'
expr 1 / 0
expr a + 1
expr 1 +
expr
expr 0
expr '' '|' x
expr 0 '&' 1
expr 1 2
pwd
basename /usr/lib/x.txt .txt
basename -a /a/b c/d
basename /
basename
basename -s .c x.c y.c
dirname /usr/lib/x.txt
dirname x
dirname /
dirname
readlink link
readlink fruit.txt
readlink -f link
readlink -f dir/sub/../one.txt
readlink -f nosuch
readlink -f nosuch/x
readlink
realpath dirlink/one.txt
realpath nosuch/x
realpath .
whoami
id
id -u
id -un
id -g
id nosuch
id root
groups
tty
uname
uname -s -m
uname -z
arch
nproc --ignore=1000
which
sync
mkdir new ; ls -d new
mkdir new/a/b
mkdir -p new/a/b ; find new | sort
mkdir dir
mkdir -p dir
mkdir fruit.txt/x
mkdir -m 700 private ; stat -c %a private
mkdir
rmdir void ; ls -d void
rmdir dir
rmdir nosuch
rmdir fruit.txt
rmdir -p dir/sub
rm fruit.txt ; ls fruit.txt
rm nosuch
rm -f nosuch
rm dir
rm -r dir ; ls dir
rm -rf dir nosuch ; ls dir
rm
rm -f
rm .
rm -r ..
rm link ; ls link fruit.txt
rm -i fruit.txt
cp fruit.txt copy ; cat copy
cp nosuch x
cp dir newdir
cp -r dir newdir ; find newdir | sort
cp -r dir void ; find void | sort
cp fruit.txt words void ; ls void
cp fruit.txt words nosuch
cp fruit.txt words a.txt
cp fruit.txt
cp
cp fruit.txt fruit.txt
cp -a link copy ; readlink copy
cp link copy ; ls -l copy | cut -c 1-10
cp -r dir dir/sub/x
cp -p script.sh s2 ; stat -c '%a %Y' s2
cp script.sh s2 ; stat -c '%a' s2
cp -v fruit.txt void
cp fruit.txt dir
cp fruit.txt void/
cp -n words fruit.txt ; head -n 1 fruit.txt
cp fruit.txt nosuch/x
cp -T fruit.txt dir
mv fruit.txt moved ; ls fruit.txt moved
mv nosuch x
mv dir moved ; ls moved
mv fruit.txt words void ; ls void
mv fruit.txt words a.txt
mv fruit.txt
mv dir dir/sub
mv -n words fruit.txt ; head -n 1 fruit.txt
mv -v fruit.txt moved
mv void dir ; ls dir
mv fruit.txt nosuch/x
mv fruit.txt void ; mv void/fruit.txt . ; ls void fruit.txt
ln fruit.txt hard ; stat -c %h fruit.txt
ln -s nowhere s ; readlink s
ln -s fruit.txt link
ln -sf words link ; readlink link
ln nosuch x
ln dir x
ln -s fruit.txt void ; readlink void/fruit.txt
ln
ln -sfn words dirlink ; readlink dirlink
ln -sv a b
touch new ; stat -c %s new
touch -c new ; ls new
touch -d '2021-02-03 04:05:06' fruit.txt ; stat -c %Y fruit.txt
touch -t 202102030405.06 fruit.txt ; stat -c %Y fruit.txt
touch -r words fruit.txt ; stat -c %Y fruit.txt
touch nosuch/x
touch
touch -d foo x
chmod 600 fruit.txt ; stat -c %a fruit.txt
chmod u+x,go-r fruit.txt ; stat -c %a fruit.txt
chmod -x script.sh ; stat -c %a script.sh
chmod a=rX dir fruit.txt ; stat -c %a dir fruit.txt
chmod -R o-r dir ; stat -c %a dir/one.txt dir
chmod g=u,o= script.sh ; stat -c %a script.sh
chmod +t void ; stat -c %A void
chmod u+s script.sh ; stat -c %A script.sh
chmod 999 fruit.txt
chmod foo fruit.txt
chmod 644 nosuch
chmod 644
chmod
chmod -v 600 fruit.txt
chmod -c 644 fruit.txt
chown 1:1 fruit.txt ; stat -c '%u:%g' fruit.txt
chown daemon fruit.txt ; stat -c '%U' fruit.txt
chown daemon: fruit.txt ; stat -c '%U:%G' fruit.txt
chown :daemon fruit.txt ; stat -c '%U:%G' fruit.txt
chown nosuch fruit.txt
chown root:nosuch fruit.txt
chown root nosuch
chown
chgrp daemon fruit.txt ; stat -c %G fruit.txt
chgrp nosuch fruit.txt
chown -R 1 dir ; stat -c %u dir/sub/deep.txt
ls
ls -a
ls -A
ls dir
ls dir void
ls fruit.txt dir
ls nosuch
ls nosuch fruit.txt
ls -d dir
ls -d dir fruit.txt
ls -1 dir
ls -r
ls -S dir fruit.txt words
ls -F
ls -p
ls -R dir
ls -l fruit.txt script.sh
ls -l dir
ls -la dir
ls -ln fruit.txt
ls -lh access.log
ls -ld dir link void
ls -l link broken
ls -lL link
ls -t
ls -lt dir
ls -C
ls -x
ls -s fruit.txt access.log empty
ls -g fruit.txt
ls -lS dir
env TERM=xterm ls --color=always
ls --color=always dir
env TERM=xterm ls -l --color=always dir link broken script.sh
ls --foo
ls -l --full-time fruit.txt
ls -w 40 -C
ls -X
ls -v
ls --group-directories-first
ls dirlink
ls -l dirlink
ls -l dirlink/
ls -H link
ls .
ls /dev/null
stat -c '%n %s %a %A %F %h %u %g %U %G' fruit.txt dir link empty
stat -c '%Y %y' fruit.txt
stat -c %N link
stat -c '%b %B %o' fruit.txt
stat -L -c %F link
stat nosuch
stat
stat -c '%f %t %T' fruit.txt
du -s dir
du dir
du -a dir | sort
du -sh access.log
du -c fruit.txt words
du nosuch
du -d 1 dir
du -b fruit.txt
date -u -d @0
date -d @86400 +%F
date -u -d '2020-02-03 04:05:06' '+%Y-%m-%d %H:%M:%S %j %a %b %e %y %s'
date -d '2020-02-03' +%A,%B
date -u -d '2020-02-03 04:05' -R
date -d '2020-02-03 04:05:06' -Iseconds
date -d 2020-02-03 -I
date -r fruit.txt +%s
date -d @1580702706 '+%d/%m/%y %T %D %R %p %I %l %k %u %w %U %V %G %Z %z %%'
date -d foo
date a b
date -z
date -d '2020-02-03 04:05:06' +%c
date -d @1580702706.5 +%s
base64 fruit.txt
base64 bin.dat
base64 -w 0 fruit.txt
base64 fruit.txt | base64 -d
env echo aGVsbG8K | base64 -d
env echo '!!!' | base64 -d
base64 nosuch
md5sum fruit.txt empty
sha1sum fruit.txt
sha256sum fruit.txt bin.dat
sha512sum fruit.txt
md5sum nosuch
md5sum dir
md5sum fruit.txt words > sums ; md5sum -c sums
md5sum fruit.txt words > sums ; env echo x >> words ; md5sum -c sums
md5sum < fruit.txt
od fruit.txt
od -c fruit.txt
od -A x -t x1 bin.dat
od -A n -t x1 bin.dat
od -t d1 bin.dat
od -b bin.dat
od -x fruit.txt
od -t c -t x1 bin.dat
od -N 4 -c fruit.txt
od -j 4 -N 4 -c fruit.txt
yes | head -n 40 | od -c
od nosuch
hexdump fruit.txt
hexdump -C fruit.txt
hexdump -C bin.dat
hexdump -c bin.dat
hexdump -x bin.dat
hexdump -d bin.dat
hexdump -b bin.dat
hexdump -n 5 -C fruit.txt
hexdump -s 5 -n 5 -C fruit.txt
yes | head -n 40 | hexdump -C
hexdump nosuch
dd if=fruit.txt bs=4 count=2 status=none
dd if=fruit.txt bs=7 skip=1 count=1 status=none
dd if=fruit.txt of=out bs=5 status=none ; cat out
dd if=nosuch
dd foo=1
fold -w 10 words
fold -s -w 10 words
fold -w 3 fruit.txt
truncate -s 5 fruit.txt ; cat fruit.txt
truncate -s 1K new ; stat -c %s new
truncate -s 5
mktemp nosuch/XXXXXX
mktemp -u tmp.XXXXXX | cut -c 1-4
tail -f nosuch
stty size
`);
add(
  'gnu',
  String.raw`
dir
vdir dir
env -u HOME printenv HOME
printenv HOME LC_ALL
printenv nosuch
nice true
nohup env echo x
timeout 0.1 sleep 5
expr + length
expr 1 '<' 2 '&' 3
env -i -0 A=1 B=2
env -S 'printf %s-%s a b'
env -C dir pwd
basename -z x | od -c
dirname a/b c/d
readlink -e nosuch
readlink -m nosuch/x
realpath --relative-to=dir fruit.txt
realpath -s link
realpath -e nosuch
id -G -n root
id -n
id -u -g
uname -a -x
mkdir -v x x/y
mkdir -pv x/y/z
mkdir --mode=u=rwx,g=,o= m ; stat -c %a m
rmdir --ignore-fail-on-non-empty dir
rm -v fruit.txt
rm -rv dir | sort
rm -d void ; ls void
rm -r /
cp -t void fruit.txt words ; ls void
cp -i words fruit.txt
cp -u words fruit.txt ; head -n 1 fruit.txt
cp -l fruit.txt hard ; stat -c %h hard
cp -s fruit.txt sym ; readlink sym
cp --parents dir/one.txt void ; find void | sort
cp -r fruit.txt dir void ; ls void
cp broken x
cp -r broken x ; readlink x
cp dir/one.txt dir/one.txt void
mv -t void fruit.txt ; ls void
mv -i words fruit.txt
mv dir fruit.txt
mv fruit.txt dir ; mv words dir/fruit.txt ; ls dir
ln -r -s fruit.txt dir/l ; readlink dir/l
ln -t void fruit.txt ; ls void
ln -v fruit.txt h
ln fruit.txt words
ln -f fruit.txt words ; cat words
touch --date='1 Jan 2021 3pm' x ; stat -c %Y x
touch -d '2021-01-01 + 2 days' x ; stat -c %y x
touch -h link
chmod --reference=script.sh fruit.txt ; stat -c %a fruit.txt
chmod -R u=rwX,go=rX dir ; stat -c '%a %n' dir/sub dir/one.txt
chmod 4755 script.sh ; ls -l script.sh
chmod 1777 void ; ls -ld void
chown -v 0 fruit.txt
chown -v 1:1 fruit.txt
chown --reference=fruit.txt words
chown 1.1 fruit.txt ; stat -c %u:%g fruit.txt
ls -m
ls -Q dir
ls -b
ls --quoting-style=shell-escape
ls --quoting-style=c dir
ls -lG fruit.txt
ls -o fruit.txt
ls -i nosuch
ls --sort=size -1 fruit.txt words access.log
ls --sort=foo
ls --time-style=long-iso -l fruit.txt
ls --time-style=+%Y -l fruit.txt
ls -I '*.txt'
ls --hide='*.txt'
ls -B
ls -lk access.log
ls --block-size=K -l access.log
ls --si -l access.log
ls -U dir/one.txt dir | sort
ls -lR dir/sub
ls --classify=never dir
ls --file-type
ls -ls fruit.txt
ls --color=foo
env TERM=linux ls -1F --color=always dir
ls -T 0 -C
stat fruit.txt | head -n 4 | grep -v Device
stat link | head -n 2
stat --printf='%n\t%s\n' fruit.txt
stat -c '%10s|%-10s|%010s' fruit.txt fruit.txt
stat -t nosuch
stat -c %q fruit.txt
stat -c %m /tmp/linkyard-programs/x
du -sk dir
du --apparent-size -b dir/one.txt
du --max-depth=0 dir
du -S dir
du -sa dir
du --inodes -s dir
du -h --apparent-size access.log
du -0 fruit.txt | od -c
date -d 'Jan 5 2020 3:04 PM' '+%F %T'
date -d '2020-01-31 +1 month' +%F
date -d '2020-01-31 yesterday' +%F
date -d '2020-01-31 next day' +%F
date -d '3 days ago 2020-01-31' +%F
date -u -d '2020-01-31T10:20:30Z' +%s
date -d '2020-01-31 10:20:30 +0200' +%s
date -d '31 January 2020' +%F
date -d '1/31/2020' +%F
date -d 20200131 +%F
date -d '2020-01-31 10:20' --rfc-3339=seconds
date --iso-8601=minutes -d 2020-01-31
date -d '2020-01-31' '+%-d %_m %^a %03d %N %:z'
date -d @1.5 +%s.%N
date --rfc-3339=foo
date -Ifoo
date -f noeol
date +%s extra
md5sum --tag fruit.txt
sha256sum --status -c noeol
md5sum --check nosuch
sha1sum -b fruit.txt
od -t x2 -A d bin.dat
od -t o1z fruit.txt
od -t u4 fruit.txt
od -w8 -c fruit.txt
od -t q fruit.txt
od -a bin.dat
od -v -t x1 bin.dat
od --format=x1 --address-radix=n bin.dat
hexdump -o bin.dat
hexdump --canonical bin.dat
hexdump -v -C empty
dd if=fruit.txt of=copy status=noxfer
dd if=fruit.txt conv=ucase status=none
dd if=fruit.txt of=words bs=4 count=1 seek=1 conv=notrunc status=none ; head -n 1 words
dd bs=x
fold -b -w 5 utf8.txt
fold -20 words
truncate -s +5 fruit.txt ; stat -c %s fruit.txt
truncate -s '<5' fruit.txt ; cat fruit.txt
truncate
mktemp foo
mktemp -d -p nosuch
stty
tput cols
timeout --preserve-status 0.1 sleep 3
timeout -k 1 0.1 sleep 3
nice
nohup
test -f
printenv -0 HOME | od -c
which -z
tail -F
arch x
sync nosuch
tty -s
`,
);
add(
  'busybox',
  `
chmod u+x -v script.sh
stat fruit.txt | head -n 2
stat -t nosuch
df nosuch
mount /dev/x /y
du -m access.log
od -h bin.dat
`,
);
both(String.raw`
grep apple fruit.txt
grep -n apple fruit.txt
grep -c apple fruit.txt
grep -v apple fruit.txt
grep -i DATE fruit.txt
grep -l apple fruit.txt words
grep -L apple fruit.txt words
grep apple fruit.txt words
grep -h apple fruit.txt words
grep -H apple fruit.txt
grep -o 'an' fruit.txt
grep -on 'a.' fruit.txt
grep -q apple fruit.txt
grep -q zzz fruit.txt
grep zzz fruit.txt
grep -w the words
grep -x apple fruit.txt
grep -e apple -e cherry fruit.txt
grep -f a.txt b.txt
grep -f empty fruit.txt
grep -E 'a(p|n)+' fruit.txt
grep -E '^[a-c]' fruit.txt
grep -E '(an)+a|rr' fruit.txt
grep 'a\(p\|n\)' fruit.txt
grep 'p\{2\}' fruit.txt
grep '^b.*a$' fruit.txt
grep -F . numbers.txt
grep -F 'a.b' fruit.txt
grep '[[:upper:]]' fruit.txt
grep '[^a-z]' fruit.txt
grep -A 1 banana fruit.txt
grep -B 1 cherry fruit.txt
grep -C 1 cherry fruit.txt
grep -n -C 1 apple fruit.txt
grep -A 1 -e banana -e Date fruit.txt
grep -m 1 apple fruit.txt
grep nosuch nosuch
grep -s nosuch nosuch
grep apple nosuch fruit.txt
grep apple dir
grep -r the dir | sort
grep -rn the dir | sort
grep -rl the . | sort
grep -c the words fruit.txt
grep -vc the words
grep '\(.\)\1' fruit.txt
grep -E '(.)\1' fruit.txt
grep '\<the\>' words
grep '\bend' words
grep -E 'x*' empty
grep '' fruit.txt
grep -z the words
grep
grep -E 'a(' fruit.txt
grep 'a[' fruit.txt
grep -E '*a' fruit.txt
grep 'a**' fruit.txt
grep -o '[0-9]*' access.log | head -n 5
grep -Eo '[0-9]{3} [0-9]+$' access.log | head -n 4
grep -c ' 404 ' access.log
cat fruit.txt | grep -n an
cat fruit.txt | grep -H an
cat fruit.txt | grep an - words
grep -E 'a{2}|p{2}' fruit.txt
grep -y APPLE fruit.txt
egrep 'a|b' a.txt
fgrep a a.txt
grep -nE '^(a|b)$' a.txt
grep A bin.dat
grep -a A bin.dat | od -c
grep -xF 'b' a.txt b.txt
grep -e '-4' numbers.txt
grep -- -4 numbers.txt
grep -foo
grep --color=always an fruit.txt
grep -n --color=always an fruit.txt words
grep -A x a fruit.txt
grep -m x a fruit.txt
grep -rh one dir
grep -ro the dir | sort
grep -L the dir/one.txt dir/two.log
grep -E 'a|ab|abc' -o words
env printf 'abcd\n' | grep -oE 'a|ab|abc'
env printf 'xabcabcx\n' | grep -oE '(abc|ab)+'
env printf 'foo bar\n' | grep -ow 'fo\|foo'
env printf 'a b\n' | grep -oE '\w+'
env printf 'aaa\n' | grep -o a
grep 'a\{1,2' fruit.txt
grep '\(a' fruit.txt
grep 'a\)' fruit.txt
grep -E 'a)' fruit.txt
grep '[z-a]' fruit.txt
grep '[[:foo:]]' fruit.txt
grep 'a\' fruit.txt
`);
add(
  'gnu',
  String.raw`
grep -b an fruit.txt
grep -ob an fruit.txt
grep --include='*.txt' -r the . | sort
grep --exclude='*.txt' -rl the . | sort
grep --exclude-dir=sub -rl the dir | sort
grep -P '\d+' numbers.txt
grep -oP '(?<=name=)\w+|\w+$' fruit.txt
grep -P '^(?!apple)' fruit.txt
grep -T n fruit.txt
grep -Z -l n fruit.txt words | od -c
grep --label=foo -H a - < a.txt
grep -I A bin.dat
grep --binary-files=text A bin.dat | wc -c
grep '\d' fruit.txt
grep --group-separator=== -A 1 -e banana -e Date fruit.txt
grep --no-group-separator -A 1 -e banana -e Date fruit.txt
grep -2 cherry fruit.txt
grep -c --max-count=1 apple fruit.txt
grep -R one dirlink dir | sort
grep -r one dirlink
grep -d skip one dir
grep --count --invert-match the words
grep --colour=always -o an fruit.txt
grep --color=always -C1 cherry fruit.txt
grep -E 'b+?' b.txt
grep 'a\+' a.txt
grep --foo
grep -V | head -n 1
grep -c '' noeol
grep -E '\(' words
grep -l nosuch fruit.txt
grep -E '()' a.txt
grep -E 'a|' a.txt
grep -rc the dir | sort
grep -r
`,
);
add(
  'gnu',
  `
grep é utf8.txt
grep -o '.é' utf8.txt
grep -i CAFÉ utf8.txt
grep '^....$' utf8.txt
grep a bin.dat
grep -c . utf8.txt
`,
  { locale: 'C.UTF-8' },
);
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
both(String.raw`
find dir | sort
find . -name '*.txt' | sort
find dir -type f | sort
find dir -type d | sort
find . -type l | sort
find . -maxdepth 1 -name 'n*' | sort
find dir -mindepth 1 -maxdepth 1 | sort
find . -iname 'FRUIT*'
find . -path './dir/*' | sort
find . -name fruit.txt -o -name words | sort
find . -maxdepth 1 ! -name '*.*' | sort
find . -maxdepth 1 -type f -a -name 'w*' | sort
find . -maxdepth 1 '(' -name 'a*' -o -name 'b*' ')' -type f | sort
find . -empty | sort
find . -size +1k | sort
find . -size -10c -type f | sort
find . -newer old.conf -type f | sort
find . -perm 755 -type f
find . -perm -111 -type f
find . -perm 600
find dir -name '*.txt' -exec echo got {} ';' | sort
find dir/sub -name '*.txt' -exec cat {} +
find dir -type f -exec true {} ';' -print | sort
find dir -type f -exec false {} ';' -print
find dir/sub -exec nosuch {} ';'
find dir/sub -name deep.txt -print0
find dir -name sub -prune -o -print | sort
find dir -depth | sort
find nosuch
find nosuch dir/sub | sort
find . -foo
find . -name
find . -type q
find . -size x
find . -maxdepth x
find . -exec echo
find . -newer nosuch
find . -user nosuch
find . '(' -name a
find fruit.txt
find -maxdepth 0
find dirlink
find dirlink/ | sort
find -L dirlink | sort
find -H dirlink | sort
find . -regex '.*/[a-c]\.txt' | sort
find . -links 1 -name fruit.txt
find . -mtime +30 -name fruit.txt
find . -mmin -5
find dir -type f -exec grep -l the {} + | sort
find . -user root -name words
find . -executable -type f
cat a.txt | xargs
cat a.txt | xargs echo
cat a.txt | xargs -n 2
cat a.txt | xargs -n 2 echo x
cat a.txt | xargs -I {} echo '<{}>'
cat a.txt | xargs -I X echo X-X
cat a.txt | xargs -t echo
cat words | xargs -n 3
env printf 'a\0b c\0' | xargs -0 -n 1
env printf "'a b' \"c d\" e\\\\ f\n" | xargs -n 1
env printf "a 'b\n" | xargs
cat empty | xargs echo hi
cat empty | xargs -r echo hi
cat a.txt | xargs false
cat a.txt | xargs nosuch
cat a.txt | xargs ./fruit.txt
cat a.txt | xargs -n 0
cat a.txt | xargs -n x
cat a.txt | xargs -z
cat a.txt | xargs -a b.txt echo
cat a.txt | xargs -E c echo
find . -name 'f*.txt' | xargs grep -c apple
find dir -name '*.txt' -print0 | sort -z | xargs -0 grep the
cat a.txt | xargs -n 1 test b =
`);
add(
  'gnu',
  String.raw`
find . -name a b
find . foo | sort
find . -name a ')'
find . -perm z
find . '!'
find . -o
find . -name a -o
find . '(' ')'
find . -exec echo {} {} +
find . -mtime x
find dir -delete ; ls dir
find dir -name '*.txt' -delete ; find dir | sort
find dir -printf '%p %s %m %y %d %f\n' | sort
find dir -printf '%h %P %u %g %M %n\n' | sort
find fruit.txt -printf '%TY-%Tm-%Td %T@ %TH:%TM\n'
find link -printf '%l %Y\n'
find fruit.txt -printf '%q\n'
find fruit.txt -printf '%t|%k|%b\n'
find dir -execdir echo {} ';' | sort
find . -quit
find . -maxdepth 1 -name 'a*' -print -o -name b.txt -print | sort
find dir -type f,d | sort
find . -lname 'fruit*'
find . -xtype l
find -L . -maxdepth 1 -type l
find . -regextype posix-extended -regex '.*/(a|b)\.txt' | sort
find . -iregex '.*/FRUIT.txt'
find . -perm /u+x -type f
find . -perm -u=rwx,g=rx -type f
find . -samefile fruit.txt
find . -false
find dir -not -name '*.txt' | sort
find dir -name '*.log' , -name '*.txt' | sort
find . -uid 0 -name words
find . -readable -name secret
find dir -mindepth 2 | sort
find . -name '[ab].txt' | sort
find . -name '*.TXT'
find . -path '*sub*' | sort
find . -wholename './words'
find . -size 2k
find . -size 1 -name words
find . -size +100c -size -200c -type f | sort
find . -type f -name 'a*' -exec head -n 1 {} ';' -exec echo -- ';' | sort
cat a.txt | xargs -L 2
cat words | xargs -L 1
env printf 'a,b,c' | xargs -d , -n 1
cat a.txt | xargs -i echo {} {}
cat a.txt | xargs --verbose -n 3
cat a.txt | xargs -P 2 true
cat a.txt | xargs -s 8 echo
cat a.txt | xargs -x -s 5 echo
cat a.txt | xargs -a nosuch
cat a.txt | xargs --foo
cat a.txt | xargs --max-args=1 echo -n
cat a.txt | xargs -I {} env printf '%s,' {}
`,
);
both(`
diff a.txt b.txt
diff old.conf new.conf
diff -u a.txt b.txt | tail -n +3
diff -u old.conf new.conf | tail -n +3
diff -U 1 old.conf new.conf | tail -n +3
diff -U 0 old.conf new.conf | tail -n +3
diff a.txt a.txt
diff -q a.txt b.txt
diff -q a.txt a.txt
diff -s a.txt a.txt
diff a.txt nosuch
diff a.txt
diff
diff -N a.txt nosuch
diff -i fruit.txt a.txt
diff -r dir void
diff -rq dir void
diff -L one -L two -u a.txt b.txt
diff noeol a.txt
diff noeol noeol
diff -b words words
diff bin.dat a.txt | head -c 20
diff fruit.txt numbers.txt
diff -u fruit.txt empty | tail -n +3
diff -u empty fruit.txt | tail -n +3
diff -z a.txt b.txt
diff -U x a.txt b.txt
cat a.txt | diff - b.txt
seq 1 100 > s1 ; seq 2 101 > s2 ; diff s1 s2
seq 1 100 > s1 ; seq 1 3 100 > s2 ; diff -u s1 s2 | tail -n +3
cmp a.txt b.txt
cmp a.txt a.txt
cmp -s a.txt b.txt
cmp -l a.txt b.txt
cmp a.txt nosuch
cmp noeol a.txt
cmp empty a.txt
cmp -n 0 a.txt b.txt
cmp a.txt dir
cmp -z
cat a.txt | cmp - a.txt
seq 10 > s1 ; seq 20 > s2 ; cmp s1 s2
`);
add(
  'gnu',
  String.raw`
diff -u a.txt b.txt
diff -c a.txt b.txt
diff -C 1 old.conf new.conf
diff -e old.conf new.conf
diff -y a.txt b.txt
diff -y -W 40 old.conf new.conf
diff -y --suppress-common-lines old.conf new.conf
diff --side-by-side fruit.txt numbers.txt
diff --color=always -u old.conf new.conf
diff --color=always a.txt b.txt
diff dir a.txt
diff dir void
diff -ru dir dirlink
diff -w words words
diff -B words fruit.txt
diff --brief fruit.txt words
diff --normal a.txt b.txt
diff -x '*.log' dir void
diff -I '^b' a.txt b.txt
diff a b c
diff --foo a b
diff --unified=1 old.conf new.conf | tail -n +3
cp -r dir dir2 ; env echo new >> dir2/one.txt ; diff -r dir dir2
cp -r dir dir2 ; rm dir2/two.log ; diff -rN dir dir2
cp -r dir dir2 ; diff dir dir2
env printf 'a\nb\nc\na\nb\nb\na\n' > x ; env printf 'c\nb\na\nb\na\nc\n' > y ; diff x y
env printf 'a\nb\nc\na\nb\nb\na\n' > x ; env printf 'c\nb\na\nb\na\nc\n' > y ; diff -u x y | tail -n +3
env printf '1\n2\n2\n3\n' > x ; env printf '1\n2\n2\n2\n3\n' > y ; diff x y
env printf '{\n}\n{\n}\n' > x ; env printf '{\n}\n{\n}\n{\n}\n' > y ; diff x y
env printf 'x\ny\n' > x ; env printf 'x \n y\n' > y ; diff -w x y ; diff -b x y
cmp -b a.txt b.txt
cmp -lb a.txt b.txt
cmp -i 2 a.txt b.txt
cmp a.txt b.txt 2 0
cmp --bytes=1 a.txt b.txt
cmp bin.dat a.txt -l
cmp
diff access.log fruit.txt | head -n 30
`,
);
both(`
tar cf x.tar dir ; tar tf x.tar | sort
tar -cf x.tar fruit.txt words ; tar -tf x.tar
tar cvf x.tar fruit.txt dir | sort
tar cf x.tar fruit.txt link script.sh void ; tar tvf x.tar
tar cf x.tar dir ; rm -r dir ; tar xf x.tar ; find dir | sort ; cat dir/one.txt
tar cf x.tar fruit.txt script.sh ; mkdir out ; tar xvf x.tar -C out ; ls -l out | tail -n 2
tar cf x.tar -C dir one.txt ; tar tf x.tar
tar cf - fruit.txt | tar tf -
tar cf - fruit.txt words | tar xOf - words
tar cf x.tar fruit.txt words ; tar xOf x.tar words
tar cf x.tar fruit.txt ; tar tf x.tar nosuch
tar cf x.tar nosuch
tar xf nosuch.tar
tar tf fruit.txt
tar
tar -f x.tar
tar --foo
tar -Q
tar cf x.tar /tmp/linkyard-programs/void ; tar tf x.tar
tar cf x.tar fruit.txt ; tar xf x.tar -C nosuch
tar cf /nosuch/x fruit.txt
tar cf x.tar dir ; mkdir o ; tar xf x.tar -C o --strip-components=1 ; find o | sort
tar czf x.tgz dir ; tar tzf x.tgz | sort
tar czf x.tgz fruit.txt ; mkdir o ; tar xzf x.tgz -C o ; cat o/fruit.txt
tar cf x.tar fruit.txt ; stat -c %s x.tar
ln fruit.txt hard ; tar cf x.tar fruit.txt hard ; tar tvf x.tar
tar cf x.tar fruit.txt ; dd if=x.tar bs=512 count=1 status=none | head -c 157 | od -c
gzip fruit.txt ; ls fruit.txt.gz ; gunzip fruit.txt.gz ; cat fruit.txt
gzip -c fruit.txt | gunzip
gzip -c fruit.txt | gzip -d
gzip -k fruit.txt ; zcat fruit.txt.gz
gzip nosuch
gunzip fruit.txt
gzip -d nosuch.gz
cat fruit.txt | gzip | zcat
seq 5000 | gzip | gunzip | md5sum
gzip -z
`);
add(
  'gnu',
  String.raw`
tar --exclude='*.log' -cf x.tar dir ; tar tf x.tar | sort
tar cf x.tar void --exclude=sub dir ; tar tf x.tar | sort
tar cf x.tar fruit.txt ; tar rf x.tar words ; tar tf x.tar
tar cf
tar c
tar cf x.tar
tar cf x.tar fruit.txt ; tar -tf x.tar fruit.txt
tar -ctf x.tar
tar --version | head -n 1
tar cf x.tar fruit.txt words ; tar xf x.tar --wildcards 'w*' -O
tar cf x.tar --owner=daemon --group=daemon fruit.txt ; tar tvf x.tar
tar cf x.tar --numeric-owner fruit.txt ; tar --numeric-owner -tvf x.tar
env printf 'fruit.txt\nwords\n' > list ; tar cf x.tar -T list ; tar tf x.tar
tar cvvf x.tar fruit.txt
tar czf x.tgz fruit.txt ; tar tf x.tgz
tar cvf - fruit.txt > x.tar
tar cPf x.tar /tmp/linkyard-programs/void ; tar tPf x.tar
mkdir -p aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb ; tar cf x.tar aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ; tar tf x.tar
gzip fruit.txt ; gzip fruit.txt.gz
gzip -t fruit.txt
gzip -d fruit.txt
gzip dir
gzip -k fruit.txt ; gzip -k fruit.txt
gzip -dc noeol
`,
);
both(String.raw`
awk '{print}' a.txt
awk '{print $1}' words
awk '{print $NF}' words
awk '{print NF, NR, $0}' words
awk -F: '{print $1, $3}' passwd
awk -F , '{print $2}' people.csv
awk -F , -v OFS=- '{$1=$1; print}' people.csv
awk '/apple/' fruit.txt
awk '!/apple/' fruit.txt
awk '/apple/ {n++} END {print n}' fruit.txt
awk 'NR==2' fruit.txt
awk 'NR>1 && NR<4 {print NR ": " $0}' fruit.txt
awk 'NR==2,NR==4' fruit.txt
awk '/banana/,/cherry/' fruit.txt
awk 'END {print NR}' fruit.txt words
awk '{print FILENAME, FNR, NR}' a.txt b.txt
awk '{s += $1} END {print s, s/NR}' numbers.txt
awk 'BEGIN {print length("hello"), substr("hello", 2, 3), index("hello", "l")}'
awk 'BEGIN {print toupper("abc") tolower("ABC")}'
awk 'BEGIN {print substr("hello",0,3) "|" substr("hello",-1) "|" substr("hello",1.5,2)}'
awk 'BEGIN {n = split("a:b:c", x, ":"); print n, x[1], x[3]}'
awk 'BEGIN {n = split("  a  b ", x); print n, x[1], x[2]}'
awk 'BEGIN {s = "hello"; gsub(/l/, "L", s); print s}'
awk 'BEGIN {s = "hello"; n = sub(/l+/, "[&]", s); print n, s}'
awk '{gsub(/a/, "<&>"); print}' fruit.txt
awk 'BEGIN {print match("foobar", /o+/), RSTART, RLENGTH}'
awk 'BEGIN {printf "%d|%5.2f|%-5s|%05d|%x|%c|%c\n", 42.9, 3.14159, "ab", 42, 255, 65, "hello"}'
awk 'BEGIN {printf "%s %s\n", "a", "b"; printf "100%%\n"}'
awk 'BEGIN {x["a"]=1; x["b"]=2; x["c"]=3; for (k in x) print k, x[k]}'
awk '{c[$1]++} END {for (k in c) print k, c[k]}' fruit.txt
awk '{c[$1]++} END {for (k in c) print k, c[k]}' access.log
awk 'BEGIN {x[1]; if (1 in x) print "yes"; if (!(2 in x)) print "no"; delete x[1]; print length(x)}'
awk 'BEGIN {x[1,2]=3; for (k in x) {split(k, p, SUBSEP); print p[1], p[2]}; if ((1,2) in x) print "in"}'
awk 'function f(n) {return n <= 1 ? 1 : n * f(n-1)} BEGIN {print f(10)}'
awk 'function fill(a, n,  i) {for (i = 1; i <= n; i++) a[i] = i * i} BEGIN {fill(sq, 4); print sq[1], sq[4], length(sq)}'
awk 'BEGIN {i = 5; print i++, ++i, i--, --i, i}'
awk 'BEGIN {while (i < 3) print i++; do print "x" i; while (i-- > 2)}'
awk 'BEGIN {for (i = 0; i < 5; i++) {if (i == 1) continue; if (i == 3) break; print i}}'
awk 'BEGIN {print 1 == 1.0, "a" < "b", "10" < "9", 10 < 9, "abc" ~ /b/, "abc" ~ "^b"}'
awk '{print $1 > $2 ? "gt" : "le"}' words
awk '$1 > 5' numbers.txt
awk '$3 ~ /n$/' FS=, people.csv
awk 'BEGIN {print "a" "b" 1+2 "c"}'
awk 'BEGIN {print 1e6, 100000 * 10, 0.1 + 0.2, 1/3, 1e-5}'
awk 'BEGIN {OFMT = "%.2f"; print 3.14159, 3.14159 ""}'
awk 'BEGIN {CONVFMT = "%.2f"; print 3.14159 ""}'
awk 'BEGIN {$0 = "a b c"; $2 = "X"; print; print NF; $5 = "e"; print; NF = 2; print}'
awk 'BEGIN {FS = ","} {print $2}' people.csv
awk 'BEGIN {RS = ""} {print NR ": " $1 " " NF}' words
awk 'BEGIN {RS = ","} {print}' people.csv
awk 'BEGIN {ORS = "|"; OFS = "-"} {print NR, $1} END {printf "\n"}' a.txt
awk -F '[:/]' '{print $1, $7}' passwd
awk -F '|' '{print NF}' passwd
awk '{$2 = ""; print}' words
awk 'length > 6' fruit.txt
awk 'length($0) > 6 {print length}' fruit.txt
awk '{print length()}' a.txt
awk 'BEGIN {while ((getline line < "a.txt") > 0) print "got " line; close("a.txt")}'
awk 'NR == 1 {getline; print "next " $0}' fruit.txt
awk 'BEGIN {while (("cat a.txt" | getline x) > 0) print "x=" x}'
awk 'BEGIN {"cat b.txt" | getline; print $0; print NR}'
awk 'BEGIN {print "b\na" | "sort"; close("sort"); print "done"}'
awk '{print $1 | "sort -r"}' fruit.txt
awk '{print > "out.txt"} END {close("out.txt"); while ((getline l < "out.txt") > 0) n++; print n}' a.txt
awk 'BEGIN {print "a" > "o1"; print "b" >> "o1"} END {}' empty ; cat o1
awk 'BEGIN {r = system("false"); print r}'
awk 'BEGIN {system("cat a.txt")}'
awk 'BEGIN {exit 3} END {print "end"}'
awk '{if (NR == 2) exit} {print}' fruit.txt
awk 'NR == 1 {next} {print}' a.txt
awk 'BEGIN {print ARGC, ARGV[1], ARGV[2]}' x y
awk '{print v, $0}' v=1 a.txt v=2 b.txt
awk -v n=3 'BEGIN {print n * 2, n "x"}'
awk 'BEGIN {print ENVIRON["HOME"]}'
awk 'BEGIN {print -"3x", +"4y", "0x10" + 0}'
awk 'BEGIN {print (1, 2) in x; print length(x)}'
awk 'BEGIN {if (!("a" in x)) print "none"; print length(x)}'
awk 'BEGIN { print substr("hello", 2) ; print "x" > "/dev/stderr" }'
awk 'BEGIN {printf "%s\n"}' < empty | head -c 1
env printf '# comment\n{\n  if ($1 == "b")\n    print "B"\n  else\n    print "other" # more\n}\n' > p.awk ; awk -f p.awk a.txt
awk 'BEGIN { a = "x"; b = a++; print a, b }'
awk 'BEGIN { print index("foobar", "bar"); print "a\tb\\n\"q\"" }'
awk 'BEGIN { $3 = "c"; print NF, $0 }'
awk 'BEGIN { s = "aaa"; print gsub(/x*/, "-", s), s }'
awk 'BEGIN { print "A" ~ /[[:upper:]]/, "a1" ~ /^[a-z][0-9]$/, "ab" ~ /^(a|b)+$/ }'
awk '{ a[NR] = $0 } END { for (i = NR; i > 0; i--) print a[i] }' a.txt
awk 'BEGIN{' a.txt
awk '}' a.txt
awk 'BEGIN { print 1' a.txt
awk 'BEGIN { nosuch(1) }'
awk '/(/' a.txt
awk '{print}' nosuch
awk -f nosuch
awk -z
awk -v
env printf 'BEGIN { print "from file" }\n{ print $1 }\n' > p.awk ; awk -f p.awk a.txt
awk '{ sum[$1] += NR } END { n = 0; for (k in sum) n += sum[k]; print n }' fruit.txt
awk '{ printf "%-10s|%5s|\n", $1, $2 }' words
awk '$7 == 404 || $9 == 404 { print $1, $7 }' access.log
awk '{ n = split($1, p, "."); s[p[n]]++ } END { for (i = 2; i < 6; i++) print i, s[i] }' access.log
awk 'BEGIN { while (i++ < 3) s = s i; print s }'
awk 'BEGIN { print length("é"), toupper("é") }'
awk 'BEGIN { print 1>2 ? "a" : "b" }' ; cat 2
awk '{ $0 = tolower($0); print }' fruit.txt
awk 'BEGIN { regex = "^a"; if ("abc" ~ regex) print "match" }'
awk 'BEGIN { if (x == 0 && x == "") print "uninitialized" }'
awk 'BEGIN { print substr("hello", 10) "." }'
awk "BEGIN { print 010 + 0 }"
`);
add(
  'gnu',
  String.raw`
awk 'BEGIN {print substr("hello", -1, 3) "|" substr("hello", 0.5, 1) "|" substr("hello", 1.9)}'
awk 'BEGIN {next}'
awk 'BEGIN {print 1+2*3, 7%3, 7/2, -3^2}'
awk 'BEGIN { print 2^10, 2^0.5 }' | cut -c 1-4
awk 'BEGIN {print !0, !1, !"", !"a"; print 1 && 0, 1 || 0}'
awk 'BEGIN {print 1/0}'
awk 'BEGIN {print 2^31, 2^53, 1e18, 123456789012}'
awk 'BEGIN {print int(-3.7), sqrt(16), exp(0), atan2(0, -1), sin(0), cos(0), log(1)}'
awk 'BEGIN {printf "%d %s\n"}'
awk 'BEGIN {return}'
awk 'BEGIN {for (i = 1; i <= 20; i++) x["k" i] = i; for (k in x) printf "%s ", k; print ""}'
awk 'BEGIN {n = split("q w e r t y u i o p", z); for (k in z) printf "%s ", k; print ""}'
awk
awk -v x 'BEGIN {}'
awk -F
awk '{print}' dir
awk 'BEGIN { getline x < "nosuch"; print (getline y < "nosuch") }'
awk 'BEGIN { print length() }' < a.txt
awk -F '\t' '{ print $1 }' words
awk -Ft '{ print $1 }' words
awk 'BEGIN { printf "%5c|%-5c|\n", "a", "b" }'
awk 'BEGIN { printf "%*d|%.*f\n", 5, 42, 2, 3.14159 }'
awk 'BEGIN { printf "%i %o %u %e %G\n", 3.9, 8, 3, 12345.678, 0.00001 }'
awk 'BEGIN { nextfile }'
mawk 'BEGIN { print "mawk" }'
`,
);
add(
  'busybox',
  String.raw`
awk 'BEGIN {print 1/0}'
awk 'BEGIN {printf "%d %s\n"}'
awk 'BEGIN {for (i = 1; i <= 20; i++) x["k" i] = i; for (k in x) printf "%s ", k; print ""}'
awk 'BEGIN {print gensub(/a/, "b", "g", "aaa"), gensub(/(a)(b)/, "\\2\\1", 1, "abab")}'
awk
awk 'BEGIN {print 123456789012, 2147483648}'
awk '{print}' dir
`,
);

for (const columns of [33, 60, 80]) {
  add('gnu', `
ls
ls -a
ls -x
ls -m
ls -F
ls -s
ls -l dir
ls -1
ls -Q
ls -N
ls --color=auto
ls --color=auto -l dir link broken
ls dir void fruit.txt
ls -R dir
ls -w 50
ls nosuch
grep --color=auto -n an fruit.txt
diff --color=auto a.txt b.txt
stty size
stty
tty | cut -c 1-8
clear
`, { columns });
  add('busybox', `
ls
ls -a
ls -x
ls -F
ls -C
ls -s
ls -l dir link
ls -1 dir
ls dir void
stty size
clear
`, { columns });
}
add('gnu', `
stty -a
stty -echo ; stty ; stty -a
stty raw ; stty ; stty sane ; stty
stty -icanon min 1 ; stty
stty -g
stty foo
nohup env echo x ; cat nohup.out
`, { columns: 80 });
add('busybox', `
stty -a
stty -echo ; stty
stty raw ; stty ; stty sane
`, { columns: 80 });
