/** How much of a page is taken at most, and how long it may take. */
export interface FetchLimits {
  /** Bytes of a page, before and after it is unpacked. */
  readonly bytes: number;
  /** Bytes of a `robots.txt`; what stands beyond is not read. */
  readonly robotsBytes: number;
  /** Milliseconds from the first look-up of a name to the last byte, all redirects included. */
  readonly milliseconds: number;
  readonly redirects: number;
  /** Milliseconds between two pages of one host. */
  readonly pause: number;
}

/** Everything of the outside that fetching touches: tests play the attacker through it. */
export interface Network {
  /** Every IP address of a host name. Asked once for each connection; the answer is what is connected to. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** True for an IP address that pages may be fetched from. */
  readonly isPermitted: (address: string) => boolean;
  readonly isPermittedPort: (port: number) => boolean;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly limits: FetchLimits;
}
