import { publicEndpoint, type PublicCheck } from "../../lib/public-checks";
import { isGood, readHealth, readStatus } from "../shared/health";
import { type Findings, flag, joined, reading, reasonOf } from "../shared/reading";
import { certificateDaysLeft } from "./certificate";
import { visit, type Visit, type VisitOptions } from "./visit";

export type Reach = Pick<VisitOptions, "ports" | "ca">;

/** Checks every host at once. A fault is a reason for the whole run to fail. */
export async function runChecks(checks: readonly PublicCheck[], reach: Reach = {}): Promise<Findings> {
  const visits = checks.map((check) => runCheck(check, reach));
  const hosts = [...new Set(checks.map(({ host }) => host))];
  return joined(await Promise.all([...visits, ...hosts.map((host) => checkCertificate(host, reach))]));
}

async function runCheck(check: PublicCheck, reach: Reach): Promise<Findings> {
  const { host, path, expected } = check;
  const endpoint = publicEndpoint(check);
  try {
    const answer = await visit({ host, path, scheme: "http", ...reach });
    if (!answer.url.startsWith(`https://${host}`)) throw new Error(`it ends at ${answer.url}`);
    judge(expected, answer);
    return { readings: [flag("endpointFailed", false, endpoint)], faults: [] };
  } catch (error) {
    return {
      readings: [flag("endpointFailed", true, endpoint)],
      faults: [{ message: `${endpoint} failed: ${reasonOf(error)}`, details: { endpoint } }],
    };
  }
}

/** Throws unless the answer is what a well system gives (VDX-035, VDX-036, VDX-049). */
function judge(expected: PublicCheck["expected"], answer: Visit): void {
  if (expected.kind === "page") {
    if (!isGood(answer.status)) throw new Error(`HTTP ${String(answer.status)}`);
    if (!answer.contentType.includes("text/html"))
      throw new Error(`no page but ${answer.contentType || "nothing"}`);
    return;
  }
  const readings = expected.kind === "health" ? readHealth(expected, answer) : readStatus(expected, answer);
  const ailing = readings.filter(({ value }) => value > 0);
  if (ailing.length === 0) return;
  const parts = ailing.map(({ dimension, value }) => `${dimension ?? "the whole"} (level ${String(value)})`);
  throw new Error(`not healthy: ${parts.join(", ")}`);
}

async function checkCertificate(host: string, { ports }: Reach): Promise<Findings> {
  try {
    const days = await certificateDaysLeft(host, ports?.https);
    return { readings: [reading("certificateDaysLeft", days, host)], faults: [] };
  } catch (error) {
    const message = `The certificate of ${host} could not be read: ${reasonOf(error)}`;
    return { readings: [], faults: [{ message, details: { host } }] };
  }
}
