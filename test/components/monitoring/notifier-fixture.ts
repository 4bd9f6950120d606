import { Notifier, type NotifierArgs } from "../../../components/monitoring/notifier";
import type { SystemName } from "../../../lib/system-names";
import { schedules, systems } from "../../../systems";
import { type Recording, record } from "../../support/record";

const mailboxes = {
  "email-gateway": Object.fromEntries(
    [
      ...["operations-primary", "operations-secondary", "tech-lead", "devops", "dba"],
      ...["security-lead", "architecture", "executive"],
    ].map((role) => [role, `${role}@gateway.test`]),
  ),
  vdx: { operations: "ops@vdx.com", stakeholders: "stakeholders@vdx.com" },
  mailgenius: {},
} as const;

export function declareNotifier(system: SystemName, change: Partial<NotifierArgs> = {}): Promise<Recording> {
  const digest = schedules[system]["alert-digest"];
  if (digest === undefined) throw new Error(`no digest of ${system}`);
  return record(
    () =>
      new Notifier(`${system}-notifier`, {
        place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
        system,
        title: systems[system].title,
        environment: "production",
        routing: systems[system].routing,
        settings: { mailboxes: mailboxes[system] },
        digestSchedule: digest.value,
        topicArns: { critical: "arn:t:critical", warning: "arn:t:warning", info: "arn:t:info" },
        keyArn: "arn:key",
        recoveryKeyArn: "arn:recovery-key",
        data: systems[system].operations.alerting,
        deletionProtection: true,
        tags: { System: system, Owner: "team" },
        ...change,
      }),
  );
}

export interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export function statementsOf(estate: Recording, policy: string): readonly Statement[] {
  return (JSON.parse(String(estate.named(policy).inputs.policy)) as { Statement: Statement[] }).Statement;
}
