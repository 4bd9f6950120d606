import { digest, longestName, madeAnew, noCounterpart } from "./docker/common";
import { container } from "./docker/container";
import type { IdentityContext, TypeEntry } from "./entry";

/** What is built from the same inputs has the same digest. */
function imageDigest({ inputs }: IdentityContext): string {
  return digest("image", inputs.name ?? inputs.imageName, inputs.build, inputs.triggers, inputs.pullTriggers);
}

/** `registry/name:tag` → `registry/name`. */
function repository(name: unknown): string {
  return String(name)
    .replace(/@sha256:.*$/, "")
    .replace(/:[^:/]*$/, "");
}

/** Built from a context and pushed. */
const image: TypeEntry = {
  cloudFormation: noCounterpart,
  id: ({ inputs }) => String(inputs.imageName),
  replaces: madeAnew("imageName"),
  outputs: (context) => {
    const build = context.inputs.build as Readonly<Record<string, unknown>> | undefined;
    const name = repository(context.inputs.imageName);
    const first = name.split("/")[0] ?? "";
    return {
      baseImageName: context.inputs.imageName,
      context: build?.context ?? ".",
      dockerfile: build?.dockerfile ?? "Dockerfile",
      platform: build?.platform,
      registryServer: /[.:]/.test(first) ? first : "docker.io",
      repoDigest: `${name}@sha256:${imageDigest(context)}`,
    };
  },
};

const network: TypeEntry = {
  cloudFormation: noCounterpart,
  id: ({ hash }) => digest("network", hash),
  autoname: { property: "name", maxLength: longestName },
  replaces: madeAnew(
    ...["attachable", "driver", "ingress", "internal", "ipamConfigs", "ipamDriver", "ipamOptions", "ipv6"],
    ...["labels", "name", "options"],
  ),
  sets: ["ipamConfigs", "labels"],
  outputs: () => ({ scope: "local", driver: "bridge", internal: false }),
};

const volume: TypeEntry = {
  cloudFormation: noCounterpart,
  id: ({ inputs }) => String(inputs.name),
  autoname: { property: "name", maxLength: longestName },
  replaces: madeAnew("cluster", "driver", "driverOpts", "labels", "name"),
  sets: ["labels"],
  outputs: ({ inputs }) => ({
    driver: "local",
    mountpoint: `/var/lib/docker/volumes/${String(inputs.name)}/_data`,
  }),
  unique: [["name"]],
};

/** Pulled onto the machine. */
const remoteImage: TypeEntry = {
  cloudFormation: noCounterpart,
  id: (context) => `sha256:${imageDigest(context)}${String(context.inputs.name)}`,
  replaces: madeAnew("build", "name", "platform", "pullTriggers", "triggers"),
  outputs: (context) => ({
    imageId: `sha256:${imageDigest(context)}`,
    repoDigest: `${repository(context.inputs.name)}@sha256:${imageDigest(context)}`,
  }),
};

/** Pushed to a registry. */
const registryImage: TypeEntry = {
  cloudFormation: noCounterpart,
  id: (context) => `sha256:${imageDigest(context)}`,
  replaces: madeAnew("name", "triggers"),
  outputs: (context) => ({ sha256Digest: `sha256:${imageDigest(context)}` }),
};

const tag: TypeEntry = {
  cloudFormation: noCounterpart,
  id: ({ inputs }) => `${String(inputs.sourceImage)}.${String(inputs.targetImage)}`,
  replaces: madeAnew("sourceImage", "tagTriggers", "targetImage"),
  outputs: ({ inputs }) => ({ sourceImageId: `sha256:${digest("image", inputs.sourceImage)}` }),
};

/** @pulumi/docker, as far as a development environment needs it. */
export const entries: Readonly<Record<string, TypeEntry>> = {
  "docker:index/image:Image": image,
  "docker:index/container:Container": container,
  "docker:index/network:Network": network,
  "docker:index/volume:Volume": volume,
  "docker:index/remoteImage:RemoteImage": remoteImage,
  "docker:index/registryImage:RegistryImage": registryImage,
  "docker:index/tag:Tag": tag,
};
