import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { Undetermined } from "../../kit/value";
import { notApplicable, pass, passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";
import { zoneType } from "./shared/zones";

/** Outputs by which a record can point at a resource. */
const addresses = [
  "dnsName",
  "domainName",
  "publicIp",
  "privateIp",
  "publicDns",
  "address",
  "endpoint",
  "bucketRegionalDomainName",
  "websiteDomain",
  "regionalDomainName",
  "cloudfrontDomainName",
  "fqdn",
] as const;

export const dnsNoDanglingRecord = rule({
  name: "dns-no-dangling-record",
  sentence: "Every alias and every address record points at a resource of the estate.",
  severity: "medium",
  frameworks: { checkov: ["CKV2_AWS_23"], ...resilience },
  remediation:
    "Take `aliases` or `records` from the resource's output, or remove the record with the resource.",
  types: ["aws:route53/record:Record"],
  judge: (subject, estate) => {
    const isAlias = subject.has("aliases");
    if (!isAlias && !["A", "AAAA"].includes(subject.text("type")))
      return notApplicable("neither alias nor address");
    const input = isAlias ? "aliases" : "records";
    if (comesFromEstate(estate, subject, input)) return pass;
    const values = isAlias
      ? subject.blocks("aliases").map((alias) => alias.raw("name"))
      : subject.list("records");
    const texts = values.filter((value) => typeof value === "string");
    if (texts.length < values.length) throw new Undetermined(input);
    const known = knownAddresses(estate, subject);
    return passIf(
      texts.some((text) => known.has(text)),
      `points at ${texts.join(", ")}, which is nothing of this estate`,
    );
  },
});

/** Whether the program takes the target from one of its resources; the zone does not count. */
function comesFromEstate(estate: Estate, subject: Subject, input: string): boolean {
  return subject.dependenciesOf(input).some((urn) => {
    const target = estate.find(urn);
    return target !== undefined && target.type !== zoneType;
  });
}

function knownAddresses(estate: Estate, subject: Subject): ReadonlySet<unknown> {
  return new Set(
    estate.subjects
      .filter(({ urn }) => urn !== subject.urn)
      .flatMap((each) => addresses.map((output) => estate.output(each, output)))
      .filter((value) => typeof value === "string"),
  );
}
