import { expect, test } from 'vitest';
import { crypt } from '../../../src/programs/system/accounts/secrets.ts';
import { Bench } from '../harness.ts';

/** What a command line prints, and its status where that is not 0. */
async function told(bench: Bench, line: string, uid = 0): Promise<string> {
  const { stdout, stderr, status } = await bench.run(line, { uid });
  return stdout + stderr + (status === 0 ? '' : `[${status}]\n`);
}

test('makes users with homes, groups and passwords, and takes them away', async () => {
  const bench = new Bench();
  expect(await told(bench, "useradd -m -c 'Ada L' -s /bin/sh ada; tail -n 1 /etc/passwd; id ada")).toBe(
    'ada:x:1000:1000:Ada L:/home/ada:/bin/sh\nuid=1000(ada) gid=1000(ada) groups=1000(ada)\n',
  );
  expect(await told(bench, 'stat -c "%U %G %a" /home/ada')).toBe('ada ada 755\n');
  expect(await told(bench, 'groupadd -g 2000 devs; usermod -aG devs,adm ada; id -nG ada')).toBe('ada adm devs\n');
  expect(await told(bench, 'usermod -rG adm ada; id -nG ada')).toBe('ada devs\n');
  expect(await told(bench, 'gpasswd -a nobody devs; tail -n 1 /etc/group')).toBe(
    'Adding user nobody to group devs\ndevs:x:2000:ada,nobody\n',
  );
  expect(await told(bench, 'usermod -l lovelace -d /home/lovelace -m ada; id lovelace; ls /home')).toBe(
    'uid=1000(lovelace) gid=1000(ada) groups=1000(ada),2000(devs)\nlovelace\n',
  );
  expect(await told(bench, 'userdel -r lovelace; ls /home')).toBe(
    'userdel: lovelace mail spool (/var/mail/lovelace) not found\n',
  );
});

test('says what is wrong, with the status of each', async () => {
  const bench = new Bench();
  expect(await told(bench, 'useradd root')).toBe("useradd: user 'root' already exists\n[9]\n");
  expect(await told(bench, 'useradd -g nosuch x')).toBe("useradd: group 'nosuch' does not exist\n[6]\n");
  expect(await told(bench, 'useradd -u 0 x')).toBe('useradd: UID 0 is not unique\n[4]\n');
  expect(await told(bench, 'useradd x:y')).toBe("useradd: invalid user name 'x:y': use --badname to ignore\n[3]\n");
  expect(await told(bench, 'useradd x', 65534)).toBe(
    'useradd: Permission denied.\nuseradd: cannot lock /etc/passwd; try again later.\n[1]\n',
  );
  expect(await told(bench, 'groupadd adm')).toBe("groupadd: group 'adm' already exists\n[9]\n");
  expect(await told(bench, 'groupadd -g 4 x')).toBe("groupadd: GID '4' already exists\n[4]\n");
  expect(await told(bench, 'groupdel root')).toBe("groupdel: cannot remove the primary group of user 'root'\n[8]\n");
  expect(await told(bench, 'groupdel nosuch')).toBe("groupdel: group 'nosuch' does not exist\n[6]\n");
  expect(await told(bench, 'userdel nosuch')).toBe("userdel: user 'nosuch' does not exist\n[6]\n");
  expect(await told(bench, 'passwd nosuch')).toBe("passwd: user 'nosuch' does not exist\n[1]\n");
});

test('changes passwords as crypt(3) has them', async () => {
  const bench = new Bench();
  await told(bench, "useradd -p '$6$rounds=1000$salt$x' ada");
  expect(await told(bench, 'env printf "secret\\nsecret\\n" | passwd ada; passwd -S ada | cut -d " " -f 1,2')).toBe(
    'ada P\nNew password: Retype new password: passwd: password updated successfully\n',
  );
  expect(await told(bench, 'echo ada:other | chpasswd; passwd -q -l ada; passwd -S ada | cut -d " " -f 1,2')).toBe(
    'ada L\n',
  );
});

test('encrypts as other systems do', async () => {
  expect(await crypt('secret', 'abcdefgh', () => undefined)).toBe(
    '$6$rounds=1000$abcdefgh$nhYjN017qxiYztzyUpZtPnUQcnLy62KsunSLHNeLahp2EHPlAKmFFlrjEwSXGo2kgY5hR2.peKEg2VGUqIJJu1',
  );
});
