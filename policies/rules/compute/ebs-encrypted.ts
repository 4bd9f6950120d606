import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { Undetermined } from "../../kit/value";
import { allOf, fail, notApplicable, pass, type Verdict } from "../../kit/verdict";
import { encryption } from "./shared/frameworks";
import { followsTemplate, launchTemplateType, machinesOf, machineTypes } from "./shared/machines";

/** Volumes and copies that say themselves whether they are encrypted. */
const storageTypes = [
  "aws:ebs/volume:Volume",
  "aws:ebs/snapshotCopy:SnapshotCopy",
  "aws:ec2/amiCopy:AmiCopy",
] as const;

export const ebsEncrypted = rule({
  name: "ebs-encrypted",
  sentence: "Every volume, and every copy of one, says itself that it is encrypted.",
  severity: "high",
  frameworks: {
    fsbp: ["EC2.3", "EC2.181"],
    cis: ["5.1.1"],
    checkov: ["CKV_AWS_3", "CKV_AWS_8"],
    ...encryption,
  },
  remediation:
    "Set `encrypted` to true on the volume, on `rootBlockDevice` and `ebsBlockDevices`, or on `ebs` of every entry of `blockDeviceMappings`, the root volume included.",
  types: [...machineTypes, ...storageTypes],
  judge: (subject) => {
    if ((storageTypes as readonly string[]).includes(subject.type)) return judgeVolume(subject, "itself");
    if (subject.type === launchTemplateType) return judgeTemplate(subject);
    const machines = machinesOf(subject);
    if (machines.length === 0) return notApplicable("describes no machine of its own");
    return judgeEach(machines, judgeMachine);
  },
});

function judgeTemplate(template: Subject): Verdict {
  const mappings = template.blocks("blockDeviceMappings");
  const volumes = mappings.filter((mapping) => mapping.has("ebs"));
  if (volumes.length === 0) return fail("names no volume, so the image's root volume is taken as it is");
  return judgeEach(volumes, (mapping) =>
    judgeEach(mapping.blocks("ebs"), (ebs) => judgeVolume(ebs, mapping.text("deviceName", "a volume"))),
  );
}

function judgeMachine(machine: Subject): Verdict {
  const roots = [...machine.blocks("rootBlockDevice"), ...machine.blocks("rootBlockDevices")];
  const others = machine.blocks("ebsBlockDevices").filter((device) => !device.flag("noDevice", false));
  return allOf([
    roots.length > 0 || followsTemplate(machine)
      ? pass
      : fail("says nothing of its root volume, so the image's is taken as it is"),
    judgeEach(roots, (root) => judgeVolume(root, "its root volume")),
    judgeEach(others, (device) => judgeVolume(device, device.text("deviceName", "a volume"))),
  ]);
}

function judgeVolume(volume: Subject, what: string): Verdict {
  if (volume.flag("encrypted", false)) return pass;
  // a volume from a snapshot is what the snapshot is; the provider takes no other word beside it
  if (volume.has("snapshotId") && !volume.has("encrypted")) throw new Undetermined("snapshotId");
  return fail(`does not say that ${what} is encrypted`);
}
