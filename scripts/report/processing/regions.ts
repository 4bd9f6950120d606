/** Countries of AWS's regions: what a record of processing says about transfers. */
const countries: Readonly<Record<string, string>> = {
  "us-east-1": "United States",
  "us-east-2": "United States",
  "us-west-1": "United States",
  "us-west-2": "United States",
  "us-gov-east-1": "United States",
  "us-gov-west-1": "United States",
  "ca-central-1": "Canada",
  "ca-west-1": "Canada",
  "mx-central-1": "Mexico",
  "sa-east-1": "Brazil",
  "eu-west-1": "Ireland",
  "eu-west-2": "United Kingdom",
  "eu-west-3": "France",
  "eu-central-1": "Germany",
  "eu-central-2": "Switzerland",
  "eu-north-1": "Sweden",
  "eu-south-1": "Italy",
  "eu-south-2": "Spain",
  "ap-east-1": "Hong Kong",
  "ap-south-1": "India",
  "ap-south-2": "India",
  "ap-northeast-1": "Japan",
  "ap-northeast-2": "South Korea",
  "ap-northeast-3": "Japan",
  "ap-southeast-1": "Singapore",
  "ap-southeast-2": "Australia",
  "ap-southeast-3": "Indonesia",
  "ap-southeast-4": "Australia",
  "af-south-1": "South Africa",
  "il-central-1": "Israel",
  "me-central-1": "United Arab Emirates",
  "me-south-1": "Bahrain",
};

/** The country that a region lies in; empty for a region that is not in the list. */
export function countryOf(region: string): string {
  return countries[region] ?? "";
}
