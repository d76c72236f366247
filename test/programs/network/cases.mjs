// What the recorder asks of real containers, and the tests of simulated ones. Known names: web (172.17.0.2) serves the guide's
// application on port 5000, db (172.17.0.3) listens on 5432, nobody has gone (172.17.0.99).
// Usage texts are everyone's own: behind a `#usage`, only the first line on stderr and the status are compared.

/** In a container of busybox. */
export const busybox = `
ping -c 2 db
ping -c 2 -q db
ping -c 1 -s 100 db
ping -c 1 -s 4 db
ping -c 1 nosuch
ping #usage
ping -c #usage
ping -c x db
ping -c 0 -w 2 db
ping -z db #usage
ping -c 2 -W 1 gone
ping -w 5 gone
ping -c 1 8.8.8.8
ping -c 3 -i 0.2 db
ping -c 1 localhost
ping -c 1 1.2
ping -c 1 -s 70000 db
ping -c 1 db gone #usage
ping db & sleep 2.5; kill -INT $!; wait $!
ip addr
ip a show eth0
ip link
ip route
ip -4 addr show dev eth0
ip -o addr
ip addr foo
ip foo #usage
ifconfig
ifconfig eth0
ifconfig nosuch
route
route -n
netstat -ltn
netstat -an
netstat -r
netstat
netstat -p #usage
hostname -i
hostname -f
hostname -d
hostname foo
hostname -I #usage
nslookup db
nslookup #usage
wget -O- http://web:5000/ 2>/dev/null
wget -qO- http://web:5000/
wget -qO- http://web:5001/
wget http://nosuch/
wget http://web:5000/nope
cd /tmp; wget http://web:5000/; cat index.html; wget http://web:5000/
wget -S -O /dev/null http://web:5000/
wget --spider http://web:5000/
wget --spider http://web:5000/nope
wget #usage
wget -O /nodir/x http://web:5000/
wget --post-data a=b -O- http://web:5000/
wget --header 'X: y' -O- -q http://web:5000/
wget -q -P /tmp http://web:5000/nope
nc web 5001
nc nosuch 1
nc #usage
printf 'GET / HTTP/1.0\\r\\n\\r\\n' | nc web 5000
nc -l -p 1234 >/tmp/got & sleep 1; echo hello | nc 127.0.0.1 1234; wait; cat /tmp/got
nc -l -p 1235 -e echo hi & sleep 1; nc 127.0.0.1 1235 </dev/null
telnet web 5001
traceroute db
traceroute 8.8.8.8
pidof nosuch
killall nosuch
killall
ps -o foo
ps -z #usage
su nosuch
su -c 'echo $0 $1; id -u' root a
`;

/** In a container of training/webapp, in which ping was installed. */
export const debian = `
ping -c 2 db
ping -c 2 -q db
ping -c 1 -s 100 db
ping -c 1 -s 8 db
ping -c 1 172.17.0.1
ping -c 1 nosuch
ping #usage
ping -c #usage
ping -c x db
ping -c 0 -w 2 db
ping -z db #usage
ping --nosuch db #usage
ping -c 1 8.8.8.8
ping -w 2 gone
ping -c 3 -i 0.2 db
ping -c 1 -n db
ping -c 1 -s 70000 db
ping -c 1 -s -1 db
ping -c 1 -i x db #usage
ping -c 1 localhost
ping -c 1 db web
timeout -s INT 2.5 ping db
curl -s -S http://nosuch/
curl -s http://web:5000/
curl -s -i http://web:5000/
curl -s -I http://web:5000/
curl -s -i http://web:5000/nope
curl -s -i -X POST http://web:5000/
curl -s -i -X OPTIONS http://web:5000/
curl -sS http://localhost:8080
curl -sS -m 1 http://gone/
curl -sS --connect-timeout 1 http://gone/
curl -sS -m 2 http://db:5432
curl
curl -m
curl --nosuch http://x
curl -m x http://web
curl -fsS http://web:5000/nope
curl -sS -o /tmp/o -w '%{http_code}\\n' http://web:5000/; cat /tmp/o
curl -s -o /dev/null -w '%{http_code} %{size_download} %{url_effective} %{remote_ip} %{remote_port} %{content_type} %{num_redirects} %{method} %{nosuch} %{exitcode} %{errormsg}\\n' http://web:5000/
curl -sv http://web:5000/ -o /dev/null
curl -sv -d a=b http://web:5000/ -o /dev/null
curl -svI http://web:5000/ -o /dev/null
curl -svf http://web:5000/nope
curl -sv http://localhost:8080
curl -sv http://nosuch:8080
curl foo://web/
curl -O http://web:5000/
cd /tmp; curl -sO http://web:5000/nope; cat nope
curl http://web:99999/
curl http://
curl -s http://web:5000/ http://web:5000/nope
curl -H 'Host: foo' -A me -e ref -sv http://web:5000/ -o /dev/null
curl -u a:b -sv http://web:5000/ -o /dev/null
curl -sSL web:5000
curl -s -d @/etc/host.conf -d c=d -v web:5000 -o /dev/null
curl --data-urlencode 'a=b c' -G -v -s web:5000 -o /dev/null
curl -o /nodir/x -sS http://web:5000/
curl -s 'http://web:5000/{a,b}' -w '%{url_effective}\\n' -o /dev/null
curl ''
curl 'http://a b/'
curl -sSI localhost:1 web:5000
curl -sS -X HEAD -m 2 http://web:5000/
curl -# -sS web:5000
printf 'GET / HTTP/1.0\\r\\n\\r\\n' | nc -q1 web 5000
printf 'GET /\\r\\n' | nc -q1 web 5000
printf 'garbage\\r\\n\\r\\n' | nc -q1 web 5000
printf 'GET / HTTP/3.9\\r\\n\\r\\n' | nc -q1 web 5000
printf 'GET / HTTX\\r\\n\\r\\n' | nc -q1 web 5000
printf 'GET / HTTP/1.1\\r\\nfoo bar\\r\\n\\r\\n' | nc -q1 web 5000
printf 'GET http://x/foo HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n' | nc -q1 web 5000
printf '\\r\\n\\r\\n' | nc -q1 web 5000
nc -z db 5432
nc -vz db 5432
nc -vz web 5001
nc web 5001
nc nosuch 1
nc -Q #usage
nc -l
nc db
nc -zv web abc
nc -w 1 -v gone 80
nc -vz -w 5 gone 80
nc -vzw1 web 5000-5002
nc -vz localhost 1
nc -vnz db 5432
nc -lvn 1234 >/tmp/got & sleep 1; echo hi | nc -N localhost 1234; wait; cat /tmp/got
nc -lu 1053 >/tmp/got & sleep 1; echo q | nc -u -w1 localhost 1053; kill $!; cat /tmp/got
ip addr
ip a show eth0
ip link
ip route
ip r
ip -4 addr show dev eth0
ip -o addr
ip -br addr
ip -br link
ip addr show nosuch
ip foo
ip addr foo
ip route get 172.17.0.3
ip route get 8.8.8.8
ip route get 127.0.0.1
ip route show default
ip -o -4 addr show eth0
ip -j addr
ip addr add 1.2.3.4/24 dev eth0
ip link set eth0 down
ss -ltn
ss -uln
nc -lk 8080 & sleep 1; ss -ltnH | tr -s ' ' | cut -d' ' -f1,4; kill $!
hostname -i
hostname -I
hostname -f
hostname -d
hostname foo
hostname -y
getent hosts db
getent hosts nosuch
getent ahosts db
getent hosts localhost
getent passwd root
getent passwd nosuch
getent passwd 0
getent group root staff
getent services http
getent hosts 172.17.0.3
getent hosts 172.17.0.77
getent hosts db web nosuch
getent foo
ps -p 1 -o comm=
ps -p 9999
ps -u nosuch #usage
ps -z #usage
ps --nosuch #usage
ps -o foo #usage
ps -C sleep
ps -C sleep -o pid,args
ps -o pid= -p 1
ps -p 1 -o pid,comm=NAME,user=WHO
ps -p 1 -o user:20,pid
ps 1
ps -p 1 -f --no-headers | cut -c1-24
pidof sleep
pidof nosuch
pgrep sleep
pgrep -l sleep
pgrep -a sleep
pgrep -x slee
pgrep -c sleep
pgrep nosuch
pgrep #usage
pgrep a b #usage
pkill nosuch
pkill -0 sleep
su nobody -s /bin/sh -c id
su -c 'echo $0 $1 $2' root a b
su daemon -c id
su nosuch
su nosuch -c id
su -z #usage
python --version
python -c 'print(1, "a", sep="-")'
python nosuch.py
python -c #usage
printf 'print(3)' | python
python -c 'import sys; sys.exit(3)'
dpkg -s nosuch
dpkg -l nosuch
dpkg -L nosuch
dpkg -S nosuch
dpkg --print-architecture
dpkg #usage
apt-get foo
apt-get --nosuch
apt-get -z
apt-cache show nosuch
`;
