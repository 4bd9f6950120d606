import type { ProxyLayout } from "./proxy-inputs";
import { block } from "./text";

/** Fields of one access-log line. Numbers stay numbers, so that queries can sort and average them (MG-C35, EG-165). */
const fields: Readonly<Record<string, string>> = {
  time: '"$time_iso8601"',
  client: '"$remote_addr"',
  method: '"$request_method"',
  host: '"$host"',
  uri: '"$logged_uri"',
  status: "$status",
  bytes: "$body_bytes_sent",
  request_bytes: "$request_length",
  request_time: "$request_time",
  upstream: '"$upstream_addr"',
  upstream_status: '"$upstream_status"',
  upstream_response_time: "$upstream_seconds",
  user_agent: '"$http_user_agent"',
  request_id: '"$request_id"',
  trace: '"$http_x_amzn_trace_id"',
};

/** Longest part of a path that is logged: an UUID has 36 characters, tokens have more. */
const longestPart = 40;

/**
 * One JSON object a request. A path without its query string, and only up to a part that may be an e-mail address or a
 * token (EG-187): a log names clients for attacks to be found, and nobody else.
 */
export function logging({ accessLog }: ProxyLayout): string {
  const members = Object.entries(fields).map(([name, value]) => `"${name}":${value}`);
  const part = `/[^/@]{0,${longestPart}}`;
  return [
    block(
      "map $uri $logged_uri",
      "default -;",
      `'~^(?:${part})+$' $uri;`,
      `'~^(?<start>(?:${part}(?=/))*)' $start/[removed];`,
    ),
    "# of the process that answered; null where none did",
    block("map $upstream_response_time $upstream_seconds", "default null;", "'~(?<last>[0-9.]+)$' $last;"),
    `log_format requests escape=json '{${members.join(",")}}';`,
    `access_log ${accessLog} requests;`,
  ].join("\n");
}
