import assert from "node:assert/strict";
import { Cloud } from "../../../simulator";
import { sharedId } from "../../../simulator/types/entry";

const type = "random:index/randomPassword:RandomPassword";
const urn = (name: string): string => `urn:pulumi:test::mail-estate::${type}::${name}`;

describe("resources that share an id", () => {
  it("are never mistaken for one another, not even when one of them is gone", () => {
    const cloud = new Cloud();
    for (const name of ["first", "second"]) {
      cloud.put({
        ...{
          urn: urn(name),
          type,
          id: sharedId,
          generation: 0,
          revision: 1,
          account: "1",
          region: "us-east-1",
        },
        inputs: {},
        outputs: {},
      });
    }
    assert.equal(cloud.byId(type, sharedId, urn("first"))?.urn, urn("first"));
    assert.equal(cloud.byId(type, sharedId, urn("third")), undefined);
  });
});
