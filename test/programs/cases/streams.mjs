import { collector } from './collector.mjs';

const { cases, add, both } = collector();

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

export { cases };
