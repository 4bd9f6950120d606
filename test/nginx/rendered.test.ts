import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { renderNginx } from "../../nginx";
import { skipLoudly } from "../real/support";
import { allShapes, type Shape } from "./shapes";
import { complaints, makeProxyFolder, needsNginx, type ProxyFolder } from "./support/folder";
import { crossplane, gixy, lintersInstalled, type Directive } from "./support/linters";

/** Findings of gixy that are meant to be, by plugin, with the reason. */
const excused: Readonly<Record<string, string>> = {};

const nameOf = ({ stack, system, tier }: Shape): string => `${stack}-${system}-${tier}`;

/** Every proxy of every stack, held against nginx itself and against two linters. */
describe("rendered nginx configurations", () => {
  let place: ProxyFolder;
  const fileOf = (shape: Shape): string => path.join(place.folder, `${nameOf(shape)}.conf`);

  before(() => {
    place = makeProxyFolder({ port: 8443, loopbackPort: 8080 });
    for (const shape of allShapes) {
      fs.writeFileSync(fileOf(shape), renderNginx({ ...shape.inputs, layout: place.layout }));
    }
  });

  after(() => {
    place.remove();
  });

  it("are one for each system and stack", () => {
    assert.deepEqual(allShapes.map(nameOf).sort(), [
      ...["prod-email-gateway-api", "prod-mailgenius-app", "prod-vdx-backend"],
      ...["staging-email-gateway-api", "staging-mailgenius-app", "staging-vdx-backend"],
    ]);
  });

  describe("by nginx", () => {
    before(function () {
      needsNginx(this);
    });

    for (const shape of allShapes) {
      it(`${nameOf(shape)} gives no complaint`, () => {
        assert.equal(complaints({ folder: place.folder, file: fileOf(shape) }), "");
      });
    }

    it("a fault would be noticed", () => {
      const file = path.join(place.folder, "wrong.conf");
      const text = fs.readFileSync(place.layout.certificateKey, "utf8");
      fs.writeFileSync(file, text);
      assert.match(complaints({ folder: place.folder, file }), /^exit 1: .*\[emerg\]/);
    });
  });

  describe("by linters", () => {
    before(function () {
      if (!lintersInstalled()) skipLoudly(this, "no linters of nginx (tools/nginx-linters/install)");
    });

    it("gixy finds nothing insecure", () => {
      const findings = gixy(allShapes.map(fileOf));
      assert.deepEqual(
        findings.filter(({ plugin }) => excused[plugin] === undefined),
        [],
      );
      for (const plugin of Object.keys(excused)) {
        assert.ok(
          findings.some((finding) => finding.plugin === plugin),
          `${plugin} needs no excuse`,
        );
      }
    });

    it("gixy would notice a header that hides all others, a weak cipher and a request that chooses its host", () => {
      const worse: readonly [RegExp, string, string][] = [
        [/location \/ \{/, "location / { add_header X-Mine 1;", "add_header_redefinition"],
        [/TLSv1\.2 TLSv1\.3/, "TLSv1 TLSv1.2", "weak_ssl_tls"],
        [/proxy_set_header Host \$host/, "proxy_set_header Host $http_host", "host_spoofing"],
      ];
      for (const [pattern, replacement, plugin] of worse) {
        const file = path.join(place.folder, "worse.conf");
        const [shape] = allShapes;
        assert.ok(shape);
        fs.writeFileSync(file, fs.readFileSync(fileOf(shape), "utf8").replace(pattern, replacement));
        assert.ok(
          gixy([file]).some((finding) => finding.plugin === plugin),
          plugin,
        );
      }
    });

    it("crossplane reads every one, with each directive where it may stand", () => {
      for (const shape of allShapes) {
        const [http] = crossplane(fileOf(shape)).filter(({ directive }) => directive === "http");
        const servers = named(http, "server");
        assert.equal(servers.length, 2, nameOf(shape));
        const hosts = servers.flatMap((server) => named(server, "server_name")).flatMap(({ args }) => args);
        assert.deepEqual(hosts, ["_", ...shape.inputs.hosts]);
      }
    });
  });
});

function named(parent: Directive | undefined, name: string): readonly Directive[] {
  return (parent?.block ?? []).filter(({ directive }) => directive === name);
}
