import type { ProxyLayout } from "./proxy-inputs";

const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] as const;

/** Where nginx keeps what does not fit into memory; by default the package decides. */
export function temporaryFiles({ temporaryFolder }: ProxyLayout): string {
  if (temporaryFolder === undefined) return "";
  return kinds.map((kind) => `${kind}_temp_path ${temporaryFolder}/${kind};`).join("\n");
}
