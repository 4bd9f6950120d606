import type { ProxyInputs } from "./proxy-inputs";
import { block } from "./text";

/**
 * One Cache-Control header on files that browsers may keep (MG-204, MG-D19). The files come from the application, so
 * there is nothing to try on disk (MG-D20). An error is never kept, nor what the application calls private or changing.
 */
export function assetCache({ assetCache: rule }: ProxyInputs): string {
  if (rule === undefined) return "";
  const kept = `'public, max-age=${rule.maxAgeSeconds}, immutable'`;
  return [
    block(
      "map $upstream_http_cache_control $path_to_keep",
      "default $uri;",
      "'~*no-store|no-cache|private' '';",
    ),
    block(
      "map $status$path_to_keep $cache_control",
      "default $upstream_http_cache_control;",
      `'~*^(?:200|206|304)/.*\\.(?:${rule.extensions.join("|")})$' ${kept};`,
    ),
  ].join("\n");
}
