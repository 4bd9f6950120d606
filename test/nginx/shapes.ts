import { parseSettings, readStack, siblingsOf, stackFile, stackNames } from "../../config";
import { proxyInputs } from "../../components/platform/tier-user-data";
import { systemNames, type SystemName } from "../../lib/system-names";
import type { ProxyInputs } from "../../nginx";
import { systems } from "../../systems";

/** The proxy of one tier in one stack. */
export interface Shape {
  readonly stack: string;
  readonly system: SystemName;
  readonly tier: string;
  readonly inputs: ProxyInputs;
}

/** Every proxy that the stacks declare: what the documents say, with the hosts and ranges of the stack. */
export const allShapes: readonly Shape[] = stackNames().flatMap(shapesOf);

/** The proxies of production, by system; each system has one tier that serves HTTP. */
export const shapes = Object.fromEntries(
  allShapes.filter(({ stack }) => stack === "prod").map(({ system, inputs }) => [system, inputs]),
) as Readonly<Record<SystemName, ProxyInputs>>;

function shapesOf(stack: string): Shape[] {
  const read = readStack(stack);
  if (!read.ok) throw new Error(`${stackFile(stack)} cannot be read`);
  const parsed = parseSettings(stackFile(stack), read.config, siblingsOf(stack));
  if (!parsed.ok) throw new Error(`${stackFile(stack)} has faults`);
  const { network, systems: settings } = parsed.settings;
  return systemNames.flatMap((system) =>
    Object.entries(systems[system].tiers).flatMap(([tier, facts]): Shape[] => {
      const hosts = settings[system]?.web.hosts;
      if (hosts === undefined || facts.ports.value.length === 0) return [];
      const place = { hosts, networkCidr: network.cidr };
      return [{ stack, system, tier, inputs: proxyInputs(systems[system].web, facts, place) }];
    }),
  );
}
