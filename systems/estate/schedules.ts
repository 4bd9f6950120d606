import { chosen } from "../../lib/facts";
import { utc, type Schedules } from "../schedule";

/** Jobs for what all systems share. */
export const estateSchedules: Schedules = {
  "alert-digest": chosen(
    utc("daily", "45 10 * * *"),
    ["MG-037", "VDX-047"],
    "With the systems' own lists, before work starts in Brazil.",
  ),
};
