import { chosen, stated, type Fact } from "../../lib/facts";
import type { SigningKeyFacts } from "../../lib/system-facts";
import { translated } from "../translated";

type Texts = Readonly<Record<string, Fact<string>>>;

/**
 * Every process of VDX. Left out on purpose: addresses, region and bucket (they come from the stack's own resources),
 * and AWS keys (the instance's role replaces them, VDX-C10).
 */
export const environmentVariables: Texts = {
  NODE_ENV: stated("production", ["VDX-018"], "NODE_ENV=production"),
  API_VERSION: stated("v1", ["VDX-018"], "API_VERSION=v1"),
  DATABASE_POOL_MIN: stated("2", ["VDX-019"], "DATABASE_POOL_MIN=2"),
  DATABASE_POOL_MAX: stated("10", ["VDX-019"], "DATABASE_POOL_MAX=10"),
  JWT_EXPIRES_IN: stated("1h", ["VDX-125"], "JWT_EXPIRES_IN=1h"),
  REFRESH_TOKEN_EXPIRES_IN: stated("7d", ["VDX-125"], "REFRESH_TOKEN_EXPIRES_IN=7d"),
  SMTP_PORT: stated("587", ["VDX-022"], "SMTP_PORT=587"),
  SMTP_FROM: stated("VDX <noreply@vdx.com>", ["VDX-022"], "SMTP_FROM=VDX <noreply@vdx.com>"),
  STORAGE_TYPE: stated("s3", ["VDX-023"], "STORAGE_TYPE=s3"),
  LOG_LEVEL: stated("info", ["VDX-064", "VDX-063"], "LOG_LEVEL=info"),
};

/** Keyed in kebab case; the application sees each under the same name in capitals (`SMTP_USER`). */
export const applicationSecrets: Texts = {
  "smtp-user": translated(
    "User name at the mail server",
    ["VDX-022", "VDX-132"],
    "SMTP_USER=noreply@vdx.com",
    "A mail service on AWS issues user and password together; neither is the sender's address.",
  ),
  "smtp-password": translated(
    "Password at the mail server",
    ["VDX-132", "VDX-134"],
    "SMTP_PASSWORD=email-password",
    "The printed value is a placeholder.",
  ),
  "sentry-dsn": translated(
    "Address and key that errors are reported with",
    ["VDX-061", "VDX-132"],
    "SENTRY_DSN=https://xxx@sentry.io/xxx",
    "The printed value is a placeholder.",
  ),
};

/** Nobody outside has to know these: the stack makes them. `JWT_SECRET` itself is composed (connections.ts). */
export const signingKeys: Readonly<Record<string, SigningKeyFacts>> = {
  "jwt-secret": {
    purpose: translated(
      "Keys that sign the tokens of logged-in users",
      ["VDX-132", "VDX-134"],
      "JWT_SECRET=your-super-secret-key-change-me",
      "The printed value is a placeholder; the stack makes its own, and the next ones.",
    ),
    rotationDays: chosen(
      90,
      ["VDX-G07", "VDX-130", "VDX-160"],
      "Rotation is documented, no interval; the table proposes 90 days with two valid keys.",
    ),
  },
};
