import { vdx, refused, type Case } from "./cases";

refused("names and values", [
  {
    title: "a host used twice",
    path: [...vdx, "frontend", "hosts", 0],
    value: "api.vdx.com",
    says: 'estate:systems.vdx.frontend.hosts[0] is "api.vdx.com"; allowed: a name that nothing else in the stack uses.',
  },
  {
    title: "an image by tag",
    path: [...vdx, "image"],
    value: "registry.vdx.com/backend:latest",
    says:
      'estate:systems.vdx.image is "registry.vdx.com/backend:latest"; ' +
      "allowed: registry/name@sha256:<64 hexadecimal digits>. " +
      "A tag can move to another image; a digest cannot, so every instance of a fleet runs the same.",
  },
  {
    title: "production's bucket name in staging",
    stack: "staging",
    path: [...vdx, "uploads", "bucketName"],
    value: "vdx-uploads",
    says:
      'estate:systems.vdx.uploads.bucketName is "vdx-uploads"; allowed: another name, such as vdx-uploads-staging. ' +
      "The documented name is production's (VDX-023, VDX-C29).",
  },
  {
    title: "a tag that belies the environment",
    path: ["aws:defaultTags", "tags", "Environment"],
    value: "staging",
    says: 'aws:defaultTags.tags.Environment is "staging"; allowed: production, as estate:environment.',
  },
  ...["change-me", "your_password", "[Nome]", "<team>", "TODO"].map((value): Case => ({
    title: `the placeholder ${value}`,
    path: ["aws:defaultTags", "tags", "CostCenter"],
    value,
    says: /[<[]/.test(value)
      ? `aws:defaultTags.tags.CostCenter is "${value}"; allowed: 1 to 256 letters, digits, blanks and _ . : / = + @ -.`
      : `aws:defaultTags.tags.CostCenter is "${value}"; allowed: a real value. This one reads like a placeholder.`,
  })),
  {
    title: "a reserved word as a key",
    path: [...vdx, "tiers", "__proto__"],
    value: { minimum: 1 },
    says: "estate:systems.vdx.tiers.__proto__ is a reserved word; allowed: a key of the reference in docs/configuration.md.",
  },
]);
