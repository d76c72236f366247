import { collector } from './collector.mjs';

const { cases, add, both } = collector();

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

export { cases };
