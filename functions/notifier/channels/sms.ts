import { PublishCommand, type SNSClient } from "@aws-sdk/client-sns";
import { z } from "zod";
import type { NotifierConfiguration } from "../../../lib/notifier-configuration";
import { shortened, type Message } from "../message";
import { sdkResult } from "./sdk-result";
import type { ReadSecret, Sender } from "./sender";

/** One SMS of plain letters. */
const longestText = 160;

/** The secret `contacts`: role → whose telephone it is. Further fields, such as the name, are for people. */
const contactsSchema = z.record(z.string(), z.looseObject({ phone: z.string().optional() }));
const telephone = /^\+[1-9]\d{7,14}$/;

/** SMS to the telephones of roles (EG-050, VDX-042, VDX-043, MG-033). Numbers are never logged. */
export function smsSender(
  configuration: NotifierConfiguration,
  secret: ReadSecret,
  client: Pick<SNSClient, "send">,
): Sender {
  const roles = [...new Set(Object.values(configuration.audiences).flatMap(({ phones }) => phones))];
  async function contacts(): Promise<{ phones: ReadonlyMap<string, string>; why: string }> {
    const text = (await secret())?.trim();
    if (text === undefined || text === "")
      return { phones: new Map(), why: "the secret contacts has no value" };
    const parsed = contactsSchema.safeParse(parsedJson(text));
    if (!parsed.success)
      return { phones: new Map(), why: "the secret contacts is no JSON of roles with a phone each" };
    const phones = Object.entries(parsed.data).flatMap(([role, { phone }]) => {
      const number = (phone ?? "").replace(/[\s()-]/g, "");
      return telephone.test(number) ? [[role, number] as const] : [];
    });
    return { phones: new Map(phones), why: "" };
  }
  const missing = (role: string): string => `the secret contacts has no telephone of ${role}`;
  return {
    async send(role, message, deadline) {
      const { phones, why } = await contacts();
      const number = phones.get(role);
      if (number === undefined) return { result: "not-configured", why: why === "" ? missing(role) : why };
      return sdkResult(deadline, (abortSignal) =>
        client.send(
          new PublishCommand({
            PhoneNumber: number,
            Message: smsText(configuration, message),
            MessageAttributes: {
              "AWS.SNS.SMS.SMSType": { DataType: "String", StringValue: "Transactional" },
            },
          }),
          { abortSignal },
        ),
      );
    },
    async gaps() {
      const { phones, why } = await contacts();
      return why !== "" ? [why] : roles.filter((role) => !phones.has(role)).map(missing);
    },
  };
}

export function smsText({ title, environment }: NotifierConfiguration, message: Message): string {
  const word = message.action === "resolve" ? "RESOLVED" : message.level.toUpperCase();
  const ascii = `[${environment}] ${title} ${word}: ${message.headline}`.replace(/[^ -~]+/g, " ");
  return shortened(ascii, longestText).replace("…", ".");
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // the parser's message would quote the secret
  }
}
