const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of well-formed UTF-8, a byte order mark dropped; undefined where a byte sequence is ill-formed. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
