/**
 * What a connection may take. Fastify's own defaults leave trickled headers, trickled bodies and idle sockets open
 * for ever.
 */
export const TRANSPORT = {
  /** Bytes of a body. */
  bodyLimit: 64 * 1024,
  /** Milliseconds for a whole request to arrive. */
  requestTimeout: 10_000,
  /** The same where the body is a file. */
  uploadTimeout: 60 * 60 * 1000,
  /** Milliseconds for its headers. */
  headersTimeout: 5_000,
  /** Milliseconds between two requests on a connection. */
  keepAliveTimeout: 5_000,
  /** Milliseconds without any byte. */
  connectionTimeout: 15_000,
  /** Milliseconds between two looks at which connections are over these times. */
  connectionsCheckingInterval: 1_000,
  /** Bytes of all headers together. */
  maxHeaderSize: 16 * 1024,
  /** Characters of one piece of an address. */
  maxParamLength: 200,
} as const;

/** The same limits, some of them shorter in tests. */
export type Transport = { readonly [K in keyof typeof TRANSPORT]: number };
