import { collector } from './collector.mjs';

const { cases, add, both } = collector();

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

export { cases };
