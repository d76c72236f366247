import { collector } from './collector.mjs';

const { cases, add, both } = collector();

// Corners of the programs that people use most: rare flags, odd operands, what goes wrong.
both(String.raw`
cat -n fruit.txt numbers.txt
cat -b words
cat -s words
cat -E words noeol
cat nosuch fruit.txt dir
cat - < fruit.txt
cat -z
cp fruit.txt dir
cp fruit.txt words void ; ls void
cp -r dir copy ; ls copy
cp dir copy
cp nosuch x
cp fruit.txt
cp fruit.txt words nosuch
cp -v fruit.txt x.txt
cp fruit.txt fruit.txt
mv fruit.txt moved ; ls moved fruit.txt
mv nosuch x
mv dir void ; ls void
mv fruit.txt words nosuch
mv fruit.txt fruit.txt
rm nosuch
rm -f nosuch
rm dir
rm -r dir ; ls dir
rm -v fruit.txt
rm
rm -rf void dir ; ls
rmdir dir
rmdir void ; ls void
rmdir nosuch
mkdir dir
mkdir -p a/b/c ; find a
mkdir nosuch/x
mkdir -m 700 sec ; stat -c %a sec
ln -s fruit.txt l ; readlink l
ln fruit.txt hard ; stat -c %h hard
ln -s fruit.txt link
ln -sf words link ; readlink link
ln nosuch x
touch new ; ls -s new
touch -d '2020-05-05 05:05:05' t ; stat -c %Y t
touch nosuch/x
touch -c nosuch ; ls nosuch
touch -r fruit.txt t ; stat -c %Y t
chmod 600 fruit.txt ; stat -c %a fruit.txt
chmod u+x,g-r fruit.txt ; stat -c %A fruit.txt
chmod a=r fruit.txt ; stat -c %A fruit.txt
chmod -R go-rwx dir ; stat -c %A dir dir/one.txt
chmod 999 fruit.txt
chmod +x nosuch
chmod
chown root fruit.txt ; stat -c %U fruit.txt
chown nosuchuser fruit.txt
chown root:root fruit.txt ; stat -c %U:%G fruit.txt
chown :nosuchgroup fruit.txt
stat -c '%n %s %F' fruit.txt dir link
stat -c '%a %u %g %h' script.sh
stat nosuch
stat -L -c %F link
head -n 2 fruit.txt
head -c 5 fruit.txt
head -n -2 fruit.txt
head -n 1 fruit.txt words
head -q -n 1 fruit.txt words
head nosuch
tail -n 2 fruit.txt
tail -c 5 fruit.txt
tail -n +3 fruit.txt
tail -c +30 fruit.txt
tail -n 1 fruit.txt words
tail nosuch
tail -n x fruit.txt
wc fruit.txt words
wc -l < fruit.txt
wc -w words
wc -c utf8.txt
wc -L words
wc nosuch fruit.txt
sort fruit.txt
sort -r fruit.txt
sort -n numbers.txt
sort -u fruit.txt
sort -t , -k 2 people.csv
sort -k 2,2 -t : passwd
sort -f fruit.txt
sort -c fruit.txt
sort nosuch
sort -rn numbers.txt
sort -o sorted fruit.txt ; cat sorted
uniq fruit.txt
sort fruit.txt | uniq -c
sort fruit.txt | uniq -d
sort fruit.txt | uniq -u
uniq -f 1 words
uniq -i fruit.txt
cut -d , -f 2 people.csv
cut -d , -f 2- people.csv
cut -c 1-3 fruit.txt
cut -c 3 fruit.txt
cut -d : -f 1,7 passwd
cut -f 1 words
cut -s -d , -f 1 words
cut fruit.txt
cut -d ,, -f 1 people.csv
tr a-z A-Z < fruit.txt
tr -d aeiou < fruit.txt
tr -s e < fruit.txt
tr -c 'a-z\n' _ < words
tr '[:lower:]' '[:upper:]' < words
tr
tr a
tee copy.txt < fruit.txt ; cat copy.txt
tee -a fruit.txt < noeol ; cat fruit.txt
tee nosuch/x < noeol
tac fruit.txt
rev fruit.txt
seq 5
seq 2 5
seq 1 2 10
seq 5 1
seq 5 -2 1
seq -s , 3
seq -w 8 11
seq 1.5 3
seq x
seq
yes | head -n 2
yes a b | head -n 2
expr 3 + 4
expr 10 - 3 - 2
expr abc : 'a\(.*\)'
expr length abcdef
expr 5 = 5
expr a '<' b
sleep x
sleep
sleep 0
basename /a/b/c.txt .txt
dirname /a/b/c.txt
readlink -f link
readlink broken
realpath dir/../fruit.txt
realpath nosuch
env -i A=1 env
id -u
id -un
id -g
id nosuchuser
id
whoami
groups
uname
uname -s
uname -z
true x
false x
test -f fruit.txt
test -d fruit.txt
test -n ''
test a = a
test 1 -lt 2
env test 1 -eq x
printf '%s\n' a b c
env printf '%d %d\n' 1 2 3
printf '%05.1f|%-6s|%x\n' 3.14159 ab 255
env printf '%d\n' abc
env printf '%q\n' 'a b'
env printf
echo a b
md5sum fruit.txt
sha256sum fruit.txt
md5sum nosuch
md5sum fruit.txt words > sums ; md5sum -c sums
echo bad > sums ; md5sum -c sums
base64 fruit.txt
echo aGVsbG8K | base64 -d
base64 -w 10 fruit.txt
od -c noeol
od -An -tx1 bin.dat
od -x fruit.txt
od -A d -t u1 bin.dat
hexdump -C bin.dat
hexdump bin.dat
find . -name '*.txt' | sort
find dir -type f | sort
find . -maxdepth 1 -type l | sort
find . -empty | sort
find nosuch
find . -newer words -type f | sort | head -n 3
find . -perm 600
find . -nosuch
find . -type x
grep an fruit.txt
grep -c an fruit.txt
grep -n an fruit.txt
grep -v an fruit.txt
grep -i date fruit.txt
grep -l an fruit.txt words
grep -L an fruit.txt words
grep -o an fruit.txt
grep -w the words
grep -x apple fruit.txt
grep -r the dir | sort
grep -E 'ap+|ch' fruit.txt
grep -F . numbers.txt
grep -q an fruit.txt
grep -s x nosuch
grep x nosuch
grep -m 1 ap fruit.txt
grep -A 1 cherry fruit.txt
grep -B 1 cherry fruit.txt
grep -C 1 cherry fruit.txt
grep -h an fruit.txt words
grep -e an -e ch fruit.txt
grep -f a.txt b.txt
grep '[' fruit.txt
grep
grep -E '(' fruit.txt
sed 's/a/A/' fruit.txt
sed 's/a/A/g' fruit.txt
sed -n 2p fruit.txt
sed -n '2,4p' fruit.txt
sed 2d fruit.txt
sed '/an/d' fruit.txt
sed '$d' fruit.txt
sed -e 's/a/A/' -e 's/e/E/' fruit.txt
sed 's/\(.\)\(.\)/\2\1/' fruit.txt
sed -E 's/(.)(.)/\2\1/' fruit.txt
sed 's/a/&&/2' fruit.txt
sed -n '/apple/,/cherry/p' fruit.txt
sed '2i\inserted' fruit.txt
sed '2a\after' fruit.txt
sed '2c\changed' fruit.txt
sed 'y/abc/xyz/' fruit.txt
sed -n '$=' fruit.txt
sed q fruit.txt
sed 3q fruit.txt
sed -i 's/a/X/' fruit.txt ; cat fruit.txt
sed 's/a/b' fruit.txt
sed k fruit.txt
sed p nosuch
awk '{print $1}' words
awk -F, '{print $2}' people.csv
awk 'END {print NR}' fruit.txt
awk '/an/ {print NR, $0}' fruit.txt
awk '{s += $1} END {print s}' numbers.txt
awk -F: '$3 > 0 {print $1}' passwd
awk 'BEGIN {printf "%d %s\n", 5, "x"}'
awk '{print length($0)}' fruit.txt
awk 'NR % 2' fruit.txt
awk '{a[$1]++} END {for (k in a) if (a[k] > 1) print k, a[k]}' fruit.txt
awk -v x=5 'BEGIN {print x + 1}'
awk '{print toupper($0)}' fruit.txt
awk '{gsub(/a/, "A"); print}' fruit.txt
awk 'BEGIN {print substr("hello", 2, 3), index("hello", "l")}'
awk '{$1 = "x"} 1' words
awk 'BEGIN {while (i < 3) print i++}'
awk '{print' fruit.txt
awk 'BEGIN {print 1 / 0}'
awk '{print}' nosuch
echo a b c | xargs echo x
seq 5 | xargs -n 2 echo
printf 'a b\nc\n' | xargs -I {} echo '<{}>'
echo nosuchcmd | xargs -I {} {}
seq 3 | xargs -t echo
diff a.txt b.txt
diff -u old.conf new.conf | tail -n +3
diff fruit.txt fruit.txt
diff -q fruit.txt words
diff nosuch fruit.txt
diff dir void
tar cf x.tar fruit.txt words ; rm fruit.txt ; tar xf x.tar ; cat fruit.txt
tar czf x.tgz dir ; tar tzf x.tgz | sort
tar xf nosuch.tar
tar cf x.tar nosuch
gzip -k fruit.txt ; gunzip -c fruit.txt.gz
gzip nosuch
gunzip fruit.txt
df nosuch
du -s nosuch
env kill -l
env kill 999999
env kill -9 x
env kill
which nosuch
date -u -d @0
date -u -d '2020-02-30'
date -u -d 2020-01-02 +%A
umount /nosuch
umount
`);

add(
  'gnu',
  `
install
install fruit.txt
install fruit.txt c ; stat -c %a c
install -v fruit.txt c
install -m 600 fruit.txt e ; stat -c %a e
install -d x/y z ; find x z
install -v -d q/r
install -D fruit.txt n/m/o ; find n
install -t void fruit.txt words ; ls void
install fruit.txt words void ; ls void
install fruit.txt words nosuch
install nosuch x
install -m 9 fruit.txt f
install dir f
install -o nosuchuser fruit.txt f
install -g nosuch fruit.txt f
install -m 4755 fruit.txt g ; stat -c %a g
install -p fruit.txt i ; stat -c %Y i
install -b fruit.txt words ; ls words~
install fruit.txt fruit.txt
install -T fruit.txt void
install -d fruit.txt
install -v fruit.txt words void ; install -v fruit.txt words void
umount /tmp/linkyard-programs
umount -z
less fruit.txt
less fruit.txt words
less nosuch
seq 3 | less
more fruit.txt
more fruit.txt noeol
more nosuch
`,
);

add(
  'busybox',
  `
less fruit.txt
less nosuch
more fruit.txt noeol
more nosuch
umount /tmp/linkyard-programs
umount -z
`,
);

export { cases };
