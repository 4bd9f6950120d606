import type * as pulumi from "@pulumi/pulumi";
import type { RoutingFacts } from "../../lib/routing-facts";
import type { Channel } from "../../lib/severity";

/**
 * Secrets that people fill, for the channels that the stack uses, with what their value must be: in words that fit into
 * a tag.
 */
export function secretsFor(
  channels: readonly Channel[],
  title: string,
  { audiences, destinations }: RoutingFacts,
): Readonly<Record<string, string>> {
  const roles = new Set(Object.values(audiences).flatMap(({ value }) => value.phones));
  const slack = (destinations.slack?.value ?? "").replace("#", "");
  const pagerduty = destinations.pagerduty?.value ?? "";
  return {
    ...(channels.includes("slack") && {
      "slack-webhook": `Alerts of ${title}: address of the webhook of the Slack channel ${slack}`,
    }),
    ...(channels.includes("pagerduty") && {
      "pagerduty-key":
        `Alerts of ${title}: integration key (Events API v2) of PagerDuty for ${pagerduty}`.replace(
          /[()']/g,
          "",
        ),
    }),
    ...(channels.includes("sms") && {
      contacts: `Alerts of ${title}: JSON with name and phone of each role: ${[...roles].join(" ")}`,
    }),
  };
}

/** The words by which the notifier's code knows the secrets. */
const codeNames: Readonly<Record<string, string>> = {
  "slack-webhook": "slack",
  "pagerduty-key": "pagerduty",
};

/** ARNs of secrets by the word of the code. */
export function byCodeName(
  arns: Readonly<Record<string, pulumi.Output<string>>>,
): Readonly<Record<string, pulumi.Output<string>>> {
  return Object.fromEntries(Object.entries(arns).map(([name, arn]) => [codeNames[name] ?? name, arn]));
}
