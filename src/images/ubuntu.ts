import { debianRoot } from './debian-root.ts';
import { importedImage } from './make.ts';

const OS_RELEASE = `NAME="Ubuntu"
VERSION="14.04.6 LTS, Trusty Tahr"
ID=ubuntu
ID_LIKE=debian
PRETTY_NAME="Ubuntu 14.04.6 LTS"
VERSION_ID="14.04"
HOME_URL="http://www.ubuntu.com/"
SUPPORT_URL="http://help.ubuntu.com/"
BUG_REPORT_URL="http://bugs.launchpad.net/ubuntu/"
`;

const LSB_RELEASE = `DISTRIB_ID=Ubuntu
DISTRIB_RELEASE=14.04
DISTRIB_CODENAME=trusty
DISTRIB_DESCRIPTION="Ubuntu 14.04.6 LTS"
`;

/** ubuntu:14.04. It has curl and nc, and no ping, as the guide says. */
export const ubuntu = importedImage({
  tag: 'ubuntu:14.04',
  size: 276_392_803,
  cmd: ['/bin/bash'],
  root: () =>
    debianRoot({
      packages: ['curl', 'iproute2', 'netcat-openbsd'],
      release: { osRelease: OS_RELEASE, issue: 'Ubuntu 14.04.6 LTS', debianVersion: 'jessie/sid' },
      source: { url: 'http://archive.ubuntu.com/ubuntu', suite: 'trusty', component: 'main' },
      etc: { 'lsb-release': LSB_RELEASE },
    }),
});
