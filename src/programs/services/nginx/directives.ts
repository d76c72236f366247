/** Where a directive may stand: main, events, http, server, upstream, location, if, types (and map, geo: no directives). */
export type Context = 'm' | 'e' | 'h' | 's' | 'u' | 'l' | 'i' | 't';

/** How a directive is written. */
export interface Rule {
  readonly contexts: string;
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
  /** The context of its block, where it has one. */
  readonly block?: Context;
}

/**
 * The directives that there are, `name contexts arguments [block]` each. Those that change nothing that could be seen here are
 * read and checked, too.
 */
const TABLE = `
user m 1-2
worker_processes m 1
worker_rlimit_nofile m 1
worker_cpu_affinity m 1-9
worker_shutdown_timeout m 1
pid m 1
daemon m 1
master_process m 1
load_module m 1
env m 1
events m 0 e
http m 0 h
worker_connections e 1
use e 1
multi_accept e 1
accept_mutex e 1
server h 0 s
upstream h 1 u
types hsl 0 t
error_log mhsl 1-2
access_log hsli 1-9
log_format h 2-99
log_not_found hsl 1
include mehsulit 1
default_type hsl 1
sendfile hsli 1
tcp_nopush hsl 1
tcp_nodelay hsl 1
keepalive_timeout hslu 1-2
keepalive_requests hslu 1
client_max_body_size hsl 1
client_body_buffer_size hsl 1
client_body_timeout hsl 1
client_header_timeout hs 1
client_header_buffer_size hs 1
large_client_header_buffers hs 2
send_timeout hsl 1
reset_timedout_connection hsl 1
server_tokens hsl 1
server_names_hash_bucket_size h 1
server_names_hash_max_size h 1
types_hash_max_size hsl 1
types_hash_bucket_size hsl 1
variables_hash_max_size h 1
variables_hash_bucket_size h 1
charset hsli 1
etag hsl 1
expires hsli 1-2
gzip hsli 1
gzip_types hsl 1-99
gzip_vary hsl 1
gzip_proxied hsl 1-9
gzip_comp_level hsl 1
gzip_min_length hsl 1
gzip_buffers hsl 2
gzip_http_version hsl 1
gzip_disable hsl 1-9
resolver hsl 1-9
resolver_timeout hsl 1
server_name_in_redirect hsl 1
port_in_redirect hsl 1
absolute_redirect hsl 1
listen s 1-9
server_name s 1-99
root hsli 1
alias l 1
index hsl 1-99
autoindex hsl 1
autoindex_exact_size hsl 1
autoindex_localtime hsl 1
error_page hsli 2-99
try_files sl 2-99
return sli 1-2
rewrite sli 2-3
set sli 2
location sl 1-2 l
internal l 0
allow hsl 1
deny hsl 1
add_header hsli 2-3
limit_except l 1-9 l
proxy_pass li 1
proxy_set_header hsl 2
proxy_hide_header hsl 1
proxy_pass_header hsl 1
proxy_http_version hsl 1
proxy_redirect hsl 1-2
proxy_buffering hsl 1
proxy_buffers hsl 2
proxy_buffer_size hsl 1
proxy_busy_buffers_size hsl 1
proxy_request_buffering hsl 1
proxy_connect_timeout hsl 1
proxy_read_timeout hsl 1
proxy_send_timeout hsl 1
proxy_next_upstream hsl 1-9
proxy_intercept_errors hsl 1
proxy_cache_bypass hsl 1-9
stub_status sl 0-1
keepalive u 1
least_conn u 0
ip_hash u 0
zone u 1-2
`;

const RULES = new Map<string, Rule[]>();

function add(name: string, rule: Rule): void {
  RULES.set(name, [...(RULES.get(name) ?? []), rule]);
}

for (const line of TABLE.trim().split('\n')) {
  const [name = '', contexts = '', count = '', block] = line.split(' ');
  const [least = '0', most = least] = count.split('-');
  const rule = { contexts, least: Number(least), most: Number(most) };
  add(name, block ? { ...rule, block: block as Context } : rule);
}
// Of the same name as a virtual server, and another thing.
add('server', { contexts: 'u', least: 1, most: 9 });

/** How a directive is written in a context; `elsewhere` where it may not stand there, nothing where there is none. */
export function ruleOf(name: string, context: Context): Rule | 'elsewhere' | undefined {
  const rules = RULES.get(name);
  return rules && (rules.find(({ contexts }) => contexts.includes(context)) ?? 'elsewhere');
}
