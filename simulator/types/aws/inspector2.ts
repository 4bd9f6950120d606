import type { TypeEntry } from "../entry";
import { texts } from "./support/identity";

export const entries: Record<string, TypeEntry> = {
  "aws:inspector2/enabler:Enabler": {
    cloudFormation: { none: "CloudFormation cannot switch Inspector on" },
    id: (context) =>
      [texts(context, "accountIds"), texts(context, "resourceTypes")]
        .map((list) => [...list].sort().join(":"))
        .join("-"),
    sets: ["accountIds", "resourceTypes"],
  },
};
