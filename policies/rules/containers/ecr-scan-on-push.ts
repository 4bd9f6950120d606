import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";

const registryType = "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration";

/** Unset means never, unless the registry as a whole is scanned. */
export const ecrScanOnPush = rule({
  name: "ecr-scan-on-push",
  sentence: "Every image is searched for known flaws when it arrives, and where possible ever after.",
  severity: "high",
  frameworks: { fsbp: ["ECR.1"], checkov: ["CKV_AWS_163"], gdpr: ["32(1)(d)"], lgpd: ["46"] },
  remediation:
    "Set `imageScanningConfiguration.scanOnPush` to true, or declare an ecr.RegistryScanningConfiguration for all repositories.",
  types: ["aws:ecr/repository:Repository"],
  judge: (repository, estate) => {
    if (repository.flag("imageScanningConfiguration.scanOnPush", false)) return passIf(true, "");
    const everywhere = estate
      .ofType(registryType)
      .some(
        (registry) =>
          registry.text("region") === repository.text("region") &&
          registry
            .blocks("rules")
            .some(
              (each) =>
                each.text("scanFrequency") !== "MANUAL" &&
                each.blocks("repositoryFilters").some((filter) => filter.text("filter") === "*"),
            ),
      );
    return passIf(everywhere, "is never searched for known flaws");
  },
});
