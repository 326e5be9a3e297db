import { hash, randomBytes } from 'node:crypto';

/** What tokens begin with, so that scanners for secrets find one that has leaked. */
const PREFIX = 'nabla_';

/** A new token: 256 random bits. */
export function newToken(): string {
  return PREFIX + randomBytes(32).toString('base64url');
}

/**
 * What is stored of a token. SHA-256 alone is right here: a slow hash protects passwords, which can be guessed; 256 random
 * bits cannot be, and a slow hash would cost every request its time.
 */
export function hashToken(token: string): string {
  return hash('sha256', token);
}
