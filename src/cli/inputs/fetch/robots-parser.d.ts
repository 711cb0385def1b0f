// The package's own types describe an ES module; what it exports is the function itself.
declare module 'robots-parser' {
  interface Robot {
    isAllowed(url: string, userAgent?: string): boolean | undefined;
    getCrawlDelay(userAgent?: string): number | undefined;
  }
  function robotsParser(url: string, robotsTxt: string): Robot;
  export = robotsParser;
}
