import * as pulumi from "@pulumi/pulumi";
import { bundleOf } from "./bundle";

/** What a function is made of. */
export interface FunctionCode {
  /** Folder below `functions/` whose `index.ts` exports the handler. */
  readonly source: string;
  /** Lies beside the code as `configuration.json`: what is too large for the environment. Nothing secret. @default none */
  readonly configuration?: Readonly<Record<string, unknown>>;
}

/** Plain values only, so that a preview shows the code as changed when, and only when, it changes. */
export function codeOf({ source, configuration }: FunctionCode): pulumi.asset.AssetArchive {
  const text = (content: string): pulumi.asset.StringAsset => new pulumi.asset.StringAsset(content);
  return new pulumi.asset.AssetArchive({
    "index.js": text(bundleOf(source)),
    ...(configuration !== undefined && { "configuration.json": text(JSON.stringify(configuration)) }),
  });
}
