export const functionType = "aws:lambda/function:Function";
export const permissionType = "aws:lambda/permission:Permission";
export const invokeConfigType = "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig";
export const stateMachineType = "aws:sfn/stateMachine:StateMachine";
