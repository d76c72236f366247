/** What `\\?` shows: the commands that there are. */
export const COMMANDS_HELP = `General
  \\g                      send the statement (or the last one again)
  \\gx                     the same, a line for each value
  \\q                      leave
  \\timing [on|off]        tell how long statements take
  \\conninfo               tell where one is connected
  \\c [DATABASE|- USER|- HOST|- PORT|-]
                          connect to another database

Query buffer
  \\e [FILE]               edit the statement (or a file)
  \\p                      show it
  \\r                      forget it
  \\w FILE                 write it to a file

Input and output
  \\i FILE                 do what a file says
  \\o [FILE]               send results to a file
  \\echo [TEXT]            print a text
  \\! [COMMAND]            run a command of the shell
  \\cd [DIRECTORY]         change the directory

What there is (S: the system's as well, +: more of it)
  \\d[S+]                  tables, views, sequences
  \\d[S+]  NAME            what is in a table, view, sequence or index
  \\dt[S+] [PATTERN]       tables
  \\dv[S+] [PATTERN]       views
  \\di[S+] [PATTERN]       indexes
  \\ds[S+] [PATTERN]       sequences
  \\df[S+] [PATTERN]       functions
  \\dn     [PATTERN]       schemas
  \\du     [PATTERN]       roles
  \\dx                     extensions
  \\l      [PATTERN]       databases

Layout
  \\a                      aligned or not
  \\f [TEXT]               what stands between fields that are not aligned
  \\t [on|off]             only rows
  \\x [on|off|auto]        a line for each value
  \\pset [NAME [VALUE]]    such as border, format, null

Variables
  \\set [NAME [VALUE]]     set one, or list all
  \\unset NAME             delete one
`;

/** What `\\h` shows. */
export const SQL_HELP = `The reference of SQL commands is not part of this simulation. Statements are PostgreSQL's own, such as:
  SELECT, INSERT, UPDATE, DELETE, CREATE TABLE, ALTER TABLE, DROP TABLE, BEGIN, COMMIT, ROLLBACK
`;
