import { collector } from './collector.mjs';

const { cases, add, both } = collector();

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

export { cases };
