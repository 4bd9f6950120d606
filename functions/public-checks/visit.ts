import * as http from "node:http";
import * as https from "node:https";
import { reasonOf } from "../shared/reading";

/** The last answer, after all redirects. */
export interface Visit {
  readonly url: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export interface VisitOptions {
  readonly host: string;
  readonly path: string;
  /** Where the visit begins. */
  readonly scheme: "http" | "https";
  /** Ports of the listeners. @default 80 and 443 */
  readonly ports?: { readonly http: number; readonly https: number };
  /** Replaces Node's list of certificate authorities. */
  readonly ca?: string;
}

const timeoutMs = 10_000;
const mostRedirects = 5;
const largestBodyBytes = 1024 * 1024;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Visits a public address as a browser would: from plain HTTP through every redirect to the answer (EG-C29), with the
 * certificate verified. Throws with the reason in words.
 */
export async function visit(options: VisitOptions): Promise<Visit> {
  let url = new URL(`${options.scheme}://${options.host}${options.path}`);
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const answer = await ask(url, options).catch((error: unknown) => {
      throw new Error(`${url.href}: ${reasonOf(error)}`, { cause: error });
    });
    if (!redirects.has(answer.status)) return { ...answer, url: url.href };
    if (answer.location === undefined) throw new Error(`${url.href}: a redirect without a target`);
    const next = new URL(answer.location, url);
    if (url.protocol === "https:" && next.protocol !== "https:") {
      throw new Error(`${url.href}: a redirect back to plain HTTP`);
    }
    url = next;
  }
  throw new Error(`${options.host}${options.path}: more than ${String(mostRedirects)} redirects`);
}

interface OneAnswer extends Omit<Visit, "url"> {
  readonly location: string | undefined;
}

function ask(url: URL, { ports, ca }: VisitOptions): Promise<OneAnswer> {
  const secure = url.protocol === "https:";
  const port = url.port !== "" ? Number(url.port) : secure ? (ports?.https ?? 443) : (ports?.http ?? 80);
  const options = {
    host: url.hostname,
    port,
    path: `${url.pathname}${url.search}`,
    agent: false as const,
    signal: AbortSignal.timeout(timeoutMs),
    headers: { accept: "application/json, text/html", "user-agent": "public-checks" },
    ...(ca === undefined ? {} : { ca }),
  };
  return new Promise((resolve, reject) => {
    const asked = (secure ? https : http).get(options, (response) => {
      const parts: Buffer[] = [];
      let bytes = 0;
      response.on("data", (part: Buffer) => {
        bytes += part.length;
        parts.push(part);
        if (bytes <= largestBodyBytes) return;
        reject(new Error(`an answer of more than ${String(largestBodyBytes)} bytes`));
        response.destroy();
      });
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          contentType: response.headers["content-type"] ?? "",
          location: response.headers.location,
          body: Buffer.concat(parts).toString("utf8"),
        });
      });
      response.on("error", reject);
    });
    asked.on("error", reject);
  });
}
