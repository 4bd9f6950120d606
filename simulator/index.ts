export { startSimulator } from "./attached";
export type { RunningSimulator } from "./attached";
export { Cloud } from "./cloud/cloud";
export type { Operation } from "./cloud/cloud";
export type { CloudResource } from "./cloud/resource";
export { SharedCloud } from "./cloud/shared-cloud";
