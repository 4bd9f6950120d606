import * as pulumi from "@pulumi/pulumi";
import estate from "../../index";
import { readStack } from "../../config";
import { record, type Recording } from "../support/record";

/** Everything that a stack declares, under mocks: quick enough for rules that look at the whole estate. */
export async function declared(stack: string): Promise<Recording> {
  const file = readStack(stack);
  if (!file.ok) throw new Error(`Pulumi.${stack}.yaml cannot be read`);
  const texts = Object.entries(file.config).map(([key, value]) => [
    key,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  return record(() => {
    pulumi.runtime.setAllConfig(Object.fromEntries(texts) as Record<string, string>);
    return estate();
  }, stack);
}
