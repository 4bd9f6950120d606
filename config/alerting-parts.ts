import { channelsOf, mailboxRoles, type RoutingFacts } from "../lib/routing-facts";
import type { Channel } from "../lib/severity";
import { systemNames } from "../lib/system-names";
import { estateRouting, systems } from "../systems";
import type { KeyPath } from "./fault";
import { isSection, valueAt } from "./plain";

/** What a stack file says of the alerting of one system, or of what all share, and what it must say. */
export interface AlertingParts {
  readonly title: string;
  /** Where the section stands, or would stand. */
  readonly path: KeyPath;
  /** Whether it stands there. */
  readonly present: boolean;
  /** Roles as written, valid or not; undefined where there is no such section. */
  readonly roles: readonly string[] | undefined;
  readonly without: readonly string[];
  readonly wantedRoles: readonly string[];
  readonly channels: readonly Channel[];
}

export function alertingPartsOf(raw: unknown): readonly AlertingParts[] {
  const declared = systemNames.filter((name) => isSection(valueAt(raw, ["estate:systems", name])));
  return [
    alertingOf(raw, ["estate:alerting"], "The estate", estateRouting),
    ...declared.map((name) => {
      const { title, routing } = systems[name];
      return alertingOf(raw, ["estate:systems", name, "alerting"], title, routing);
    }),
  ];
}

function alertingOf(raw: unknown, path: KeyPath, title: string, routing: RoutingFacts): AlertingParts {
  const [mailboxes, without] = ["mailboxes", "withoutChannels"].map((key) => valueAt(raw, [...path, key]));
  return {
    title,
    path,
    present: isSection(valueAt(raw, path)),
    roles: isSection(mailboxes) ? Object.keys(mailboxes) : undefined,
    without: isSection(without) ? Object.keys(without) : [],
    wantedRoles: mailboxRoles(routing),
    channels: channelsOf(routing),
  };
}
