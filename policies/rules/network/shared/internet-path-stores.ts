import type { Estate } from "../../../kit/estate";
import { leavesOf, linked } from "../../../kit/links";
import type { Subject } from "../../../kit/subject";
import { guarded, judgeEach } from "../../../kit/three-valued";
import { Undetermined } from "../../../kit/value";
import { allOf, fail, notApplicable, pass, type Verdict } from "../../../kit/verdict";
import { dataStores } from "./data-stores";
import { judgeGroups } from "./group-paths";
import { subnetTypes } from "./network-types";
import { exitsOf } from "./routes";

/** A data store: its address, its groups, and its subnets where it names them itself. */
export function judgeStore(estate: Estate, store: Subject): Verdict {
  const shape = dataStores[store.type];
  if (shape === undefined) return notApplicable("not a data store");
  const inherits = shape.inheritsFrom !== undefined && store.has(shape.inheritsFrom);
  const { groups, subnets } = shape;
  return allOf([
    guarded(() => judgeAddress(store)),
    guarded(() => {
      if (groups === undefined) return pass;
      if (inherits && !store.has(groups)) return pass; // the source's groups, judged there
      return judgeGroups(estate, store, [groups], () => []);
    }),
    guarded(() => {
      if (subnets !== undefined && store.has(subnets)) return judgeDataSubnets(estate, store, subnets);
      if (shape.subnetGroup === undefined || inherits || store.has(shape.subnetGroup)) return pass;
      return fail(`names no ${shape.subnetGroup}: it would live in the public subnets of the default VPC`);
    }),
  ]);
}

function judgeAddress(store: Subject): Verdict {
  const shape = dataStores[store.type] ?? {};
  if (shape.public !== undefined && store.flag(shape.public, false)) return fail("has a public address");
  if (shape.publicWithoutVpc === true && !store.has("vpcOptions")) {
    return fail("names no vpcOptions: its endpoint is public");
  }
  return pass;
}

/** Subnets of data have no way out: not to an internet gateway, and not through NAT either. */
export function judgeDataSubnets(estate: Estate, subject: Subject, input: string): Verdict {
  const subnets = linked(estate, subject, input, ...subnetTypes);
  if (subnets.length === 0) throw new Undetermined(input);
  return allOf([
    judgeEach(subnets, (subnet) => {
      const [way] = exitsOf(estate, subnet);
      return way === undefined
        ? pass
        : fail(`lives in ${subnet.name}, which has a route through ${way.kind} (${way.route})`);
    }),
    guarded(() => {
      if (leavesOf(subject.raw(input)).length > subnets.length) throw new Undetermined(input);
      return pass;
    }),
  ]);
}
