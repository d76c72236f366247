export { dnsdomainname, domainname, nisdomainname } from './domain.ts';
export { iconv } from './iconv.ts';
export { getconf, ldconfig, ldd, locale, localedef } from './libc.ts';
export { ischroot, runParts, savelog, tempfile } from './run-parts.ts';
