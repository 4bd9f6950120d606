/** A region in which personal data may be stored, and the ground on which it may leave its country of origin. */
export interface PermittedRegion {
  readonly ground: string;
}

const adequate: PermittedRegion = {
  ground:
    "EU and Brazil recognise each other as adequate since January 2026 (GDPR 45; Res. CD/ANPD 32/2026, LGPD 33, I)",
};
const clauses: PermittedRegion = {
  ground:
    "Standard clauses with AWS in the register of processors (GDPR 46; Res. CD/ANPD 19/2024); the documents place the systems there",
};

/** Where personal data may be. The documents say us-east-1 (VDX-023, VDX-141); its copies may not go just anywhere (VDX-142). */
export const permittedRegions: Readonly<Record<string, PermittedRegion>> = {
  "us-east-1": clauses,
  "us-west-2": clauses,
  "sa-east-1": adequate,
  "eu-west-1": adequate,
  "eu-west-3": adequate,
  "eu-central-1": adequate,
  "eu-north-1": adequate,
  "eu-south-1": adequate,
  "eu-south-2": adequate,
};
