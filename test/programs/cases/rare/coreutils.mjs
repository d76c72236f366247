import { collector } from '../collector.mjs';

const { cases, add, both } = collector();

add(
  'gnu',
  String.raw`
split -l 2 fruit.txt && find . -name 'x*' | sort && cat xab && rm xaa xab xac
split -b 10 fruit.txt p. && find . -name 'p.*' | sort && wc -c p.aa p.ad && rm p.aa p.ab p.ac p.ad p.ae
split -C 15 fruit.txt c && find . -name 'c*' | sort && cat cab
split -n 3 fruit.txt n && wc -c naa nab nac
split -n l/3 fruit.txt n && cat naa && wc -c naa nab nac
split -n r/2 fruit.txt n && cat nab
split -n 2/3 fruit.txt
split -n l/2/3 fruit.txt
split -n r/1/2 fruit.txt
split -n 5 -e noeol && find . -name 'x*' | sort
split -d -l 2 --verbose fruit.txt
split --numeric-suffixes=5 -l 3 fruit.txt && find . -name 'x*' | sort
split -x -a 3 -l 1 fruit.txt && find . -name 'x*' | sort
split --additional-suffix=.txt -l 3 fruit.txt && find . -name 'x*' | sort
seq 1 700 | split -l 1 - z && find . -name 'z*' | sort | wc -l && find . -name 'zy*' | sort | tail -n 1 && find . -name 'zz*' | sort | head -n 3
split -a 1 -l 1 numbers.txt q && find . -name 'q*' | sort
seq 30 | split -a 1 -l 1
split -3 fruit.txt && find . -name 'x*' | sort
split -l 0 fruit.txt
split -l x fruit.txt
split -b 1x fruit.txt
split -b 0 fruit.txt
split -n 0 fruit.txt
split -n 4/3 fruit.txt
split -l 1 -b 2 fruit.txt
split nosuch
split a b c
split --filter='env | grep ^FILE=; tr a-z A-Z' -l 4 fruit.txt
split -t : -l 2 passwd && cat xab
split -a x fruit.txt
split --additional-suffix=a/b fruit.txt
split empty && find . -name 'x*' | sort
join a.txt b.txt
join -a 1 a.txt b.txt
join -a 1 -a 2 a.txt b.txt
join -v 1 a.txt b.txt
join -v 2 a.txt b.txt
env printf '1 a x\n2 b y\n3 c z\n' > l; env printf '1 A\n1 AA\n3 C\n4 D\n' > r; join l r
env printf '1 a x\n2 b y\n3 c z\n' > l; env printf '1 A\n1 AA\n3 C\n4 D\n' > r; join -a1 -a2 -e - -o 0,1.2,2.2 l r
env printf '1 a x\n2 b y\n3 c z\n' > l; env printf '1 A\n1 AA\n3 C\n4 D\n' > r; join -a1 -a2 -e NONE -o auto l r
env printf '1 a x\n2 b y\n3 c z\n' > l; env printf '1 A\n1 AA\n3 C\n4 D\n' > r; join -t ' ' -o 1.3,2.1 l r
env printf 'a:1\nb:2\n' > l; env printf '1:x\n2:y\n' > r; join -t : -1 2 -2 1 l r
env printf 'id n\n1 a\n' > l; env printf 'id m\n1 b\n' > r; join --header l r
env printf 'A 1\n' > l; env printf 'a 2\n' > r; join -i l r
env printf 'b 1\na 2\n' > l; env printf 'a 2\nb 3\n' > r; join l r
env printf 'b 1\na 2\n' > l; env printf 'a 2\nb 3\n' > r; join --check-order l r
env printf 'b 1\na 2\n' > l; env printf 'a 2\nb 3\n' > r; join --nocheck-order l r
join
join a.txt
join a.txt b.txt c
join nosuch b.txt
join -o 3.1 a.txt b.txt
join -o 1.0 a.txt b.txt
join -1 0 a.txt b.txt
join -a 3 a.txt b.txt
join -t ab a.txt b.txt
join - a.txt < b.txt
shuf --random-source=access.log fruit.txt
shuf -n 2 --random-source=access.log fruit.txt
shuf -e --random-source=access.log a b c d e f g
shuf -i 1-10 --random-source=access.log
shuf -i 1-100000 -n 5 --random-source=access.log
shuf -n 3 --random-source=access.log < numbers.txt
shuf -r -n 6 -e --random-source=access.log heads tails
shuf -i 3-1
shuf -i 3-2
shuf -i a
shuf -n x fruit.txt
shuf -e -i 1-2
shuf nosuch
shuf a b
shuf --random-source=empty fruit.txt
shuf -r -n 1 empty
shuf empty
shuf -z -e --random-source=access.log a b | tr '\0' '|'
shuf -o out --random-source=access.log fruit.txt && cat out
expand words
env printf 'a\tb\tc\n\t\td\n' | expand
env printf 'a\tb\tc\n\t\td\n' | expand -t 4
env printf 'a\tb\tc\td\n' | expand -t 3,7
env printf 'a\tb\tc\td\n' | expand -t 3,/5
env printf 'a\tb\tc\td\n' | expand -t 3,+5
env printf '\ta\tb\n' | expand -i
env printf '\ta\tb\n' | expand -4
expand -t x words
expand -t 0 words
expand -t 5,3 words
expand nosuch
env printf '        a        b\n' | unexpand
env printf '        a        b\n' | unexpand -a
env printf '        a   b    c     d\n' | unexpand -t 4
env printf '        a   b    c     d\n' | unexpand -t 4 --first-only
env printf 'abcdefg h       i\n' | unexpand -a
env printf '   \t x\n' | unexpand
unexpand nosuch
fmt words
fmt -w 20 words
fmt -w 30 -u words
fmt -s -w 12 words
env printf 'This is a sentence. And this is another one, which is much longer than the first! Is it? Yes (it is).\nshort\n\n  indented text here\n  and more of it that goes on\n' | fmt
env printf 'This is a sentence. And this is another one, which is much longer than the first! Is it? Yes (it is).\nshort\n' | fmt -40
env printf 'This is a sentence.  And this is another one, which is much longer than the first! Is it? Yes (it is).\nshort\n' | fmt -w 40 -g 30
env printf '  first line of a paragraph that is long\nsecond line of it\nthird line of it is here\n' | fmt -c -w 30
env printf '  first line of a paragraph that is long\nsecond line of it\nthird line of it is here\n' | fmt -t -w 30
env printf '# a comment that is quite long\n# and goes on here\ncode\n' | fmt -p '#' -w 24
seq 1 60 | fmt
seq 1 60 | fmt -w 50
fmt -w x words
fmt -w 3000 words
fmt nosuch
fmt access.log
fmt -w 60 passwd people.csv
factor 1 2 3 4 12 97 100 1001 65536
factor 18446744073709551615 18446744073709551557
factor 340282366920938463463374607431768211455
factor 1000000007000000000000000000000000000021
factor 0
factor x 6
factor -- -5
env printf '10 20\n30\n' | factor
factor +7
numfmt 1000
numfmt --to=si 1000 1500 999 1000000 123456 9999999
numfmt --to=iec 1024 1500 1023 1048576 123456 9999
numfmt --to=iec-i 1024 2048000
numfmt --from=si 1K 1.5M 2G
numfmt --from=iec 1K 1.5M
numfmt --from=iec-i 1Ki 2Mi
numfmt --from=auto 1K 1Ki
numfmt --from=iec-i 1K
numfmt 1K
numfmt abc
numfmt 12x
numfmt --from=si 1Kx
numfmt --from=iec --to=si 1M
numfmt --padding=10 5 100
numfmt --padding=-10 5 | tr ' ' .
numfmt --format='[%8.2f]' 3.14159
numfmt --format='%08f' 42
numfmt --format='%.1f' --to=iec 123456789
numfmt --format='%x' 42
numfmt --format='none' 42
numfmt --suffix=B --to=si 5000
numfmt --suffix=B 5000B
numfmt --round=down --to=si 1999
numfmt --round=nearest --to=si 1949
numfmt --round=up --to=iec 1025
numfmt --round=towards-zero --to=si -- -1999
numfmt --to=si -- -1500
numfmt --to-unit=1024 4096 5000
numfmt --from-unit=512 4
env printf 'size 1000 x\nsize 2000000 y\n' | numfmt --field 2 --to=si
env printf 'a,1000,b\n' | numfmt -d , --field 2 --to=si
env printf 'head\n1000\n' | numfmt --header --to=si
env printf '1000  2000\n' | numfmt --field 1,2 --to=si
env printf '1000  2000\n' | numfmt --field - --to=si
env printf '5\nbad\n7\n' | numfmt --invalid=warn
env printf '5\nbad\n7\n' | numfmt --invalid=fail
env printf '5\nbad\n7\n' | numfmt --invalid=ignore
env printf '5\nbad\n7\n' | numfmt
numfmt --to=foo 1
numfmt --padding=0 1
numfmt --field x 1
numfmt 1.25 --to=si
numfmt 1.5 2.25
cksum fruit.txt
cksum fruit.txt empty bin.dat
cksum < fruit.txt
cksum -a md5 fruit.txt
cksum -a sha1 fruit.txt bin.dat
cksum -a sha224 fruit.txt
cksum -a sha256 --untagged fruit.txt
cksum -a sha384 fruit.txt
cksum -a sha512 fruit.txt
cksum -a blake2b fruit.txt
cksum -a blake2b -l 128 fruit.txt
cksum -a sm3 fruit.txt access.log
cksum -a bsd fruit.txt
cksum -a sysv fruit.txt
cksum -a foo fruit.txt
cksum -l 128 fruit.txt
cksum -a blake2b -l 12 fruit.txt
cksum -a blake2b -l 1024 fruit.txt
cksum nosuch fruit.txt
cksum dir
sum dir
sum -s dir
cksum -a md5 dir
b2sum dir
cksum -a md5 fruit.txt a.txt > s; cksum -c s
cksum -a md5 fruit.txt a.txt > s; echo x >> a.txt; cksum -c s
cksum -a sha1 --untagged fruit.txt > s; cksum -a sha1 -c s
cksum -c fruit.txt
cksum -a crc -c fruit.txt
cksum --quiet fruit.txt
sum fruit.txt
sum fruit.txt a.txt
sum < fruit.txt
sum -s fruit.txt
sum -s < fruit.txt
sum nosuch
sha224sum fruit.txt
sha384sum fruit.txt bin.dat
sha224sum --tag fruit.txt
sha384sum -b fruit.txt
sha224sum fruit.txt > s; sha224sum -c s
sha224sum fruit.txt > s; echo x >> fruit.txt; sha224sum -c s
sha224sum -c fruit.txt
sha224sum nosuch
b2sum fruit.txt
b2sum -l 256 fruit.txt
b2sum -l 8 --tag fruit.txt
b2sum -l 7 fruit.txt
b2sum access.log empty
b2sum access.log empty > s; b2sum -c s; b2sum --check --status s
b2sum -l 64 a.txt > s; b2sum -c s
env printf 'junk\n' > s; b2sum a.txt >> s; b2sum -c s
env printf 'junk\n' > s; b2sum a.txt >> s; b2sum -cw s
echo x > n; b2sum n > s; rm n; b2sum -c s
echo x > n; b2sum n > s; rm n; b2sum -c --ignore-missing s
base32 fruit.txt
base32 -w 20 a.txt
base32 -w 0 a.txt
base32 fruit.txt | base32 -d
echo ORSXG5A= | base32 -d
echo ORSXG5 | base32 -d
echo '!' | base32 -d
base32 -w x a.txt
base32 nosuch
base32 a b
basenc --base64 a.txt
basenc --base64url bin.dat
basenc --base32hex a.txt
basenc --base16 bin.dat
basenc --base2msbf noeol
basenc --base2lsbf -w 0 a.txt
env printf '12345678' | basenc --z85
env printf '12345678' | basenc --z85 | basenc --z85 -d
env printf '123' | basenc --z85
basenc --base16 a.txt | basenc -d --base16
echo 616g | basenc -d --base16
basenc a.txt
csplit fruit.txt 3 && cat xx01
csplit fruit.txt 2 4 && find . -name 'xx*' | sort
csplit fruit.txt /cherry/ && cat xx00
csplit fruit.txt /apple/ '{1}' && cat xx01
csplit fruit.txt /apple/ '{*}' && find . -name 'xx*' | sort
csplit fruit.txt %cherry% && cat xx00
csplit fruit.txt /cherry/+1 && cat xx00
csplit fruit.txt /cherry/-1 && cat xx00
csplit -f part -n 3 fruit.txt 2 && find . -name 'part*' | sort
csplit -b '%03d.txt' fruit.txt 2 && find . -name 'xx*' | sort
csplit -s fruit.txt 2
csplit -z fruit.txt 1 3
csplit --suppress-matched fruit.txt /cherry/ && cat xx01
csplit fruit.txt /nosuch/; find . -name 'xx*' | sort
csplit -k fruit.txt /nosuch/; find . -name 'xx*' | sort
csplit fruit.txt 99
csplit fruit.txt x
csplit fruit.txt 0
csplit fruit.txt 4 2
csplit fruit.txt
csplit
csplit nosuch 2
csplit fruit.txt /open
seq 10 | csplit - 3 '{2}' && cat xx02
pr -t fruit.txt
pr -l 20 -h Title access.log | tail -n +5 | head -n 12
pr fruit.txt
pr -h 'My fruit' -l 20 fruit.txt
pr -2 -t fruit.txt
pr -3 -t numbers.txt
pr -3 -a -t numbers.txt
pr -m -t a.txt b.txt
pr -m -t -w 40 fruit.txt numbers.txt
pr -n -t fruit.txt
pr -n:3 -t fruit.txt
pr -d -t a.txt
pr -o 4 -t a.txt
pr -2 -n -t -w 50 fruit.txt
pr -s, -3 -t numbers.txt
pr -m -s -t a.txt b.txt
pr -m -s: -t a.txt b.txt
pr -T a.txt
pr -2 -t -l 3 numbers.txt
pr -W 10 -t access.log | head -n 2
pr nosuch
pr +2 -l 20 access.log
pr -l 8 a.txt
pr -f -l 20 access.log | head -n 30 | tr '\f' '@'
seq 200 | pr -4 -t -l 60 | head -n 5
seq 200 | pr -5 -l 60 -h x | tail -n +6 | head -n 60
tsort a.txt
env printf 'a b\nb c\na c\nd a\n' | tsort
env printf 'a b\nb c\nc a\n' | tsort
env printf 'x y\na b\nb a\ny z\n' | tsort
env printf 'a a\nb b\nc b\n' | tsort
env printf 'a b c\n' | tsort
env printf 'shirt tie\ntie jacket\ntrousers shoes\ntrousers belt\nbelt jacket\nsocks shoes\n' | tsort
tsort nosuch
tsort a b
link fruit.txt hard && ls -l hard | cut -c1-12
link fruit.txt
link
link nosuch x
link fruit.txt a.txt
link a b c
unlink fruit.txt; ls fruit.txt
unlink nosuch
unlink dir
unlink
unlink a b
shred fruit.txt; wc -c fruit.txt
shred -u fruit.txt; ls fruit.txt
shred -n 1 -v fruit.txt
shred -n 1 -z -v fruit.txt; tr -d '\0' < fruit.txt | wc -c
shred -v -u -n 1 a.txt
shred -x -n 1 a.txt; wc -c a.txt
shred nosuch
shred
shred -n x a.txt
shred -s 10 -n 1 a.txt; wc -c a.txt
pathchk fruit.txt
pathchk nosuch/deeper
pathchk fruit.txt/x
pathchk ''
pathchk -p 'a b'
pathchk -p averyveryverylongname
pathchk -P -- -x
pathchk --portability -- a/-x
pathchk
users
who nosuch
who -q
who am i
who a b c
users a b
pinky -l nosuch
stdbuf -oL echo hi
stdbuf -o0 sh -c 'echo hi'
stdbuf echo hi
stdbuf -oL
stdbuf -iL cat
stdbuf -oX cat
stdbuf -oL nosuch
chroot
chroot nosuch
mkfifo
mkfifo a.txt
mknod
mknod x
mknod x b
mknod x p 1 2
mknod x q 1 2
mknod x b 1
mknod x b a 2
dir dir
vdir -G void
`,
);

both(`
expand -t 4 words
unexpand -a words
factor 12 97 1001
factor x
link fruit.txt hard; ls hard
link nosuch x
unlink nosuch
shuf -e one
shuf -i 7-7
shuf -i x
shuf -n x fruit.txt
shuf nosuch
mkfifo
mknod x
chroot
shred nosuch
`);

export { cases };
