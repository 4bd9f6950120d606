/** Machines and functions. */
export const compute: Readonly<Record<string, string>> = {
  "aws:autoscaling/group:Group":
    "healthCheckType launchConfiguration launchTemplate mixedInstancesPolicy vpcZoneIdentifiers",
  "aws:ec2/instance:Instance":
    "associatePublicIpAddress ebsBlockDevices iamInstanceProfile metadataOptions rootBlockDevice userData userDataBase64 vpcSecurityGroupIds",
  "aws:ec2/launchTemplate:LaunchTemplate":
    "blockDeviceMappings iamInstanceProfile imageId metadataOptions networkInterfaces userData vpcSecurityGroupIds",
  "aws:ecr/repository:Repository": "encryptionConfigurations imageScanningConfiguration imageTagMutability",
  "aws:lambda/function:Function":
    "codeSigningConfigArn deadLetterConfig environment kmsKeyArn role runtime tracingConfig vpcConfig",
  "aws:lambda/functionUrl:FunctionUrl": "authorizationType cors",
  "aws:lambda/permission:Permission": "action principal principalOrgId sourceAccount sourceArn",
  "aws:scheduler/schedule:Schedule": "kmsKeyArn target",
  "aws:sfn/stateMachine:StateMachine": "definition encryptionConfiguration loggingConfiguration roleArn",
};
