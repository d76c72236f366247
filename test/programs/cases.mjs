/** Command lines whose output is recorded; `sh -c` runs them, with pipes, redirections and lists only. */
export const cases = [];

function add(flavour, lines, options = {}) {
  for (const line of lines.trim().split('\n')) if (line !== '') cases.push({ flavour, line, ...options });
}

const both = (lines, options) => {
  add('gnu', lines, options);
  add('busybox', lines, options);
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
add('gnu', String.raw`
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
`);
add('gnu', String.raw`
wc -m utf8.txt
wc -L utf8.txt
wc utf8.txt
rev utf8.txt
cat -v utf8.txt
cut -c 1-3 utf8.txt
`, { locale: 'C.UTF-8' });
add('busybox', String.raw`
busybox nosuch
busybox cat -n fruit.txt
busybox --foo
head --lines 3
cut -D -f 3,1 -d , people.csv
seq -z
sort -k
`);
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
add('gnu', String.raw`
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
`);
add('busybox', String.raw`
chmod u+x -v script.sh
stat fruit.txt | head -n 2
stat -t nosuch
df nosuch
mount /dev/x /y
du -m access.log
od -h bin.dat
`);
