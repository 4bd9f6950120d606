import { processors } from "../../processors";
import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { notApplicable, passIf } from "../../kit/verdict";
import {
  accountPaths,
  accountsIn,
  endpointPaths,
  hostIn,
  idsIn,
  ownAccounts,
  policyPaths,
} from "./outsiders";

/** A contract stands before access: whoever is not in the register of processors gets neither. */
export const processorRegisterMatches = rule({
  name: "processor-register-matches",
  sentence:
    "Every foreign account with access and every address that data is sent to is in the register of processors.",
  severity: "medium",
  frameworks: { gdpr: ["28", "30(1)(d)"], lgpd: ["39"], requirements: ["VDX-141"] },
  remediation:
    "Take the account out of the `policy` (or the `endpoint` out of the subscription), or enter its owner in " +
    "policies/processors.ts once there is a contract.",
  types: [...Object.keys(policyPaths), ...Object.keys(accountPaths), ...Object.keys(endpointPaths)],
  judge: (subject, estate) => {
    const hosts = hostsOf(subject);
    const accounts = foreignAccountsOf(subject, estate);
    if (hosts.length === 0 && accounts.length === 0)
      return notApplicable("It names nobody outside the account.");
    const strangers = [
      ...accounts.filter((id) => !processors.some((each) => each.accounts?.includes(id) ?? false)),
      ...hosts.filter(
        (host) => !processors.some((each) => each.hosts?.some((own) => covers(own, host)) ?? false),
      ),
    ];
    return passIf(
      strangers.length === 0,
      `opens data to ${strangers.join(", ")}, not in the register of processors.`,
    );
  },
});

function foreignAccountsOf(subject: Subject, estate: Estate): readonly string[] {
  const policy = policyPaths[subject.type];
  const named =
    policy !== undefined
      ? [...accountsIn(subject.document(policy))]
      : (accountPaths[subject.type] ?? []).flatMap((path) => idsIn(subject.list(path)));
  if (named.length === 0) return [];
  const own = ownAccounts(estate);
  return named.filter((id) => !own.has(id));
}

function hostsOf(subject: Subject): readonly string[] {
  return (endpointPaths[subject.type] ?? [])
    .map((path) => hostIn(subject.text(path)))
    .filter((host) => host !== undefined);
}

function covers(registered: string, host: string): boolean {
  return registered.startsWith(".") ? host.endsWith(registered) : host === registered;
}
