import assert from "node:assert/strict";
import type * as http from "node:http";
import { shapes } from "./shapes";
import { RunningProxy } from "./support/proxy";
import { realProxy } from "./support/real-proxy";
import type { Answer } from "./support/requests";

const aYear = "public, max-age=31536000, immutable";

describe("files that browsers keep, on a real nginx", () => {
  const real = realProxy(shapes.mailgenius, { answer });

  /** What the application says goes into the query: status, and Cache-Control. */
  function ask(path: string, says: { status?: number; cache?: string } = {}): Promise<Answer> {
    const query = new URLSearchParams({ status: String(says.status ?? 200), cache: says.cache ?? "" });
    return real.proxy.ask({ path: `${path}?${query.toString()}` });
  }

  for (const path of ["/app.js", "/a/b/style.css", "/LOGO.PNG", "/photo.jpeg", "/favicon.ico", "/x.y.svg"]) {
    it(`keep ${path} for a year, said once`, async () => {
      for (const cache of ["", "public, max-age=0", "max-age=3600"]) {
        const { headers, headerNames } = await ask(path, { cache });
        assert.equal(headers["cache-control"], aYear);
        assert.equal(headerNames.filter((name) => name === "cache-control").length, 1);
      }
    });
  }

  for (const status of [206, 304]) {
    it(`keep them when the answer is ${status}`, async () => {
      assert.equal((await ask("/app.js", { status })).headers["cache-control"], aYear);
    });
  }

  for (const status of [301, 302, 400, 403, 404, 500, 503]) {
    it(`never keep an answer of status ${status}`, async () => {
      assert.equal((await ask("/app.js", { status })).headers["cache-control"], undefined);
    });
  }

  for (const cache of ["no-store", "private, max-age=60", "No-Cache", "public, no-cache"]) {
    it(`leave "${cache}" to the real.application, which knows its tracking pixels and avatars`, async () => {
      assert.equal((await ask("/open.gif", { cache })).headers["cache-control"], cache);
    });
  }

  for (const path of ["/", "/orders", "/app.json", "/js", "/app.js/x", "/report?name=a.js"]) {
    it(`leave ${path} to the application`, async () => {
      const cache = "max-age=5";
      assert.equal((await real.proxy.ask({ path: addQuery(path, cache) })).headers["cache-control"], cache);
    });
  }

  it("are not known to a system whose documents name none", async () => {
    const ports = [{ port: real.application.port, weight: 1 }];
    const other = await RunningProxy.start({ ...shapes.vdx, ports });
    try {
      const { headers } = await other.ask({ path: "/app.js?cache=max-age%3D5" });
      assert.equal(headers["cache-control"], "max-age=5");
    } finally {
      await other.stop();
    }
  });
});

function addQuery(path: string, cache: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}cache=${encodeURIComponent(cache)}`;
}

function answer(request: http.IncomingMessage, response: http.ServerResponse): void {
  const query = new URL(`http://host${request.url ?? "/"}`).searchParams;
  response.statusCode = Number(query.get("status") ?? 200);
  const cache = query.get("cache") ?? "";
  if (cache !== "") response.setHeader("Cache-Control", cache);
  response.end();
}
