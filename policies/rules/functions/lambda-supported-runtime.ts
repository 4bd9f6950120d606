import { today } from "../../kit/clock";
import { rule } from "../../kit/rule";
import { fail, notApplicable, pass } from "../../kit/verdict";
import { deprecatedFrom } from "./runtimes";
import { functionType } from "./types";

export const lambdaSupportedRuntime = rule({
  name: "lambda-supported-runtime",
  sentence: "AWS still patches the runtime of the function.",
  severity: "medium",
  frameworks: { fsbp: ["Lambda.2"], checkov: ["CKV_AWS_363"], gdpr: ["32(1)(d)"], lgpd: ["46"] },
  remediation: "Set `runtime` to a supported one, for example nodejs24.x.",
  types: [functionType],
  judge: (subject) => {
    if (subject.text("packageType", "Zip") === "Image") {
      return notApplicable("brings its runtime in an image");
    }
    const runtime = subject.text("runtime");
    if (runtime === "") return fail("has no runtime, which AWS takes for images only");
    const day = deprecatedFrom[runtime];
    if (day === undefined) return fail(`runs on ${runtime}, of which no date of support is known here`);
    return day <= today() ? fail(`runs on ${runtime}, which AWS deprecated on ${day}`) : pass;
  },
});
