import { sign } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { Fault, UsageFault } from "../cli/faults";
import type { Project } from "../engine/paths";
import { contentsOf, reportOf } from "./contents";
import { fingerprint, signingKey, toPem } from "./keys";
import { type Files, manifestFile, manifestOf, publicKeyFile, signatureFile } from "./manifest";
import { tarOf } from "./tar";

export interface CreateOptions {
  /** Folder of the report. */
  readonly report: string;
  /** The pack's folder; the archive lies beside it, with `.tar`. */
  readonly out: string;
  readonly key: string;
  /** Make the key where there is none. */
  readonly createKey: boolean;
  readonly versions: Readonly<Record<string, unknown>>;
}

export interface Created {
  readonly folder: string;
  readonly archive: string;
  readonly files: number;
  readonly verdict: string;
  readonly fingerprint: string;
  readonly newKey: boolean;
}

/** Packs and signs a report with all that it rests on. The same report, files and key give the same bytes. */
export function createEvidence(project: Project, options: CreateOptions): Created {
  const folder = path.resolve(options.out);
  const report = reportOf(project, path.resolve(options.report));
  checkPlaces(folder, path.resolve(options.key));
  const { privateKey, publicKey, isNew } = signingKey(options.key, options.createKey);
  const files = contentsOf(project, options.report, report, options.versions);
  files.set(publicKeyFile, Buffer.from(toPem(publicKey)));
  const manifest = Buffer.from(manifestOf(files));
  files.set(manifestFile, manifest);
  files.set(signatureFile, sign(undefined, manifest, privateKey));
  refusePrivateKeys(files);
  writeFolder(folder, files);
  const archive = `${folder}.tar`;
  writeArchive(archive, tarOf(files, path.basename(folder)));
  return {
    folder,
    archive,
    files: files.size,
    verdict: report.verdict.sentence,
    fingerprint: fingerprint(publicKey),
    newKey: isNew,
  };
}

/** The private key must not travel with what it signs; and only an old pack may be replaced. */
function checkPlaces(folder: string, key: string): void {
  if (!path.relative(folder, key).startsWith("..")) {
    throw new UsageFault(`The key ${key} lies inside the pack ${folder}: keep it elsewhere.`);
  }
  if (!fs.existsSync(folder)) return;
  if (!fs.statSync(folder).isDirectory())
    throw new UsageFault(`${folder} is a file; the pack needs a folder.`);
  if (fs.readdirSync(folder).length > 0 && !fs.existsSync(path.join(folder, manifestFile))) {
    throw new UsageFault(`${folder} holds something that is no evidence pack. Name another folder.`);
  }
}

function refusePrivateKeys(files: Files): void {
  const found = [...files].find(([, content]) =>
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(content.toString("latin1")),
  );
  if (found !== undefined) throw new Fault(`${found[0]} holds a private key; it does not go into a pack.`);
}

function writeFolder(folder: string, files: Files): void {
  const unfinished = `${folder}.${process.pid}`;
  try {
    for (const [name, content] of files) {
      const file = path.join(unfinished, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(unfinished, folder);
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

function writeArchive(archive: string, content: Buffer): void {
  const unfinished = `${archive}.${process.pid}`;
  fs.writeFileSync(unfinished, content);
  fs.renameSync(unfinished, archive);
}
