import { collector } from './collector.mjs';

const { cases, add, both } = collector();

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

export { cases };
