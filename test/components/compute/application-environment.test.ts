import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { renderUserData, type InstanceFacts } from "../../../components/compute/user-data";
import { systems } from "../../../systems";
import { webInstance } from "./instances";

const missing = ["jq", "flock", "bash"].filter(
  (program) => spawnSync(program, ["--version"]).error !== undefined,
);
const title = missing.length === 0 ? "" : `: SKIPPED, ${missing.join(" and ")} not installed`;

/** Answers like the AWS CLI would: two settings, two secrets of JSON, one of plain text. */
const fakeCli = `#!/bin/bash
case "$*" in
  "ssm get-parameters-by-path --path /mailgenius/production "*)
    echo '{"Parameters":[{"Name":"/mailgenius/production/LOG_LEVEL","Value":"info"},{"Name":"/mailgenius/production/NODE_OPTIONS","Value":"shared"}]}' ;;
  *get-secret-value*mailgenius-db*) echo '{"username":"app","password":"p@ss/w\\u00f6rd#1","host":"db.internal","port":5432}' ;;
  *get-secret-value*jwt*) echo '{"next":"N1","current":"C1","previous":"P1"}' ;;
  *get-secret-value*resend*) [[ -e "$SECRET_MISSING" ]] && exit 254; echo 're_123=' ;;
  *) exit 99 ;;
esac
`;

describe(`environment of the application${title}`, () => {
  let folder: string;

  before(function () {
    if (missing.length > 0) this.skip();
  });
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "environment-"));
    fs.writeFileSync(path.join(folder, "aws"), fakeCli, { mode: 0o755 });
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  it("joins settings, secrets and the tier's own variables, which win", () => {
    const { status, stderr } = collect(folder, webInstance);
    assert.equal(status, 0, stderr);
    assert.deepEqual(variables(folder), {
      LOG_LEVEL: "info",
      NODE_OPTIONS: "--max-old-space-size=8192",
      TITLE: "it's mail",
      DATABASE_USERNAME: "app",
      DATABASE_PASSWORD: "p@ss/wörd#1",
      DATABASE_HOST: "db.internal",
      DATABASE_PORT: "5432",
      RESEND_API_KEY: "re_123=",
      DATABASE_URL: "postgresql://app:p%40ss%2Fw%C3%B6rd%231@db.internal:5432/app?sslmode=verify-full",
    });
  });

  it("has the key to sign with under its documented name, the former and the coming one beside it", () => {
    const { status, stderr } = collect(folder, {
      ...webInstance,
      secretArns: {
        JWT_SECRET: "arn:aws:secretsmanager:us-east-1:111122223333:secret:vdx-jwt-secret-AbCdEf",
      },
      composedVariables: { JWT_SECRET: systems.vdx.connections.composedVariables.JWT_SECRET?.value ?? "" },
    });
    assert.equal(status, 0, stderr);
    const { JWT_SECRET, JWT_SECRET_NEXT, JWT_SECRET_CURRENT, JWT_SECRET_PREVIOUS } = variables(folder);
    assert.deepEqual(
      [JWT_SECRET, JWT_SECRET_NEXT, JWT_SECRET_CURRENT, JWT_SECRET_PREVIOUS],
      ["C1", "N1", "C1", "P1"],
    );
  });

  it("is readable by its owner only", () => {
    collect(folder, webInstance);
    assert.equal(fs.statSync(path.join(folder, "run/environment")).mode & 0o777, 0o600);
  });

  it("names a secret that has no value yet, and leaves the former environment alone", () => {
    collect(folder, webInstance);
    fs.writeFileSync(path.join(folder, "missing"), "");
    const { status, stderr } = collect(folder, webInstance);
    assert.equal(status, 1);
    assert.match(stderr, /Secret RESEND_API_KEY .* has no value yet/);
    assert.equal(variables(folder).LOG_LEVEL, "info");
  });

  it("names what a composed variable lacks", () => {
    const { status, stderr } = collect(folder, {
      ...webInstance,
      composedVariables: { URL: "https://{NOBODY}/" },
    });
    assert.notEqual(status, 0);
    assert.match(stderr, /needs NOBODY, which is not set/);
  });
});

interface WrittenFile {
  readonly path: string;
  readonly content: string;
}

/** Runs the script as an instance gets it, with its folders moved below `folder`. */
function collect(folder: string, facts: InstanceFacts): { status: number | null; stderr: string } {
  const moved = (text: string) =>
    text.replaceAll("/opt/platform", folder).replaceAll("/run/application", path.join(folder, "run"));
  const document = JSON.parse(renderUserData(facts).replace("#cloud-config\n", "")) as {
    write_files: WrittenFile[];
  };
  for (const file of document.write_files.filter(({ path: name }) => name.startsWith("/opt/platform/"))) {
    fs.writeFileSync(path.join(folder, path.basename(file.path)), moved(file.content), { mode: 0o755 });
  }
  return spawnSync(path.join(folder, "application-environment"), {
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: `${folder}:${process.env.PATH ?? ""}`,
      SECRET_MISSING: path.join(folder, "missing"),
    },
  });
}

function variables(folder: string): Record<string, string> {
  const lines = fs.readFileSync(path.join(folder, "run/environment"), "utf8").trim().split("\n");
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}
