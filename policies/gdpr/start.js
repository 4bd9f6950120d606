// The engine would type-check the whole pack at each start: seconds. It was checked with the rest of the project.
require("tsx/cjs");
require("./index.ts");
