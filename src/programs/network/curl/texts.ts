export const VERSION = `curl 7.88.1 (x86_64-pc-linux-gnu) libcurl/7.88.1
Release-Date: 2023-02-20
Protocols: http
Features: IPv6 Largefile UnixSockets
`;

export const HELP = `Usage: curl [options...] <url>
 -d, --data <data>          Send data in a POST
 -f, --fail                 Fail without output where the server says so
 -h, --help                 Print this
 -i, --include              Print the response's header fields too
 -I, --head                 Only ask for the header fields
 -H, --header <header>      Send one more header field
 -L, --location             Follow redirects
 -m, --max-time <seconds>   How long it may take
 -o, --output <file>        Write to a file, not to stdout
 -O, --remote-name          Write to a file named as the remote one
 -s, --silent               No progress meter, no messages
 -S, --show-error           With -s: messages after all
 -T, --upload-file <file>   Send a file
 -u, --user <user:password> Log in
 -A, --user-agent <name>    What to call itself
 -v, --verbose              Tell what goes on
 -V, --version              Print the version
 -w, --write-out <format>   What to print afterwards
 -X, --request <method>     The request's method
`;
