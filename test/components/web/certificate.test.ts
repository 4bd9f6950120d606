import assert from "node:assert/strict";
import { Certificate, validatedHosts, validationFor } from "../../../components/web/certificate";
import { record } from "../../support/record";

const args = {
  zoneId: "Z1",
  names: ["mailgenius.com", "www.mailgenius.com"],
  tags: { System: "mailgenius" },
};

describe("Certificate", () => {
  it("proves each host by one record, and is used only when it is issued", async () => {
    const estate = await record(() => new Certificate("mg", args));
    const certificate = estate.named("mg-certificate").inputs;
    assert.equal(certificate.domainName, "mailgenius.com");
    assert.deepEqual(certificate.subjectAlternativeNames, ["www.mailgenius.com"]);
    assert.equal(certificate.validationMethod, "DNS");
    assert.equal(estate.named("mg-www.mailgenius.com").inputs.name, "_token.www.mailgenius.com.");
    assert.deepEqual(estate.named("mg-mailgenius.com").inputs.records, ["_value.mailgenius.com."]);
    assert.deepEqual(estate.named("mg-validation").inputs.validationRecordFqdns, [
      "_token.mailgenius.com.",
      "_token.www.mailgenius.com.",
    ]);
  });

  it("makes one record for a name and its wildcard, which ACM proves together", async () => {
    const estate = await record(
      () => new Certificate("c", { ...args, names: ["*.vdx.com", "vdx.com", "vdx.com"] }),
    );
    assert.equal(estate.ofType("aws:route53/record:Record").length, 1);
    assert.deepEqual(estate.named("c-certificate").inputs.subjectAlternativeNames, ["vdx.com"]);
    assert.deepEqual(validatedHosts(["*.vdx.com", "vdx.com", "api.vdx.com"]), ["vdx.com", "api.vdx.com"]);
  });

  it("lists no alternative names where there is one host, and puts certificate and validation into the region", async () => {
    const estate = await record(
      () => new Certificate("c", { ...args, names: ["app.vdx.com"], region: "us-east-1" }),
    );
    assert.ok(!("subjectAlternativeNames" in estate.named("c-certificate").inputs));
    assert.equal(estate.named("c-certificate").inputs.region, "us-east-1");
    assert.equal(estate.named("c-validation").inputs.region, "us-east-1");
  });

  it("refuses an empty list of names", () => {
    assert.throws(() => new Certificate("c", { ...args, names: [] }), /names is empty/);
  });

  it("says which names it has records for when one is missing", () => {
    const option = {
      domainName: "a.com",
      resourceRecordName: "n",
      resourceRecordType: "CNAME",
      resourceRecordValue: "v",
    };
    assert.throws(
      () => validationFor("b.com", [option]),
      /no validation record for b\.com; it names records for: a\.com/,
    );
  });
});
