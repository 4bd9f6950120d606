import type { ProxyLayout } from "./proxy-inputs";

/** Fields of one access-log line. Numbers stay numbers, so that queries can sort and average them (MG-C35, EG-165). */
const fields: Readonly<Record<string, string>> = {
  time: '"$time_iso8601"',
  client: '"$remote_addr"',
  method: '"$request_method"',
  host: '"$host"',
  uri: '"$uri"', // without the query string: it may carry tokens and addresses
  status: "$status",
  bytes: "$body_bytes_sent",
  request_time: "$request_time",
  upstream: '"$upstream_addr"',
  upstream_status: '"$upstream_status"',
  upstream_response_time: '"$upstream_response_time"',
  user_agent: '"$http_user_agent"',
  request_id: '"$request_id"',
  trace: '"$http_x_amzn_trace_id"',
};

/** One JSON object a request, and warnings from the proxy itself. */
export function logging({ accessLog, errorLog }: ProxyLayout): string {
  const members = Object.entries(fields).map(([name, value]) => `"${name}":${value}`);
  return [
    `log_format requests escape=json '{${members.join(",")}}';`,
    `access_log ${accessLog} requests;`,
    `error_log ${errorLog} warn;`,
  ].join("\n");
}
