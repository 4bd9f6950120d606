import type { Rule } from "../../kit/rule";
import { iamNoDecryptAllKeys } from "./iam-no-decrypt-all-keys";
import { kmsDeletionWindow } from "./kms-deletion-window";
import { kmsPolicyNoWildcard } from "./kms-policy-no-wildcard";
import { kmsRotation } from "./kms-rotation";
import { secretCmk } from "./secret-cmk";
import { secretRotation90Days } from "./secret-rotation-90-days";
import { secretRotationEnabled } from "./secret-rotation-enabled";
import { ssmParameterSecure } from "./ssm-parameter-secure";

/** Rules about keys, secrets and parameters. */
export const keyRules: readonly Rule[] = [
  kmsRotation,
  kmsPolicyNoWildcard,
  kmsDeletionWindow,
  iamNoDecryptAllKeys,
  secretCmk,
  secretRotationEnabled,
  secretRotation90Days,
  ssmParameterSecure,
];
