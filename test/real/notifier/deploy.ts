import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import type { Emulator } from "../../support/emulators";

export interface Deployed {
  readonly name: string;
  readonly bundle: string;
  readonly handler: string;
  readonly configuration: unknown;
  readonly environment: Readonly<Record<string, string>>;
}

/** Makes a function in an emulator from a bundle, as the component does on AWS. Answers its ARN. */
export async function deployFunction(emulator: Emulator, deployed: Deployed): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "deploy-"));
  try {
    writeFileSync(path.join(folder, "index.js"), deployed.bundle);
    writeFileSync(path.join(folder, "configuration.json"), JSON.stringify(deployed.configuration));
    const pack =
      "import shutil,sys; shutil.make_archive(sys.argv[1] + '/../' + sys.argv[2], 'zip', sys.argv[1])";
    const archive = path.basename(folder);
    execFileSync("python3", ["-c", pack, folder, archive]);
    const zip = path.join(path.dirname(folder), `${archive}.zip`);
    const code = readFileSync(zip).toString("base64");
    rmSync(zip);
    return await create(emulator, deployed, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** By Lambda's plain API: the emulator checks no signature, and no client of Lambda is needed elsewhere. */
async function create(
  { endpoint }: Emulator,
  { name, handler, environment }: Deployed,
  code: string,
): Promise<string> {
  const answer = await fetch(`${endpoint}/2015-03-31/functions`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: "AWS4-HMAC-SHA256 Credential=testing/20261124/us-east-1/lambda/aws4_request",
    },
    body: JSON.stringify({
      FunctionName: name,
      Runtime: "nodejs24.x",
      Handler: handler,
      Role: "arn:aws:iam::123456789012:role/notifier",
      Timeout: 90,
      MemorySize: 256,
      Environment: { Variables: environment },
      Code: { ZipFile: code },
    }),
  });
  const { FunctionArn } = (await answer.json()) as { FunctionArn?: string };
  if (FunctionArn === undefined) throw new Error(`the function could not be made: ${answer.status}`);
  return FunctionArn;
}
