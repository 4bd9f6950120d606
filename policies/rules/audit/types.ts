export const trailType = "aws:cloudtrail/trail:Trail";
export const detectorType = "aws:guardduty/detector:Detector";
export const detectorFeatureType = "aws:guardduty/detectorFeature:DetectorFeature";
export const recorderType = "aws:cfg/recorder:Recorder";
export const recorderStatusType = "aws:cfg/recorderStatus:RecorderStatus";
export const deliveryChannelType = "aws:cfg/deliveryChannel:DeliveryChannel";
export const analyzerType = "aws:accessanalyzer/analyzer:Analyzer";
export const bucketTypes = ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"] as const;
