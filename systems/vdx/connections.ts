import { stated } from "../../lib/facts";
import type { ConnectionFacts } from "../../lib/system-facts";
import { translated } from "../translated";

/** Database and Redis with TLS and a password, which the printed ones lack (VDX-C11). */
export const connections: ConnectionFacts = {
  databasePrefix: stated("DATABASE", ["VDX-020"], "DATABASE_URL=postgresql://user:password@host:5432/dbname"),
  composedVariables: {
    DATABASE_URL: translated(
      "postgresql://{DATABASE_USERNAME}:{DATABASE_PASSWORD}@{DATABASE_ENDPOINT}:{DATABASE_PORT}/{DATABASE_DBNAME}" +
        "?sslmode=verify-full",
      ["VDX-020", "VDX-C11"],
      "DATABASE_URL=postgresql://user:password@host:5432/dbname",
      "The server takes TLS connections only.",
    ),
    JWT_SECRET: translated(
      "{JWT_SECRET_CURRENT}",
      ["VDX-132", "VDX-G07"],
      "JWT_SECRET=your-super-secret-key-change-me",
      "The key to sign with. Tokens are valid that the former or the coming key has signed, which come beside it.",
    ),
    SMTP_HOST: translated(
      "email-smtp.{AWS_REGION}.amazonaws.com",
      ["VDX-022"],
      "SMTP_HOST=smtp.example.com",
      "The printed host is a placeholder; the mail service of the stack's region takes its place.",
    ),
    REDIS_URL: translated(
      "rediss://:{REDIS_CACHE_PASSWORD}@{REDIS_CACHE_HOST}:{REDIS_CACHE_PORT}",
      ["VDX-021", "VDX-C11"],
      "REDIS_URL=redis://host:6379",
      "The group asks for TLS and a token.",
    ),
  },
};
