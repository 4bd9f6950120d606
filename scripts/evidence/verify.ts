import { type KeyObject, createPublicKey, verify } from "node:crypto";
import { configurationFiles, digestOfFiles } from "../report/digests";
import { canonical, sha256 } from "../report/canonical";
import { type Report, ReportSchema } from "../report/model/schema";
import { materialFiles } from "../report/folder";
import { reportPart, sourcesIn } from "./contents";
import { fingerprint } from "./keys";
import { type Files, manifestFile, parseManifest, publicKeyFile, signatureFile } from "./manifest";

export interface Verification {
  /** Everything that is wrong, in words; empty: the pack is as it was signed. */
  readonly faults: readonly string[];
  /** Fingerprint of the key that signed; undefined where the signature fits no key. */
  readonly signer?: string;
  readonly report?: Report;
}

/** Checks signature, manifest, every file, and that the report rests on what lies beside it. */
export function verifyEvidence(files: Files, trusted?: KeyObject): Verification {
  const manifest = files.get(manifestFile);
  if (manifest === undefined) return { faults: [`${manifestFile} is missing: this is no evidence pack.`] };
  const signature = checkSignature(files, manifest, trusted);
  const { faults: fileFaults } = checkFiles(files, manifest.toString("utf8"));
  const { faults: restFaults, report } = checkReport(files);
  return {
    faults: [...signature.faults, ...fileFaults, ...restFaults],
    ...(signature.signer !== undefined && { signer: signature.signer }),
    ...(report !== undefined && { report }),
  };
}

function checkSignature(
  files: Files,
  manifest: Buffer,
  trusted: KeyObject | undefined,
): { readonly faults: readonly string[]; readonly signer?: string } {
  const signature = files.get(signatureFile);
  if (signature === undefined) return { faults: [`${signatureFile} is missing: the pack is not signed.`] };
  const fits = (key: KeyObject): boolean => verify(undefined, manifest, key, signature);
  if (trusted !== undefined && fits(trusted)) return { faults: [], signer: fingerprint(trusted) };
  const own = ownKey(files);
  if (own !== undefined && fits(own)) {
    if (trusted === undefined) return { faults: [], signer: fingerprint(own) };
    return {
      signer: fingerprint(own),
      faults: [
        `Signed by another key: ${fingerprint(own)} instead of ${fingerprint(trusted)}. ` +
          "Either this is not the signer's pack, or not the signer's key.",
      ],
    };
  }
  return { faults: ["The signature does not fit: the manifest or the signature was changed after signing."] };
}

function ownKey(files: Files): KeyObject | undefined {
  try {
    const key = createPublicKey(files.get(publicKeyFile) ?? "");
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

function checkFiles(files: Files, manifest: string): { readonly faults: readonly string[] } {
  const digests = parseManifest(manifest);
  if (digests === undefined) return { faults: [`${manifestFile} does not have the form of a manifest.`] };
  const faults = [...digests].flatMap(([name, digest]) => {
    const content = files.get(name);
    if (content === undefined) return [`Missing: ${name} is in the manifest but not in the pack.`];
    return sha256(content) === digest ? [] : [`Changed: ${name} is not the file that was signed.`];
  });
  const extra = [...files.keys()].filter(
    (name) => !digests.has(name) && name !== manifestFile && name !== signatureFile,
  );
  return { faults: [...faults, ...extra.map((name) => `Added: ${name} is not in the manifest.`)] };
}

/** A signer could sign anything; that the report is of these judgements and packs can be computed. */
function checkReport(files: Files): { readonly faults: readonly string[]; readonly report?: Report } {
  const text = files.get(`${reportPart}/report.json`)?.toString("utf8");
  if (text === undefined) return { faults: [] }; // told already, as a missing file
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { faults: ["report/report.json is not JSON."] };
  }
  const parsed = ReportSchema.safeParse(content);
  if (!parsed.success) return { faults: ["report/report.json does not have the form of a report."] };
  const { digests, subject } = parsed.data;
  const { whole, ...parts } = digests;
  const material = (name: string): string => sha256(files.get(`${reportPart}/${name}`) ?? "");
  const wrong = [
    ["the inventory", material(materialFiles.inventory) === digests.plan],
    ["the judgements", material(materialFiles.findings) === digests.judgements],
    ["the policy packs", digestOfFiles(sourcesIn(files, ["policies"])) === digests.packs],
    [
      "the configuration",
      digestOfFiles(sourcesIn(files, configurationFiles(subject.stack))) === digests.configuration,
    ],
    ["its own digests", sha256(canonical(parts)) === whole],
  ] as const;
  return {
    report: parsed.data,
    faults: wrong
      .filter(([, right]) => !right)
      .map(([what]) => `The report does not rest on ${what} in this pack.`),
  };
}
