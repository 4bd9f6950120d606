import { z } from "zod";
import { isPrivate, parseCidr, vpcPrefixLengths } from "../../lib/cidr";
import { logRetentionDays } from "../../lib/log-retention";
import { explained, oneOf, section, text } from "./key";

const retentionSet: ReadonlySet<number> = new Set(logRetentionDays);

/** Days that CloudWatch can keep a log group. */
export function retentionDays(meaning: string): z.ZodInt {
  return explained(
    z.int().refine((days) => retentionSet.has(days)),
    {
      meaning,
      unit: "days",
      allowed: logRetentionDays.join(", "),
      why: "CloudWatch knows only these numbers of days.",
    },
  );
}

function isVpcRange(value: string): boolean {
  try {
    const block = parseCidr(value);
    const { largest, smallest } = vpcPrefixLengths;
    return isPrivate(block) && block.prefixLength >= largest && block.prefixLength <= smallest;
  } catch {
    return false; // not a range, or an address inside one
  }
}

const networkKeys = z.strictObject({
  cidr: text(isVpcRange, {
    meaning: "Range of the VPC; no other stack may use it",
    allowed:
      "a private range (10/8, 172.16/12, 192.168/16) from /16 to /20 without host bits, such as 10.20.0.0/16",
  }),
  zones: explained(
    z
      .array(
        text(/^[a-z]{2}(-[a-z]+)+-\d[a-h]$/, {
          meaning: "An availability zone of `aws:region`",
          allowed: "an availability zone of aws:region, such as us-east-1a",
        }),
      )
      .min(3)
      .max(6)
      .refine((zones) => new Set(zones).size === zones.length),
    {
      meaning: "Availability zones of the subnets; removing one replaces what stands in it",
      allowed: "a list of 3 to 6 different availability zones of aws:region",
    },
  ),
  natGateways: oneOf(["per-zone", "single"], {
    meaning:
      "One NAT gateway in each zone, or one for all: cheaper, but its zone takes the others' way out with it",
  }),
  flowLogRetentionDays: retentionDays("How long flow logs of the VPC are kept; they hold client addresses"),
});

export const networkSchema = section(networkKeys, "The VPC of the stack");
