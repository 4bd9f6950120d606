/** Name of the hook that holds a new instance back until its application answers; the instance completes it by name. */
export const launchHookName = "application-answers";

/** Time an instance has from launch to the first answer: packages, image pull, start. Then it is given up. */
export const launchTimeoutSeconds = 900;

/** Time before the end at which the instance gives itself up, so that the reason is its own and stands in its log. */
export const launchMarginSeconds = 60;
