import { collector } from './collector.mjs';

const { cases, add, both } = collector();

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

export { cases };
