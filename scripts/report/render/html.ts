import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { Eta } from "eta";
import type { Report } from "../model/schema";
import { viewOf } from "./html/view";

const folder = path.join(__dirname, "html");

/** One page in one file: no request leaves it, and only its own style and script may run. */
export function renderHtml(report: Report): string {
  const [style, script] = ["style.css", "script.js"].map((file) =>
    fs.readFileSync(path.join(folder, file), "utf8"),
  ) as [string, string];
  const eta = new Eta({ views: folder, autoEscape: true, cache: true });
  return eta.render("./page", { view: viewOf(report), style, script, policy: policyOf(style, script) });
}

/** Even if something escaped the escaping, the browser would not run it: it is not the script with this hash. */
function policyOf(style: string, script: string): string {
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
