import type { IdentityContext, TypeEntry } from "../entry";
import { arn, createdAt, digest, text, texts, unlessGiven, uuid } from "./support/identity";
import { certificateArn } from "./support/references";

const certificateId = (context: IdentityContext): string =>
  arn(context, "acm", `certificate/${uuid(context)}`);

/** The names of the certificate, each once, the main one first. */
function domains(context: IdentityContext): readonly string[] {
  const names = [text(context, "domainName"), ...texts(context, "subjectAlternativeNames")];
  return [...new Set(names)].filter((name) => name !== "");
}

/** The CNAME that proves control of a domain; a wildcard and its base share one. */
function validationOption(context: IdentityContext, domain: string): Readonly<Record<string, string>> {
  const base = domain.replace(/^\*\./, "");
  return {
    domainName: domain,
    resourceRecordName: `_${digest(`${context.accountId}${base}`, 32)}.${base}.`,
    resourceRecordType: "CNAME",
    resourceRecordValue: `_${digest(`${context.accountId}${base}value`, 32)}.xlfgrmvvlj.acm-validations.aws.`,
  };
}

export const entries: Record<string, TypeEntry> = {
  "aws:acm/certificate:Certificate": {
    cloudFormation: "AWS::CertificateManager::Certificate",
    id: certificateId,
    replaces: { validationOptions: "part of the request (CloudFormation: DomainValidationOptions)" },
    sets: ["subjectAlternativeNames", "validationOptions"],
    outputs: (context) => ({
      arn: certificateId(context),
      domainValidationOptions:
        text(context, "validationMethod") === "DNS"
          ? domains(context).map((name) => validationOption(context, name))
          : [],
      notAfter: "2026-07-18T00:00:00Z",
      notBefore: createdAt,
      pendingRenewal: false,
      renewalEligibility: "INELIGIBLE",
      renewalSummaries: [],
      status: "PENDING_VALIDATION",
      type: "AMAZON_ISSUED",
      validationEmails: [],
      ...unlessGiven(context, { keyAlgorithm: "RSA_2048", subjectAlternativeNames: domains(context) }),
    }),
  },
  "aws:acm/certificateValidation:CertificateValidation": {
    cloudFormation: { none: "waits for a certificate; CloudFormation waits by itself" },
    id: () => createdAt.replace("T", " ").replace("Z", " +0000 UTC"),
    replaces: {
      certificateArn: "another certificate is another wait",
      validationRecordFqdns: "other records are another wait",
    },
    sets: ["validationRecordFqdns"],
    references: [certificateArn("certificateArn")],
  },
};
