/** Bytes of a credential, or of a picture with one inside: checking it takes a tenth of a second at most. */
export const mostCredentialBytes = 512 * 1024;
