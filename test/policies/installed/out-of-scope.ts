/** Services that no mail platform of the documents has a use for: what they offer is not looked at. */
export const outOfScope: ReadonlySet<string> = new Set(
  [
    "agentregistry amp amplify appflow appintegrations appsync athena auditmanager bedrock chime cleanrooms cloud9",
    "cloudsearch codeartifact codecommit codegurureviewer codepipeline comprehend connect dataexchange datasync datazone",
    "detective devopsguru directconnect directoryservice dlm drs elasticbeanstalk elastictranscoder emr emrcontainers",
    "finspace fis gamelift glacier globalaccelerator glue grafana imagebuilder inspector2 iot kendra lakeformation",
    "lambdamicrovms licensemanager lightsail location m2 macie2 mediaconvert medialive mediapackage mediastore mwaa",
    "neptunegraph networkfirewall networkmanager opensearchingest organizations pinpoint pipes qbusiness qldb quicksight",
    "rbin rekognition resiliencehub rolesanywhere sagemaker securitylake servicecatalog servicediscovery signer",
    "storagegateway swf timestreamquery transfer verifiedaccess verifiedpermissions vpclattice workspaces workspacesweb",
  ].flatMap((line) => line.split(" ")),
);
