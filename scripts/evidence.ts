import * as path from "node:path";
import pc from "picocolors";
import { commandLine, run } from "./cli/command";
import { Fault } from "./cli/faults";
import { currentProject } from "./engine/paths";
import { createEvidence } from "./evidence/create";
import { publicKeyFrom } from "./evidence/keys";
import { readPack } from "./evidence/read";
import { verifyEvidence } from "./evidence/verify";
import { versionsNow } from "./evidence/versions";
import { reportFolder } from "./report/folder";

const project = currentProject();
const command = commandLine(
  "evidence",
  "Packs a report with all that it rests on, signs it, and verifies such packs.",
);

command
  .command("create", { isDefault: true })
  .description("pack and sign the report that make report wrote")
  .option("-s, --stack <name>", "stack of the report", process.env.STACK || "prod")
  .option("--report <folder>", "the report (default: .cache/reports/<stack>)")
  .option(
    "-o, --out <folder>",
    "the pack; the archive gets .tar (default: .cache/evidence/<stack>)",
    process.env.OUT || undefined,
  )
  .option(
    "-k, --key <file>",
    "Ed25519 private key in PEM (default: one of this checkout, made when missing)",
    process.env.KEY || undefined,
  )
  .action(async ({ stack, report, out, key }: CreateArguments) => {
    const created = createEvidence(project, {
      report: report ?? reportFolder(project, stack),
      out: out ?? path.join(project.cache, "evidence", stack),
      key: key ?? path.join(project.cache, "evidence-key", "ed25519.pem"),
      createKey: key === undefined,
      versions: await versionsNow(),
    });
    const shown = (place: string): string => path.relative(process.cwd(), place);
    process.stdout.write(
      [
        created.verdict,
        `The evidence: ${shown(created.folder)} and ${shown(created.archive)}, ${created.files} files`,
        `Signed by the key with fingerprint ${created.fingerprint}`,
        ...(created.newKey
          ? [
              "A new key was made for this checkout. For evidence that others rely on, keep a key of your own: --key.",
            ]
          : []),
        "",
      ].join("\n"),
    );
  });

interface CreateArguments {
  readonly stack: string;
  readonly report?: string;
  readonly out?: string;
  readonly key?: string;
}

command
  .command("verify")
  .description("say whether a pack is as it was signed; exit code 1 when it is not")
  .argument("[pack]", "folder or .tar", process.env.PACK || undefined)
  .option(
    "-k, --key <file>",
    "the signer's public key, from the signer and not from the pack",
    process.env.KEY || undefined,
  )
  .action((pack: string | undefined, { key }: { readonly key?: string }) => {
    const place = pack ?? path.join(project.cache, "evidence", process.env.STACK || "prod");
    const { faults, signer, report } = verifyEvidence(
      readPack(place),
      key === undefined ? undefined : publicKeyFrom(key),
    );
    if (faults.length > 0) {
      throw new Fault(`${place} is not as it was signed:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    }
    process.stdout.write(
      [
        pc.green(`${place} is as it was signed.`),
        `Signed by the key with fingerprint ${signer ?? ""}`,
        ...(key === undefined
          ? ["That key comes from the pack itself: compare the fingerprint with the signer's, or give --key."]
          : []),
        ...(report === undefined ? [] : [`Stack ${report.subject.stack}: ${report.verdict.sentence}`]),
        "",
      ].join("\n"),
    );
  });

void run(async () => {
  await command.parseAsync();
});
