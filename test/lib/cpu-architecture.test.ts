import assert from "node:assert/strict";
import { cpuArchitectureOf } from "../../lib/cpu-architecture";

describe("architecture of an instance type", () => {
  for (const type of [
    "a1.large",
    "t4g.small",
    "m6gd.2xlarge",
    "m7g.large",
    "m8g.metal-24xl",
    "c7gn.xlarge",
    "r8gd.4xlarge",
    "x2gd.medium",
    "im4gn.large",
    "is4gen.large",
    "g5g.xlarge",
    "hpc7g.4xlarge",
    "x8g.large",
    "i8g.large",
  ]) {
    it(`${type} is arm64`, () => {
      assert.equal(cpuArchitectureOf(type), "arm64");
    });
  }
  for (const type of [
    "t3.medium",
    "t3a.large",
    "m7i.large",
    "m7i-flex.large",
    "c7a.xlarge",
    "g4dn.xlarge",
    "g5.2xlarge",
    "g6e.xlarge",
    "gr6.4xlarge",
    "p5.48xlarge",
  ]) {
    it(`${type} is x86_64`, () => {
      assert.equal(cpuArchitectureOf(type), "x86_64");
    });
  }
  for (const wrong of ["", "large", "m7g", "db.m7g.large", "7g.large"]) {
    it(`refuses "${wrong}" and says how to write one`, () => {
      assert.throws(() => cpuArchitectureOf(wrong), /not an EC2 instance type.*m7g\.large/);
    });
  }
});
