import * as fs from "node:fs";
import * as path from "node:path";
import { Fault } from "../cli/faults";
import type { Project } from "../engine/paths";
import { configurationFiles, filesBelow, sourceDigests } from "../report/digests";
import { type Report, ReportSchema } from "../report/model/schema";
import { reportFiles } from "../report/folder";
import type { Files } from "./manifest";

export const reportPart = "report";
export const sourcesPart = "sources";

/** The report of a folder, if it is whole and of the files as they are now. */
export function reportOf(project: Project, folder: string): Report {
  const file = path.join(folder, "report.json");
  const again = "Run make report first.";
  const missing = reportFiles.filter((name) => !fs.existsSync(path.join(folder, name)));
  if (missing.length > 0)
    throw new Fault(`${folder} holds no whole report: ${missing.join(", ")} is missing. ${again}`);
  const parsed = ReportSchema.safeParse(JSON.parse(fs.readFileSync(file, "utf8")));
  if (!parsed.success) throw new Fault(`${file} does not have the form of a report. ${again}`);
  const { digests, subject } = parsed.data;
  const now = sourceDigests(project.root, subject.stack);
  const stale = (["configuration", "packs", "program"] as const).filter(
    (part) => digests[part] !== now[part],
  );
  if (stale.length > 0) {
    throw new Fault(
      `The report in ${folder} is older than the files: ${stale.join(", ")} changed since. ${again}`,
    );
  }
  return parsed.data;
}

/** Everything that goes into a pack, but for manifest, signature and key. */
export function contentsOf(
  project: Project,
  folder: string,
  report: Report,
  versions: Readonly<Record<string, unknown>>,
): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const name of reportFiles)
    files.set(`${reportPart}/${name}`, fs.readFileSync(path.join(folder, name)));
  // Exceptions are a file of the packs: policies/exceptions.yaml.
  for (const name of filesBelow(project.root, ["policies", ...configurationFiles(report.subject.stack)])) {
    files.set(`${sourcesPart}/${name}`, fs.readFileSync(path.join(project.root, name)));
  }
  files.set("digests.json", json(report.digests));
  files.set("versions.json", json(versions));
  files.set("README.txt", Buffer.from(readme(report)));
  return files;
}

/** The sources of a pack, by their path in the project. */
export function sourcesIn(files: Files, parts: readonly string[]): readonly (readonly [string, Buffer])[] {
  const prefix = `${sourcesPart}/`;
  return [...files]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, content]) => [name.slice(prefix.length), content] as const)
    .filter(([name]) => parts.some((part) => name === part || name.startsWith(`${part}/`)));
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, undefined, 1)}\n`);
}

function readme({ subject, verdict, digests, at }: Report): string {
  return [
    `Evidence of the compliance of ${subject.project}, stack ${subject.stack}.`,
    `Verdict: ${verdict.sentence}`,
    ...(at === undefined ? [] : [`Report of ${at}.`]),
    `Git revision: ${digests.revision.commit === "" ? "none" : digests.revision.commit}${digests.revision.clean ? "" : " (with changes that are not committed)"}`,
    "",
    "report/         the report as page, JSON, SARIF, JUnit and CSV; what it was made from",
    "                (inventory.json: every resource, secrets masked; findings.json: every judgement)",
    "sources/        the policy packs with their exceptions (policies/), the configuration (Pulumi*.yaml)",
    "digests.json    what the report rests on; versions.json: what it was made with",
    "MANIFEST.sha256 the SHA-256 of every file here; MANIFEST.sig: its Ed25519 signature",
    "public-key.pem  the signer's key. Compare its fingerprint with the one that the signer gave you.",
    "",
    "To verify, in the project: make verify-evidence PACK=<this folder> KEY=<the signer's public key>",
    "Or without the project:",
    "  sha256sum --check --strict MANIFEST.sha256",
    "  openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in MANIFEST.sha256 -sigfile MANIFEST.sig",
    "",
  ].join("\n");
}
