/** The programs of package management, by their names in images. */
export const APT_PROGRAMS = ['apt:apt', 'apt:apt-cache', 'apt:apt-get', 'dpkg:dpkg', 'dpkg:dpkg-query'] as const;
