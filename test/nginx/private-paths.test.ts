import assert from "node:assert/strict";
import fc from "fast-check";
import { shapes } from "./shapes";
import { seenBy } from "./support/application";
import { realProxy } from "./support/real-proxy";
import { ask, type Question } from "./support/requests";
import * as http from "node:http";

const client = "203.0.113.9";
const privatePaths = Object.values(shapes).flatMap((inputs) => inputs.privatePaths);
const healthFolders = ["/health", "/api/health"];

/** The same path as other spellings that some router or URL parser takes for it. */
const spellings: Readonly<Record<string, (path: string) => string>> = {
  "as it is": (path) => path,
  "with a query": (path) => `${path}?a=/b`,
  "with a slash behind": (path) => `${path}/`,
  "with something below": (path) => `${path}/jobs`,
  "in capitals": (path) => path.toUpperCase(),
  "with double slashes": (path) => path.replaceAll("/", "//"),
  "with its letters encoded": (path) =>
    path.replace(/[a-z]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  "with its slashes encoded": (path) => `/${path.slice(1).replaceAll("/", "%2F")}`,
  "behind dot segments": (path) => `/public/.././x/..${path}`,
  "behind encoded dot segments": (path) => `/public/%2e%2e${path}`,
  "behind a dot segment": (path) => `/.${path}`,
  "with a backslash": (path) => `/public/..\\${path.slice(1)}`,
  "with an encoded backslash": (path) => `/public/..%5C${path.slice(1)}`,
  "with backslashes for slashes": (path) => `\\${path.slice(1).replaceAll("/", "\\")}`,
};

describe("private paths, on a real nginx", () => {
  const real = realProxy({
    ...shapes.mailgenius,
    privatePaths,
    healthFolders,
    healthRoutes: { "/health": "/api/health", "/health/readyz": "/health/readyz" },
    loadBalancerCidr: "127.0.0.0/8",
  });

  beforeEach(() => {
    real.application.seen.length = 0;
  });

  for (const [how, spell] of Object.entries(spellings)) {
    it(`are closed for the internet, written ${how}`, async () => {
      for (const path of [...privatePaths, ...healthFolders.map((folder) => `${folder}/database`)]) {
        const { status } = await real.proxy.from(client, spell(path));
        assert.ok([400, 403, 404].includes(status), `${spell(path)} gives ${status}`);
      }
      assert.deepEqual(real.application.seen, []);
    });
  }

  it("are closed in every spelling that a URL parser reads as one of them", async () => {
    const encoded = (character: string): string[] => [
      character,
      character.toUpperCase(),
      `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
    ];
    const piece = fc.constantFrom(
      "/",
      "//",
      "/./",
      "/x/../",
      "\\",
      "%2F",
      "%5c",
      "/%2e/",
      "/y/%2E%2e/",
      "/z/.%2e\\",
    );
    const spelled = fc
      .constantFrom(...privatePaths, "/api/health/queue")
      .chain((path) =>
        fc.tuple(
          ...Array.from(path).map((character) =>
            character === "/" ? piece : fc.constantFrom(...encoded(character)),
          ),
        ),
      )
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(spelled, async (path) => {
        await real.proxy.from(client, path);
      }),
      { numRuns: 200 },
    );
    assert.deepEqual(real.application.seen.map(({ url }) => url).filter(isPrivate), []);
  });

  it("answer callers inside the network, and nobody who only says so", async () => {
    for (const path of privatePaths) {
      assert.equal((await real.proxy.ask({ path })).status, 200, path);
      assert.equal((await real.proxy.from("10.20.33.44", path)).status, 200, path);
      assert.equal((await real.proxy.from(`10.20.33.44, ${client}`, path)).status, 403, path);
    }
  });

  it("leave names that only begin alike to the application", async () => {
    for (const path of ["/metricsdashboard", "/healthz", "/api/healthy", "/api/queue", "/.well-known/acme"]) {
      assert.equal((await real.proxy.from(client, path)).status, 200, path);
    }
  });

  it("are not asked for by health checks, which answer exactly and nothing below", async () => {
    const answer = await real.proxy.from(client, "/health");
    assert.equal(seenBy(answer).url, "/api/health");
    assert.equal(seenBy(await real.proxy.from(client, "/health/readyz")).url, "/health/readyz");
    for (const path of ["/health/", "/health/database", "/HEALTH/database", "/health/readyz/x"]) {
      assert.equal((await real.proxy.from(client, path)).status, 403, path);
    }
  });

  it("are health checks for the host itself, in plain text, and nothing else is", async () => {
    const plain = (path: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const options = { host: "127.0.0.1", port: real.proxy.place.layout.loopbackPort, path };
        http
          .get(options, (response) => {
            response.resume();
            resolve(response.statusCode ?? 0);
          })
          .on("error", reject);
      });
    assert.equal(await plain("/health/readyz"), 200);
    assert.equal(await plain("/metrics"), 404);
  });

  it("are what the load balancer's checks may ask by the instance's address", async () => {
    const check: Question = { port: real.proxy.port, host: "10.20.1.17", path: "/health" };
    assert.equal((await ask(check)).status, 200);
  });

  for (const path of ["/.env", "/.git/config", "/assets/.DS_Store", "/%2egit/HEAD", "/.well-known-not/x"]) {
    it(`hide ${path}, also from callers inside`, async () => {
      assert.equal((await real.proxy.ask({ path })).status, 404);
      assert.deepEqual(real.application.seen, []);
    });
  }
});

/** Whether a usual URL parser and router take it for a private path; written apart from what is tested. */
function isPrivate(url: string): boolean {
  const { pathname } = new URL(`http://host${url.startsWith("/") ? url : `/${url}`}`);
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // a router that cannot decode it does not find it
  }
  const normal = new URL(
    `http://host${path.replaceAll("\\", "/").replace(/\/+/g, "/")}`,
  ).pathname.toLowerCase();
  const closed = [...privatePaths, "/api/health/queue"];
  return closed.some((one) => normal === one || normal.startsWith(`${one}/`));
}
