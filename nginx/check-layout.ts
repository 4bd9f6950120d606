import type { ProxyLayout } from "./proxy-inputs";

/** What is wrong with the places of files and the ports of listeners. */
export function layoutFaults(layout: ProxyLayout): string[] {
  const { user, port, loopbackPort, temporaryFolder, ...files } = layout;
  const paths = { ...files, ...(temporaryFolder !== undefined && { temporaryFolder }) };
  return [
    ...Object.entries(paths)
      .filter(([, path]) => !/^(?:\/[\w.-]+)+$/.test(path) || path.length > 1000)
      .map(
        ([name, path]) =>
          `layout.${name} ${JSON.stringify(path.slice(0, 60))}: an absolute path of letters, digits and . _ - only`,
      ),
    ...(user === undefined || /^[a-z_][a-z0-9_-]{0,31}$/.test(user)
      ? []
      : [`layout.user ${JSON.stringify(user.slice(0, 60))}: a user name in lower case`]),
    ...Object.entries({ port, loopbackPort })
      .filter(([, value]) => !Number.isInteger(value) || value < 1 || value > 65_535)
      .map(([name, value]) => `layout.${name} is ${value}, 1 to 65535 is allowed`),
    ...(port === loopbackPort ? [`layout.port and layout.loopbackPort are both ${port}`] : []),
  ];
}
