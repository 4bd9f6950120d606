import type { Rule } from "../../kit/rule";
import { apiAccessLogs } from "./api-access-logs";
import { apiAuthorised } from "./api-authorised";
import { apiMethodSettings } from "./api-method-settings";
import { apiTls } from "./api-tls";
import { apiWaf } from "./api-waf";

/** APIs of API Gateway, both kinds. */
export const apisRules: readonly Rule[] = [apiAccessLogs, apiAuthorised, apiTls, apiWaf, apiMethodSettings];
