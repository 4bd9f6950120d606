import { rule } from "../../kit/rule";
import { fail, notApplicable, pass, passIf } from "../../kit/verdict";
import { listenerTypes } from "../web/shared/load-balancer-types";
import { systemOf } from "./system";

export const promisedPublicPorts = rule({
  name: "promised-public-ports",
  sentence: "The systems listen on 443, and on 80 only to redirect there.",
  severity: "high",
  frameworks: { requirements: ["VDX-115", "VDX-118", "VDX-C18", "MG-C05", "EG-C29"] },
  remediation: "Set the listener's `port` to 443, or to 80 with a `redirect` to HTTPS as its only action.",
  types: listenerTypes,
  judge: (subject) => {
    if (systemOf(subject) === undefined) return notApplicable("It belongs to none of the three systems.");
    const port = subject.number("port", 0);
    if (port === 443) return pass;
    if (port !== 80) return fail(`listens on ${port}; only 80 and 443 are public.`);
    const actions = subject.blocks("defaultActions");
    const redirects = actions.every(
      (action) =>
        action.text("type") === "redirect" &&
        action.text("redirect.protocol", "#{protocol}") === "HTTPS" &&
        action.text("redirect.port", "#{port}") === "443",
    );
    return passIf(actions.length > 0 && redirects, "answers on 80 without redirecting to HTTPS.");
  },
});
