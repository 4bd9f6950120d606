import tseslint from "typescript-eslint";

// Type-aware rules catch the classic faults of Pulumi programs: an Output in a template string, a floating promise.
export default tseslint.config(
  { ignores: ["node_modules/", ".cache/"] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.ts"] })),
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    // mocha's describe/it and resources that are declared for their effect
    files: ["test/**/*.ts", "components/**/*.ts"],
    rules: { "@typescript-eslint/no-floating-promises": "error", "no-new": "off" },
  },
);
