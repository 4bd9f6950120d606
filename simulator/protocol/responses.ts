import * as messages from "@pulumi/pulumi/proto/provider_pb";
import type { Autonaming } from "../resource/autoname";
import type { CheckResult } from "../resource/check";
import type { DiffResult } from "../resource/diff";
import type { InputProblem } from "../types/entry";
import { encode } from "./wire";

export function checkResponse({ inputs, problems }: CheckResult): messages.CheckResponse {
  return new messages.CheckResponse().setInputs(encode(inputs)).setFailuresList(problems.map(failure));
}

export function failure({ property, reason }: InputProblem): messages.CheckFailure {
  return new messages.CheckFailure().setProperty(property).setReason(reason);
}

/** The engine wants every path, and the properties at the top of those that change and that replace. */
export function diffResponse({ differences, deleteBeforeReplace }: DiffResult): messages.DiffResponse {
  const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
  const response = new messages.DiffResponse()
    .setChanges(differences.length === 0 ? DIFF_NONE : DIFF_SOME)
    .setHasdetaileddiff(true)
    .setDiffsList(tops(differences))
    .setReplacesList(tops(differences.filter(({ replaces }) => replaces)));
  if (response.getReplacesList().length > 0) response.setDeletebeforereplace(deleteBeforeReplace);
  const detailed = response.getDetaileddiffMap();
  for (const { path, kind, replaces } of differences) {
    detailed.set(path, new messages.PropertyDiff().setKind(kinds[kind][replaces ? 1 : 0]).setInputdiff(true));
  }
  return response;
}

/** In place, and by replacement. */
const { Kind } = messages.PropertyDiff;
const kinds = {
  add: [Kind.ADD, Kind.ADD_REPLACE],
  delete: [Kind.DELETE, Kind.DELETE_REPLACE],
  update: [Kind.UPDATE, Kind.UPDATE_REPLACE],
} as const;

function tops(differences: readonly { readonly schemaPath: string }[]): string[] {
  return [...new Set(differences.map(({ schemaPath }) => schemaPath.split(".")[0] ?? schemaPath))];
}

export function autonamingOf(
  options: messages.CheckRequest.AutonamingOptions | undefined,
): Autonaming | undefined {
  const { Mode } = messages.CheckRequest.AutonamingOptions;
  switch (options?.getMode()) {
    case Mode.PROPOSE:
      return { mode: "propose", name: options.getProposedName() };
    case Mode.ENFORCE:
      return { mode: "enforce", name: options.getProposedName() };
    case Mode.DISABLE:
      return { mode: "disable" };
    default:
      return undefined;
  }
}
