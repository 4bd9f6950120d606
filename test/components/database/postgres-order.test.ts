import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { Postgres } from "../../../components/database/postgres";
import { args } from "./postgres-fixture";

describe("Postgres", () => {
  it("declares no instance before its log groups exist: RDS would make them itself", async () => {
    const existing: string[] = [];
    const before: Record<string, readonly string[]> = {};
    const outputs = {
      arn: "arn:aws:any:us-east-1:111111111111:x",
      hex: "1a2b3c4d",
      result: "x",
      address: "x",
    };
    await pulumi.runtime.setMocks({
      newResource: async ({ type, name, inputs }) => {
        if (type.endsWith(":Instance")) before[name] = [...existing];
        if (type.endsWith(":LogGroup")) {
          await new Promise((resolve) => setTimeout(resolve, 50)); // long enough to be overtaken
          existing.push(name);
        }
        return { id: name, state: { ...outputs, ...(inputs as object) } };
      },
      call: () => ({}),
    });
    new Postgres("vdx-db", args);
    await pulumi.runtime.disconnect();
    for (const name of ["vdx-db-primary", "vdx-db-replica-reader"]) {
      assert.ok(before[name]?.includes(`${name}-postgresql`), name);
    }
  });
});
