import { chosen, stated } from "../../lib/facts";
import type { FrontendFacts, UploadFacts } from "../../lib/system-facts";
import { translated } from "../translated";
import { frontendData, uploadsData } from "./classification";

/** Files that people upload. */
export const uploads: UploadFacts = {
  data: uploadsData,
  bucketName: stated("vdx-uploads", ["VDX-023", "VDX-C29"], "AWS_S3_BUCKET=vdx-uploads"),
  noncurrentVersionDays: chosen(
    30,
    ["VDX-G14", "VDX-139"],
    "An erased file is gone with the last backup that held it.",
  ),
};

/** The static frontend. */
export const frontend: FrontendFacts = {
  data: frontendData,
  assetCacheDays: translated(
    365,
    ["VDX-103", "VDX-107", "MG-204"],
    "Cache de assets estáticos (CDN)",
    "No age is documented; names with a hash never change, so a year.",
  ),
  assetPath: chosen(
    "/assets/*",
    ["VDX-103"],
    "Where the documented build tool (`VITE_…`) puts hashed files.",
  ),
};
