export { faultText, refusalText, type Fault } from "./fault";
export { loadSettings } from "./load";
export { parseSettings, type Result } from "./parse";
export { readStack, readText, siblingsOf, stackFile, stackNames, type ReadResult } from "./stack-files";
