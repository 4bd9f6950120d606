// Loaded before every test file: no colour, no update checks, no ambient AWS account.
process.env.NO_COLOR = "1";
process.env.NODE_NO_WARNINGS = "1";
process.env.PULUMI_SKIP_UPDATE_CHECK = "1";
process.env.AWS_EC2_METADATA_DISABLED = "true";
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
