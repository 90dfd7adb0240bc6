/** The most that a form may hold when it is sent, in bytes: the largest file and the longest text together. */
export const BODY_BYTES = 5 * 1024 * 1024;
