/** Node's flags for a process that ends soon: compiling the embedded database for speed would take longer than it lives. */
export const brief = ["--liftoff-only"] as const;
