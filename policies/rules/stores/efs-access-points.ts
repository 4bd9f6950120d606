import { rule } from "../../kit/rule";
import { allOf, passIf } from "../../kit/verdict";

/** Unset means the whole file system, as whoever the client says it is. */
export const efsAccessPoints = rule({
  name: "efs-access-points",
  sentence: "Every way into a shared file system leads to one folder, as one user.",
  severity: "medium",
  frameworks: {
    fsbp: ["EFS.3", "EFS.4"],
    checkov: ["CKV_AWS_329", "CKV_AWS_330"],
    gdpr: ["25", "32(1)(b)"],
    lgpd: ["46"],
  },
  remediation: "Set `rootDirectory.path` to a folder and `posixUser` to the application's user.",
  types: ["aws:efs/accessPoint:AccessPoint"],
  judge: (point) =>
    allOf([
      passIf(point.text("rootDirectory.path", "/") !== "/", "opens the whole file system"),
      passIf(point.has("posixUser.uid"), "lets the client say who it is"),
    ]),
});
