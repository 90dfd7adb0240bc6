/** The most that a form may hold when it is sent, in bytes. */
export const BODY_BYTES = 2 * 1024 * 1024;
