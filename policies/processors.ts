/** Somebody outside the account who receives data or may reach it. */
export interface Processor {
  readonly name: string;
  /** What it does with which data. */
  readonly task: string;
  /** AWS account ids that belong to it. */
  readonly accounts?: readonly string[];
  /** Hosts that data is sent to; a leading dot stands for every host below. */
  readonly hosts?: readonly string[];
}

/** The register of processors (GDPR 28, LGPD 39). Whoever is not in it gets no access and no data. */
export const processors: readonly Processor[] = [
  {
    name: "Amazon Web Services",
    task: "Runs the infrastructure; its services come in as services, not as accounts",
    hosts: [".amazonaws.com"],
  },
  {
    name: "Resend",
    task: "Sends MailGenius's e-mails (MG-133): addresses and contents of every campaign",
    hosts: ["api.resend.com"],
  },
  {
    name: "Sentry",
    task: "Collects VDX's errors (VDX-061, VDX-141)",
    hosts: [".sentry.io"],
  },
  {
    name: "PagerDuty",
    task: "Calls the person on duty (MG-032, VDX-041); alarm texts name no persons",
    hosts: [".pagerduty.com"],
  },
  {
    name: "Slack",
    task: "Shows alarms to the operators (MG-030); alarm texts name no persons",
    hosts: ["hooks.slack.com"],
  },
];
