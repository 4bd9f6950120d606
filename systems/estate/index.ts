import type { EstateFacts } from "../../lib/data-facts";
import { chosen, type RequirementId } from "../../lib/facts";
import { alertingData } from "../common/alerting-data";
import { proposedBasis } from "../data-classes";
import { translated } from "../translated";

const trailRows = ["MG-225", "VDX-124"] as const satisfies readonly RequirementId[];

/** What the stores hold that all systems share. */
export const estate: EstateFacts = {
  accessLogs: {
    content: translated(
      { dataClass: "personal", purpose: "who asked what: IP addresses and paths of visitors" },
      ["EG-083", "VDX-137"],
      '"ip": "192.168.1.1", "userAgent": "Mozilla/5.0..."',
      "The documented lines of a request, as load balancers, distributions and buckets write them.",
    ),
    lawfulBasis: proposedBasis(
      "legal-obligation",
      ["EG-083"],
      "Lei 12.965/2014 (Marco Civil da Internet), art. 15, obliges applications to keep them.",
    ),
    retentionDays: chosen(
      183,
      ["EG-083", "VDX-137"],
      "Six months, as Lei 12.965/2014 art. 15 asks, and no longer, because they name people.",
    ),
  },
  trail: {
    content: chosen(
      { dataClass: "personal", purpose: "who changed what: names and IP addresses of operators" },
      trailRows,
      "Every call to the cloud carries the name and the address of whoever made it.",
    ),
    lawfulBasis: proposedBasis(
      "legitimate-interest",
      trailRows,
      "Who reached personal data must be known; operators are told of it.",
    ),
  },
  configurationHistory: {
    content: chosen(
      { dataClass: "confidential", purpose: "settings of every resource over time" },
      ["VDX-124", "VDX-153"],
      "It shows an attacker how the estate is built, and names nobody.",
    ),
  },
  flowLogs: {
    content: chosen(
      { dataClass: "personal", purpose: "who connected to what: IP addresses" },
      ["EG-187", "VDX-137"],
      "Both ends of each connection; on one side it is often a visitor.",
    ),
    lawfulBasis: proposedBasis(
      "legitimate-interest",
      ["EG-187", "VDX-137"],
      "Attacks are found and traced by them; they are kept for weeks only.",
    ),
  },
  alerting: alertingData,
};
