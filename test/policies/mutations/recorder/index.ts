import { PolicyPack } from "@pulumi/policy";
import { propertiesOf, subjectData } from "../../../../policies/kit/resource-data";
import { type Properties, writeWorld, worldVariable } from "../world";

const file = process.env[worldVariable];
if (file === undefined) throw new Error(`${worldVariable} names no file.`);
const declared = new Map<string, Properties>();

/** Judges nothing: writes down what the engine shows each pack, as the kit reads it. */
new PolicyPack("world-recorder", {
  enforcementLevel: "advisory",
  policies: [
    {
      name: "record-inputs",
      description: "Keeps the declared inputs of every resource.",
      validateResource: ({ urn, props }) => {
        declared.set(urn, propertiesOf(props));
      },
    },
    {
      name: "record-stack",
      description: "Writes down the whole stack.",
      validateStack: ({ resources }) => {
        writeWorld(file, {
          data: resources.map((resource) => subjectData(resource, declared.get(resource.urn))),
          outputs: new Map(resources.map(({ urn, props }) => [urn, propertiesOf(props)])),
        });
      },
    },
  ],
});
