import { z } from "zod";
import { explained, section, text } from "./key";

const hostPattern = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

const hostName = text(hostPattern, {
  meaning: "A host name inside the zone",
  allowed: "a host name in lower case, such as www.example.org",
});

const zoneKeys = z.strictObject({
  name: text(hostPattern, { meaning: "Domain of the zone", allowed: "the zone's domain in lower case" }),
  id: text(/^Z[A-Z0-9]{7,31}$/, {
    meaning: "Id of the existing hosted zone in Route 53",
    allowed: "a hosted zone id: Z and 7 to 31 capitals or digits",
  }),
});

const zone = section(zoneKeys, "The hosted zone that serves the names");

const hosts = explained(
  z
    .array(hostName)
    .min(1)
    .max(10)
    .refine((names) => new Set(names).size === names.length),
  {
    meaning: "Names that people and programs use; the first is the certificate's main name",
    allowed: "a list of 1 to 10 different host names",
  },
);

/** Names of a load balancer or of a CDN. */
export const webSchema = z.strictObject({ zone, hosts });
