import { startPack } from "../kit/pack";
import { packs } from "../packs";

startPack(packs.all);
