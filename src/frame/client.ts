/** Drives an explorer in an iframe from the page around it. */
export const PROTOCOL = 1;
