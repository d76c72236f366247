/** What a release of Debian or Ubuntu calls itself. */
export interface Release {
  readonly osRelease: string;
  readonly issue: string;
  readonly debianVersion: string;
  readonly suite: string;
}

/** A release of Debian, such as `12`, `bookworm` and `12.10`. */
export function debianRelease(major: string, suite: string, version: string): Release {
  const osRelease = `PRETTY_NAME="Debian GNU/Linux ${major} (${suite})"
NAME="Debian GNU/Linux"
VERSION_ID="${major}"
VERSION="${major} (${suite})"
VERSION_CODENAME=${suite}
ID=debian
HOME_URL="https://www.debian.org/"
SUPPORT_URL="https://www.debian.org/support"
BUG_REPORT_URL="https://bugs.debian.org/"
`;
  return { osRelease, issue: `Debian GNU/Linux ${major}`, debianVersion: version, suite };
}

/** A release of Ubuntu, such as `24.04`, `24.04.2 LTS`, `Noble Numbat`. */
export function ubuntuRelease(version: string, full: string, codename: string, debianVersion: string): Release {
  const suite = (codename.split(' ')[0] ?? '').toLowerCase();
  const osRelease = `PRETTY_NAME="Ubuntu ${full}"
NAME="Ubuntu"
VERSION_ID="${version}"
VERSION="${full} (${codename})"
VERSION_CODENAME=${suite}
ID=ubuntu
ID_LIKE=debian
HOME_URL="https://www.ubuntu.com/"
SUPPORT_URL="https://help.ubuntu.com/"
BUG_REPORT_URL="https://bugs.launchpad.net/ubuntu/"
PRIVACY_POLICY_URL="https://www.ubuntu.com/legal/terms-and-policies/privacy-policy"
UBUNTU_CODENAME=${suite}
LOGO=ubuntu-logo
`;
  return { osRelease, issue: `Ubuntu ${full}`, debianVersion, suite };
}
