import type { Rule } from "../../kit/rule";
import { sesTlsRequired } from "./ses-tls-required";

/** Mail that SES sends. */
export const mailRules: readonly Rule[] = [sesTlsRequired];
