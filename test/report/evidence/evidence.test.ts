import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { repositoryRoot } from "../../../scripts/engine/paths";
import { type Created, createEvidence } from "../../../scripts/evidence/create";
import { publicKeyFrom } from "../../../scripts/evidence/keys";
import { readPack } from "../../../scripts/evidence/read";
import { type Verification, verifyEvidence } from "../../../scripts/evidence/verify";
import { writeReport } from "../../../scripts/report/write";
import { findings, inventory } from "../fixture";

describe("the evidence pack", () => {
  const parent = path.join(repositoryRoot, ".cache/test");
  fs.mkdirSync(parent, { recursive: true });
  const root = fs.mkdtempSync(path.join(parent, "evidence-"));
  const project = { root, cache: path.join(root, ".cache") };
  const at = (...steps: string[]): string => path.join(root, ...steps);
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(at(file)), { recursive: true });
    fs.writeFileSync(at(file), text);
  };
  const create = (more: object = {}): Created =>
    createEvidence(project, {
      report: at("report"),
      out: at("pack"),
      key: at("keys/signer.pem"),
      createKey: true,
      versions: { node: "v20" },
      ...more,
    });
  const report = (): void => {
    fs.mkdirSync(at("report"), { recursive: true });
    writeReport(project, { inventory, findings, cloud: "simulated" }, at("report"));
  };
  const verify = (place = "pack"): Verification => verifyEvidence(readPack(at(place)));

  beforeEach(() => {
    fs.rmSync(root, { recursive: true, force: true });
    write("Pulumi.yaml", "name: mail-estate\n");
    write("Pulumi.prod.yaml", "config: {}\n");
    write("policies/exceptions.yaml", "exceptions: []\n");
    write(`policies/rules/${"deep/".repeat(24)}rule.ts`, "export {};\n");
    report();
  });
  after(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  it("holds report, packs, exceptions, configuration, digests and versions, and is as it was signed", () => {
    const created = create();
    const files = readPack(created.folder);
    for (const name of [
      "report/report.html",
      "report/findings.json",
      "sources/policies/exceptions.yaml",
      "sources/Pulumi.prod.yaml",
      "digests.json",
      "versions.json",
      "public-key.pem",
    ]) {
      assert.ok(files.has(name), name);
    }
    assert.deepEqual(verify().faults, []);
    assert.equal(verify().signer, created.fingerprint);
  });

  it("makes the same bytes of the same report and key, as a folder and as an archive", () => {
    const first = fs.readFileSync(create().archive);
    assert.deepEqual(fs.readFileSync(create().archive), first);
    assert.deepEqual(readPack(at("pack.tar")), readPack(at("pack")));
    assert.deepEqual(verify("pack.tar").faults, []);
  });

  it("is an archive that tar itself reads", () => {
    create();
    fs.mkdirSync(at("unpacked"));
    execFileSync("tar", ["xf", at("pack.tar"), "-C", at("unpacked")]);
    assert.deepEqual(readPack(at("unpacked/pack")), readPack(at("pack")));
  });

  it("keeps the private key to its owner and out of the pack", () => {
    create();
    assert.equal(fs.statSync(at("keys/signer.pem")).mode & 0o777, 0o600);
    for (const [name, content] of readPack(at("pack"))) {
      assert.ok(!content.includes("PRIVATE KEY"), name);
    }
    assert.throws(() => create({ key: at("pack/signer.pem") }), /inside the pack/);
  });

  it("refuses a key that others can read, or that is no Ed25519 key", () => {
    create();
    fs.chmodSync(at("keys/signer.pem"), 0o644);
    assert.throws(() => create(), /can be read by others.*chmod 600/);
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    fs.writeFileSync(at("ec.pem"), privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
    assert.throws(() => create({ key: at("ec.pem") }), /Ed25519 is needed/);
    assert.throws(() => create({ key: at("none.pem"), createKey: false }), /There is no key/);
  });

  const tampering: readonly (readonly [string, () => void, RegExp])[] = [
    [
      "a changed file",
      () => {
        fs.appendFileSync(at("pack/report/report.html"), " ");
      },
      /^Changed: report\/report\.html/,
    ],
    [
      "a missing file",
      () => {
        fs.rmSync(at("pack/versions.json"));
      },
      /^Missing: versions\.json/,
    ],
    [
      "an extra file",
      () => {
        write("pack/report/more.html", "x");
      },
      /^Added: report\/more\.html/,
    ],
    [
      "a missing signature",
      () => {
        fs.rmSync(at("pack/MANIFEST.sig"));
      },
      /is not signed/,
    ],
    [
      "a missing manifest",
      () => {
        fs.rmSync(at("pack/MANIFEST.sha256"));
      },
      /no evidence pack/,
    ],
    [
      "a changed manifest",
      () => {
        fs.appendFileSync(at("pack/MANIFEST.sha256"), `${"0".repeat(64)}  x\n`);
      },
      /signature does not fit/,
    ],
    [
      "another public key in the pack",
      () => {
        write("pack/public-key.pem", pem());
      },
      /signature does not fit/,
    ],
  ];
  for (const [what, tamper, words] of tampering) {
    it(`detects ${what}`, () => {
      create();
      tamper();
      assert.ok(
        verify().faults.some((fault) => words.test(fault)),
        verify().faults.join("\n"),
      );
    });
  }

  it("detects a pack that somebody else signed", () => {
    create();
    const trusted = publicKeyFrom(at("pack/public-key.pem"));
    create({ key: at("keys/other.pem") });
    assert.deepEqual(verify().faults, []);
    assert.match(verifyEvidence(readPack(at("pack")), trusted).faults.join(), /Signed by another key/);
  });

  it("detects a cut-off archive and links", () => {
    create();
    const whole = fs.readFileSync(at("pack.tar"));
    fs.writeFileSync(at("cut.tar"), whole.subarray(0, whole.length / 2));
    assert.throws(() => readPack(at("cut.tar")), /cut off|no tar/);
    fs.writeFileSync(at("text.tar"), "x".repeat(2000));
    assert.throws(() => readPack(at("text.tar")), /no tar archive/);
    fs.symlinkSync(at("Pulumi.yaml"), at("pack/link"));
    assert.throws(() => readPack(at("pack")), /no regular file/);
  });

  it("refuses a report that is older than the files, or not whole", () => {
    write("policies/exceptions.yaml", "exceptions: [] # looked at again\n");
    assert.throws(() => create(), /packs changed since/);
    report();
    fs.rmSync(at("report/report.sarif"));
    assert.throws(() => create(), /report\.sarif is missing/);
  });

  it("replaces an old pack only", () => {
    create();
    write("mine/thesis.txt", "x");
    assert.throws(() => create({ out: at("mine") }), /no evidence pack/);
  });
});

function pem(): string {
  return generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }) as string;
}
