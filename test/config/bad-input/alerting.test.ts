import { mailgenius, vdx, refused } from "./cases";

const gateway = ["estate:systems", "email-gateway"];
const eight =
  "operations-primary, operations-secondary, tech-lead, devops, dba, architecture, executive, security-lead";
const address = "an e-mail address in lower case, such as ops@mailgenius.com";

refused("alerting", [
  {
    title: "an empty mailbox of one of the eight roles",
    path: [...gateway, "alerting", "mailboxes", "executive"],
    value: "",
    says: `estate:systems.email-gateway.alerting.mailboxes.executive is ""; allowed: ${address}.`,
  },
  {
    title: "a role without a mailbox",
    path: [...gateway, "alerting", "mailboxes", "architecture"],
    value: undefined,
    says:
      "estate:systems.email-gateway.alerting.mailboxes.architecture is missing; allowed: the mailbox of this role. " +
      `Email Gateway has ${eight}.`,
  },
  {
    title: "a role that nobody has",
    path: [...gateway, "alerting", "mailboxes", "tech-leed"],
    value: "gateway@mailgenius.com",
    says:
      `estate:systems.email-gateway.alerting.mailboxes.tech-leed is unknown; allowed: ${eight}. ` +
      'Email Gateway has no other. Did you mean "tech-lead"?',
  },
  {
    title: "no mailboxes where the documents leave them open",
    path: [...vdx, "alerting"],
    value: undefined,
    says:
      "estate:systems.vdx.alerting is missing; allowed: a section mailboxes with operations, stakeholders. " +
      "VDX has these roles, and the documents leave their mailboxes open (EG-C09, VDX-G10).",
  },
  {
    title: "a placeholder of the documents",
    path: [...gateway, "alerting", "mailboxes", "dba"],
    value: "[email]",
    says: `estate:systems.email-gateway.alerting.mailboxes.dba is "[email]"; allowed: ${address}.`,
  },
  {
    title: "a channel that production does without",
    path: [...mailgenius, "alerting"],
    value: { withoutChannels: { pagerduty: "Nobody wants to be woken." } },
    says:
      "estate:systems.mailgenius.alerting.withoutChannels.pagerduty is present; allowed: nothing in production. " +
      "There every documented channel is used.",
  },
  {
    title: "doing without e-mail",
    path: [...mailgenius, "alerting"],
    value: { withoutChannels: { email: "Nobody reads it any more." } },
    says: "estate:systems.mailgenius.alerting.withoutChannels.email is unknown; allowed: slack, pagerduty, sms.",
  },
]);
