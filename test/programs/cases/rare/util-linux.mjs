import { collector } from '../collector.mjs';

const { cases, add, both } = collector();

add(
  'gnu',
  String.raw`
env printf 'a bb ccc\ndddd e\n\nf gg hhh iii\n' | column -t
env printf 'a bb ccc\ndddd e\n\nf gg hhh iii\n' | column -t -L
env printf 'a bb ccc\ndddd e\n\nf gg hhh iii\n' | column -t -o ' | '
env printf 'a bb ccc\ndddd e\n\nf gg hhh iii\n' | column -t -N a,b,c
env printf 'a bb ccc\ndddd e\n\nf gg hhh iii\n' | column -t -N a,b,c -H 2
env printf 'a bb ccc\ndddd e\n\nf gg hhh iii\n' | column -t -N a,b,c -O c,a
env printf 'a bb ccc\ndddd e\n\nf gg hhh iii\n' | column -t -N a,b,c -d
env printf 'a bb ccc\ndddd e\n\nf gg hhh iii\n' | column -t -l 2
env printf 'a bb ccc\ndddd e\n\nf gg hhh iii\n' | column
env printf 'a bb ccc\n' | column -J -N a,b,c
env printf 'a,,b\n,c,\n' | column -t -s ,
env printf 'a,,b\n,c,\n' | column -J -s , -n t -N x,y,z
column -t -s : -N u,p,x -R u passwd
column -t -s , people.csv
column -t -s ', ' -R 1,3 people.csv
column -J people.csv
column -J -t -N one -s , people.csv
column fruit.txt numbers.txt
column -x fruit.txt numbers.txt
column -c 30 fruit.txt numbers.txt
column -c 30 -x fruit.txt numbers.txt
seq 100 | column
column access.log | head -n 2
column nosuch
column -c x fruit.txt
column -N a fruit.txt
column -t -x fruit.txt
column -t -N a -H zz fruit.txt
column empty
sort words > w; look the w
look x words
sort access.log > w; look 172.17.0.3 w
look -f APP a.txt
look
look x nosuch
env printf 'apple\nApricot\nbanana\n' > w; look -f ap w
env printf 'abcdefgh\n12345\n' | colrm 3
env printf 'abcdefgh\n12345\n' | colrm 3 4
env printf 'abcdefgh\n12345\n' | colrm
env printf 'a\tbc\n' | colrm 9 9
colrm x
env printf 'a\bab\n' | col -b
env printf 'ab\b\b__\n' | col -b
env printf 'a        b\n' | col
env printf 'a        b\n' | col -x
env printf 'one\rtwo\n' | col -b
env printf '_\ba_\bb c\bc\n' | ul -t dumb
env printf '_\ba_\bb c\n' | ul -t xterm
env printf 'plain\n' | ul
getopt -o ab: -l foo,bar: -- -a -b x --foo --bar=y z
getopt ab: -a x
getopt ab: -a x -b "y z"
getopt -o a -- -x
getopt -o a: -- -a
getopt -o a -l long -- --lon
getopt -o a -l long -- --nope
getopt -o ab::c -- -bX -b -c
getopt -o a -l opt:: -- --opt --opt=v
getopt -n me -o a -- -x
getopt -q -o a -- -x
getopt -Q -o a -- -a
getopt -u -o a: -- -a "x y" z
getopt -o +a -- -a x -a
getopt -o -a -- -a x -a
getopt -o a -- "it's"
getopt -a -o f -l foo -- -foo
getopt -o a -- -a -- -b
getopt
getopt -T
getopt -s foo -o a -- x
mountpoint
mountpoint nosuch
mountpoint dir
mountpoint -q dir
mountpoint -d dir
mountpoint fruit.txt
namei /nosuch/x
namei nosuch
namei dir/sub/deep.txt
namei link
namei -n link
namei broken
namei -l /tmp/linkyard-programs/dir/one.txt | tail -n 2
namei -m dir/sub secret
namei -o fruit.txt
namei
flock
flock /tmp/x.lock
flock -n lock echo hi
flock lock -c 'echo hi'
flock lock false
flock lock nosuch
flock -n 3x
flock nosuch/lock true
flock --verbose lock true | wc -l
setsid
setsid nosuch
setsid echo hi
setsid -w false
renice
renice 5
renice x -p 1
renice -n x -p 1
renice 5 -p x
renice 5 -u nosuchuser
ionice
ionice -p x
ionice true
ionice -c x true
ionice -c 2 -n 0 echo hi
ionice nosuch
taskset
taskset 1 echo hi
taskset -c 0 echo hi
taskset x echo
taskset -p x
choom
choom -n 5
choom -n x -p 1
choom -p x
choom -- true
write
write nosuch
rename.ul
rename.ul a b
rename.ul a b nosuch
rename.ul .txt .md a.txt b.txt && ls a.md b.md
rename.ul -v txt md a.txt fruit.txt
rename.ul -n -v txt md a.txt; ls a.txt
rename.ul -a a o a.txt && ls o.txt
rename.ul x y fruit.txt
rename.ul a b -o a.txt
rename.ul zzz y fruit.txt
rename.ul -l t T fruit.txt && find . -name 'fruit*'
rename.ul -s fruit a link && ls -l link | sed 's/.*link/link/'
rename.ul -v e E dir/one.txt && ls dir
mcookie | wc -c
mcookie -f nosuch 2>&1 | head -n 1
logger hi
logger -s hi
logger -p foo.bar hi
logger -p user.x hi
logger --no-act -s -t me hi 2>&1 | sed 's/>.* me/> me/'
logger --no-act -s -p local0.err -t me hi 2>&1 | sed 's/>.* me/> me/'
logger --no-act -s -p mail.warn -t me --id=7 hi 2>&1 | sed 's/>.* me/> me/'
mesg
mesg y
wall -g nosuchgroup hi
lsblk nosuch
findmnt nosuch
findmnt -o foo
dmesg --foo
lscpu --foo
last --foo
last -f nosuch
whereis
unshare nosuch
unshare echo hi
nsenter -m true
column --foo
prlimit -p x
prlimit -o foo
prlimit -p 99999999
prlimit echo hi
prlimit -e --noheadings
prlimit --nice
col --foo
`,
);

both(`
setsid
setsid nosuch
setsid echo hi
getopt ab: -a x -b y
getopt -o ab: -l foo -- -a -b x --foo z
getopt -o a -- -x
getopt -T
taskset
`);

add(
  'gnu',
  String.raw`
env printf 'a é ccc\n日本 e x\n' | column -t
env printf 'é\n日本\nxyz\n' | column
`,
  { locale: 'C.UTF-8' },
);

export { cases };
