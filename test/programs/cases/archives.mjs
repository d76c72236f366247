import { collector } from './collector.mjs';

const { cases, add, both } = collector();

both(`
tar cf x.tar dir ; tar tf x.tar | sort
tar -cf x.tar fruit.txt words ; tar -tf x.tar
tar cvf x.tar fruit.txt dir | sort
tar cf x.tar fruit.txt link script.sh void ; tar tvf x.tar
tar cf x.tar dir ; rm -r dir ; tar xf x.tar ; find dir | sort ; cat dir/one.txt
tar cf x.tar fruit.txt script.sh ; mkdir out ; tar xvf x.tar -C out ; ls -l out | tail -n 2
tar cf x.tar -C dir one.txt ; tar tf x.tar
tar cf - fruit.txt | tar tf -
tar cf - fruit.txt words | tar xOf - words
tar cf x.tar fruit.txt words ; tar xOf x.tar words
tar cf x.tar fruit.txt ; tar tf x.tar nosuch
tar cf x.tar nosuch
tar xf nosuch.tar
tar tf fruit.txt
tar
tar -f x.tar
tar --foo
tar -Q
tar cf x.tar /tmp/linkyard-programs/void ; tar tf x.tar
tar cf x.tar fruit.txt ; tar xf x.tar -C nosuch
tar cf /nosuch/x fruit.txt
tar cf x.tar dir ; mkdir o ; tar xf x.tar -C o --strip-components=1 ; find o | sort
tar czf x.tgz dir ; tar tzf x.tgz | sort
tar czf x.tgz fruit.txt ; mkdir o ; tar xzf x.tgz -C o ; cat o/fruit.txt
tar cf x.tar fruit.txt ; stat -c %s x.tar
ln fruit.txt hard ; tar cf x.tar fruit.txt hard ; tar tvf x.tar
tar cf x.tar fruit.txt ; dd if=x.tar bs=512 count=1 status=none | head -c 157 | od -c
gzip fruit.txt ; ls fruit.txt.gz ; gunzip fruit.txt.gz ; cat fruit.txt
gzip -c fruit.txt | gunzip
gzip -c fruit.txt | gzip -d
gzip -k fruit.txt ; zcat fruit.txt.gz
gzip nosuch
gunzip fruit.txt
gzip -d nosuch.gz
cat fruit.txt | gzip | zcat
seq 5000 | gzip | gunzip | md5sum
gzip -z
`);

add(
  'gnu',
  String.raw`
tar --exclude='*.log' -cf x.tar dir ; tar tf x.tar | sort
tar cf x.tar void --exclude=sub dir ; tar tf x.tar | sort
tar cf x.tar fruit.txt ; tar rf x.tar words ; tar tf x.tar
tar cf
tar c
tar cf x.tar
tar cf x.tar fruit.txt ; tar -tf x.tar fruit.txt
tar -ctf x.tar
tar --version | head -n 1
tar cf x.tar fruit.txt words ; tar xf x.tar --wildcards 'w*' -O
tar cf x.tar --owner=daemon --group=daemon fruit.txt ; tar tvf x.tar
tar cf x.tar --numeric-owner fruit.txt ; tar --numeric-owner -tvf x.tar
env printf 'fruit.txt\nwords\n' > list ; tar cf x.tar -T list ; tar tf x.tar
tar cvvf x.tar fruit.txt
tar czf x.tgz fruit.txt ; tar tf x.tgz
tar cvf - fruit.txt > x.tar
tar cPf x.tar /tmp/linkyard-programs/void ; tar tPf x.tar
mkdir -p aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb ; tar cf x.tar aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ; tar tf x.tar
gzip fruit.txt ; gzip fruit.txt.gz
gzip -t fruit.txt
gzip -d fruit.txt
gzip dir
gzip -k fruit.txt ; gzip -k fruit.txt
gzip -dc noeol
`,
);

export { cases };
